import type { ArticleRef } from "../../domain/article.ts";
import type { CardElement, RichTextBlock } from "./adaptiveCard.ts";
import { run, strong } from "./elements.ts";
import { title } from "./room.ts";
import type { Scene } from "./scene.ts";

/** The instructions that the requester was shown, each a link to the portal. */
export function triedInstructions(tried: readonly ArticleRef[], scene: Scene): readonly CardElement[] {
  if (tried.length === 0) return [];
  return [
    strong(scene.texts.channel.facts.tried, { spacing: "medium" }),
    ...tried.slice(-scene.room.entries).map(linkedTitle),
  ];
}

function linkedTitle({ title: whole, portalUrl }: ArticleRef): RichTextBlock {
  const words = title(whole);
  return {
    type: "RichTextBlock",
    spacing: "small",
    inlines: [
      { ...run(words), underline: true, selectAction: { type: "Action.OpenUrl", title: words, url: portalUrl } },
    ],
  };
}
