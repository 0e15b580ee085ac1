import type { ArticleRef } from "../../domain/article.ts";
import type { Container } from "./adaptiveCard.ts";
import { box, button, quiet, run } from "./elements.ts";
import { title } from "./room.ts";
import type { Scene } from "./scene.ts";

/**
 * Other instructions to choose from, a row each. A button cuts its title off at the card's edge; a row shows all of it,
 * and the whole row is what is tapped, or reached with the keyboard and read out as one button.
 */
export function candidateRows(
  candidates: readonly ArticleRef[],
  questionId: string,
  scene: Scene,
): readonly Container[] {
  return candidates.map((candidate) => row(candidate, questionId, scene));
}

function row({ id, title: whole, language }: ArticleRef, questionId: string, scene: Scene): Container {
  const { buttons: titles, notes } = scene.texts.chat;
  const name = title(whole.replace(/\s+/gu, " "));
  const words = { type: "RichTextBlock", inlines: [{ ...run(name), color: "accent" }] } as const;
  const note = language === scene.language ? [] : [quiet(notes.otherLanguage(language), { spacing: "none" })];
  return {
    ...box([words, ...note], { spacing: "small" }),
    selectAction: { ...button("", "showArticle", { questionId, articleId: id }), title: titles.showArticle(name) },
  };
}
