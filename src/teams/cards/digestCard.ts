import type { DigestEntry, DigestSection } from "../../domain/digestMessages.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { DigestPart } from "../../texts/digestTexts.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { fact, heading, paragraph, quiet } from "./elements.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";

/** What a support group finds in the morning: the numbers, then the tickets by number. */
export function groupDigest(message: MessageOf<"groupDigest">, scene: Scene): Rendered {
  const words = scene.texts.group.groupDigest(message, scene.now);
  const { sections, broken } = scene.texts.digest;
  const { open, waiting, reopened } = message;
  return {
    summary: words.summary,
    mentions: [],
    card: {
      ...adaptiveCard(scene, words.summary, [
        heading(words.opening),
        ...(words.closing ? [paragraph(words.closing)] : []),
        ...section("open", open, sections.open(open.count), scene),
        ...section("waiting", waiting, sections.waiting(waiting.count), scene),
        ...section("reopened", reopened, sections.reopened(reopened.count), scene),
        ...section("broken", message.broken, broken(message.broken.count, message.since, message.isYesterday), scene),
      ]),
      msteams: { width: "Full" },
    },
  };
}

function section(
  part: DigestPart,
  { count, first }: DigestSection,
  name: string,
  scene: Scene,
): readonly CardElement[] {
  if (count === 0) return [];
  const shown = first.slice(0, scene.room.entries);
  const left = count - shown.length;
  return [
    heading(name, { separator: true, spacing: "medium" }),
    ...shown.flatMap((entry) => ticket(part, entry, scene)),
    ...(left === 0 ? [] : [quiet(scene.texts.digest.more(left), { spacing: "small" })]),
  ];
}

function ticket(part: DigestPart, entry: DigestEntry, scene: Scene): readonly CardElement[] {
  return [
    fact(entry.ticketId, scene.texts.digest.entries[part](entry, scene.now)),
    quiet(title(entry.title), { spacing: "none" }),
  ];
}
