import type { MessageOf } from "../../domain/messages.ts";
import { textOfBlock } from "./passageWords.ts";
import { shortened } from "./room.ts";

/** Longest texts that Teams takes in a citation. */
const CITATION = { name: 80, abstract: 160 };

/** The source that Teams shows for `[1]` in the text. */
export function citation({ article, section }: MessageOf<"instruction">): Readonly<Record<string, unknown>> {
  const words = article.sections[section]?.blocks.map(textOfBlock).find((text) => text !== "");
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    citation: [
      {
        "@type": "Claim",
        position: 1,
        appearance: {
          "@type": "DigitalDocument",
          name: shortened(article.title, CITATION.name).text,
          url: article.portalUrl,
          abstract: shortened((words ?? article.title).replace(/\s+/gu, " "), CITATION.abstract).text,
        },
      },
    ],
  };
}
