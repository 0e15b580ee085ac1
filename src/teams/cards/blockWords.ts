import type { Block, Picture } from "../../domain/article.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { paragraph } from "./elements.ts";
import type { Scene } from "./scene.ts";

/** A block of an instruction as it stands on a card: a paragraph, each step with its number, a picture. */
export function blockWords(block: Block, scene: Scene): readonly CardElement[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraph(block.text, { spacing: "small" })];
    case "steps":
      return block.items.map((item, index) =>
        paragraph(block.ordered ? `${(block.first ?? 1) + index}. ${item}` : `• ${item}`, { spacing: "small" }),
      );
    case "picture":
      return [pictureOrWords(block, scene)];
    default:
      return block satisfies never;
  }
}

/** Teams loads pictures from where they are, so only from hosts that the operator trusts; else its words stand for it. */
function pictureOrWords({ url, alt }: Picture, { imageHosts, texts }: Scene): CardElement {
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
