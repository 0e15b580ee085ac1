import type { ArticleRef } from "../../domain/article.ts";
import type { Container } from "./adaptiveCard.ts";
import { button, quiet, row } from "./elements.ts";
import { title } from "./room.ts";
import type { Scene } from "./scene.ts";

/** Other instructions to choose from, a row each. */
export function candidateRows(
  candidates: readonly ArticleRef[],
  questionId: string,
  scene: Scene,
): readonly Container[] {
  return candidates.map((candidate) => candidateRow(candidate, questionId, scene));
}

function candidateRow({ id, title: whole, language }: ArticleRef, questionId: string, scene: Scene): Container {
  const { buttons: titles, notes } = scene.texts.chat;
  const name = title(whole.replace(/\s+/gu, " "));
  const pressed = { ...button("", "showArticle", { questionId, articleId: id }), title: titles.showArticle(name) };
  const note = language === scene.language ? [] : [quiet(notes.otherLanguage(language), { spacing: "none" })];
  return row(name, pressed, note);
}
