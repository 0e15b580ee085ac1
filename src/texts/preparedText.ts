import type { Language } from "../domain/language.ts";
import type { PreparedText } from "../domain/ownDeskMessages.ts";
import type { Texts } from "./texts.ts";

/** A ticket's draft as text that can be pasted anywhere: everything known, the answers in words, and no ids. */
export function preparedText({ title, draft, tried, unit, contact }: PreparedText, texts: Texts, language: Language) {
  const { ownDesk, inputs } = texts.chat;
  const { prepared: labels } = ownDesk;
  const { safety, impact, urgency } = draft.answers;
  const details = draft.details.trim();
  const described = draft.description.trim();
  const answers = [
    ...(safety === undefined ? [] : [`${labels.safety}: ${inputs.safetyOptions[safety ? "yes" : "no"]}`]),
    // With safety at stake the other two are not asked.
    ...(impact === undefined || safety ? [] : [`${labels.impact}: ${inputs.impacts[impact]}`]),
    ...(urgency === undefined || safety ? [] : [`${labels.urgency}: ${inputs.urgencies[urgency]}`]),
  ];
  return [
    `${labels.title}: ${title}`,
    ...(described === "" ? [] : [`${labels.description}:\n${described}`]),
    ...(details === "" ? [] : [`${labels.details}:\n${details}`]),
    answers.join("\n"),
    ...(tried.length === 0 ? [] : [`${labels.tried}:\n${tried.map((article) => `– ${article.title}`).join("\n")}`]),
    `${labels.unit}: ${unit[language]}\n${labels.contact}: ${contact}`,
  ].join("\n\n");
}
