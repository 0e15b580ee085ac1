import type { Block, Picture } from "../../domain/article.ts";
import type { Passage } from "../../domain/passages.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { paragraph, strong } from "./elements.ts";
import { shortened, title } from "./room.ts";
import type { Scene } from "./scene.ts";

type Steps = Extract<Block, { readonly kind: "steps" }>;

/** The words of an instruction that stand on one card, under their headings. */
export function passageWords({ parts }: Passage, scene: Scene): readonly CardElement[] {
  return parts.flatMap(({ heading, continued, blocks }) => [
    ...(heading === "" ? [] : [partHeading(title(heading), continued, scene)]),
    ...blocks.flatMap((block) => blockWords(block, scene)),
  ]);
}

function partHeading(words: string, continued: boolean, { texts }: Scene): CardElement {
  return strong(continued ? texts.chat.notes.continued(words) : words, { spacing: "medium" });
}

/** A paragraph, each step with its number, a picture. The passage was made to fit: only absurd lengths are cut here. */
function blockWords(block: Block, scene: Scene): readonly CardElement[] {
  const fitting = (text: string) => shortened(text, scene.room.text).text;
  switch (block.kind) {
    case "paragraph":
      return [paragraph(fitting(block.text), { spacing: "small" })];
    case "steps":
      return block.items.map((item, index) =>
        paragraph(`${markOf(block, index)} ${setIn(fitting(item))}`, { spacing: "small" }),
      );
    case "picture":
      return [pictureOrWords(block, scene)];
    default:
      return block satisfies never;
  }
}

function markOf({ ordered, first = 1 }: Steps, index: number): string {
  return ordered ? `${first + index}.` : "•";
}

/** What hangs under a step stands further in, so that its numbers are not taken for those of steps. */
function setIn(item: string): string {
  return item.replaceAll("\n", "\n\u2003");
}

/** Teams loads pictures from where they are, so only from hosts that the operator trusts; else its words stand for it. */
function pictureOrWords({ url, alt: whole }: Picture, { imageHosts, texts, room }: Scene): CardElement {
  const alt = shortened(whole, room.text).text;
  const address = URL.parse(url);
  if (address?.protocol !== "https:" || !imageHosts.includes(address.host)) {
    return paragraph(texts.chat.notes.picture(alt), { spacing: "small" });
  }
  // As it was parsed here: another reader of the address as written might find another host in it.
  return { type: "Image", url: address.href, altText: alt, spacing: "small", msTeams: { allowExpand: true } };
}

/** The words of a block, without numbers. */
export function textOfBlock(block: Block): string {
  if (block.kind === "picture") return block.alt;
  return block.kind === "steps" ? block.items.join(" ") : block.text;
}
