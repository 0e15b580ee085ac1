import type { Article, ArticleRef } from "../domain/article.ts";
import { articleVersion } from "../domain/articleVersion.ts";
import type { Language } from "../domain/language.ts";
import type { MessageOf } from "../domain/messages.ts";
import { restOf } from "../domain/passages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { moveTo } from "./people.ts";
import { NOTHING } from "./replies.ts";
import type { Work } from "./work.ts";

/** Another candidate of the same question. */
export function showArticle(work: Work, person: Person, question: Question, articleId: string): void {
  const article = work.knowledge.article(articleId);
  if (!article) {
    tellGone(work, person, question, articleId);
    return;
  }
  const shown = [...question.shown.filter(({ id }) => id !== article.id), refOf(article)];
  work.put("question", { ...question, shown });
  if (
    person.dialogue.step === "idle" ||
    person.dialogue.step === "asked" ||
    person.dialogue.step === "resolutionTold"
  ) {
    moveTo(work, person, { step: "asked", questionId: question.id });
  }
  const section = work.knowledge.sectionFor(article, question.text);
  tellInstruction(work, person, { questionId: question.id, article, section, others: [] });
}

export function tellInstruction(
  work: Work,
  person: Person,
  instruction: Pick<MessageOf<"instruction">, "questionId" | "article" | "section" | "others">,
): void {
  work.tell(person, { say: "instruction", ...instruction, shownAt: work.now });
}

/**
 * Sends what the card of an instruction left out, as many cards as it takes. When the instruction has changed since,
 * steps of two versions must not be mixed: then all of it is sent anew.
 */
export function showRest(work: Work, person: Person, question: Question, click: ClickOf<"showRest">): Reply {
  const article = work.knowledge.article(click.articleId);
  if (!article) {
    tellGone(work, person, question, click.articleId);
    return NOTHING;
  }
  const isSame = articleVersion(article) === click.version;
  for (const message of restMessages(article, question.id, isSame ? click.section : undefined)) {
    work.tell(person, message);
  }
  return presentRestShown(work, person.language, click);
}

/** The instruction's card after what it left out was sent: as it stands now, without the button. */
export function presentRestShown(work: Work, language: Language, click: ClickOf<"showRest">): Reply {
  const { questionId, articleId, section, others } = click;
  const article = work.knowledge.article(articleId);
  if (!article) return NOTHING;
  const message: MessageOf<"instruction"> = {
    say: "instruction",
    questionId,
    article,
    section: section < article.sections.length ? section : 0,
    others: others.flatMap((id) => work.knowledge.article(id) ?? []).map(refOf),
    restShown: true,
  };
  return { reply: "card", message, language };
}

/** The card as it stood, with what was answered in place of the buttons; as it is when its instruction is another now. */
export function answeredCard(work: Work, person: Person, click: ClickOf<"helped" | "didNotHelp">): Reply {
  const { questionId, articleId, section, part, version, verb } = click;
  const article = articleId === undefined ? undefined : work.knowledge.article(articleId);
  if (!article) return NOTHING;
  if (part === undefined) {
    const shown = { questionId, article, section: section ?? 0, others: [], answered: verb };
    return { reply: "card", message: { say: "instruction", ...shown }, language: person.language };
  }
  const message = restMessages(article, questionId, section)[part - 1];
  if (!message || message.version !== version) return NOTHING;
  return { reply: "card", message: { ...message, answered: verb }, language: person.language };
}

function restMessages(
  article: Article,
  questionId: string,
  section: number | undefined,
): readonly MessageOf<"instructionRest">[] {
  const passages = restOf(article, section);
  const version = articleVersion(article);
  return passages.map((passage, index) => ({
    say: "instructionRest",
    questionId,
    article: refOf(article),
    version,
    ...(section === undefined ? {} : { section }),
    passage,
    part: index + 1,
    of: passages.length,
  }));
}

function tellGone(work: Work, person: Person, question: Question, articleId: string): void {
  const article = question.shown.find(({ id }) => id === articleId);
  work.tell(person, { say: "instructionGone", questionId: question.id, ...(article ? { article } : {}) });
}

export function refOf({ id, title, language, portalUrl }: ArticleRef): ArticleRef {
  return { id, title, language, portalUrl };
}
