import { deskOf } from "../domain/incidentSuggesting.ts";
import type { Language } from "../domain/language.ts";
import { deskIdOf, type MajorIncident, type SpokenText, type TicketLikeness } from "../domain/majorIncident.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { organisationOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { isOpenTicket } from "../domain/ticketRules.ts";
import { organisationOfPerson } from "./people.ts";
import type { Work } from "./work.ts";

const SHORTEST_PIECE = 3;
/** What comes later in a text is seldom the matter. */
const MOST_WORDS = 60;
/** Likeness of words alone: it decides where the trouble is as much the one as the other. */
const NEAR_WORDS = 0.5;

/**
 * The open incident that the text seems to be about, the most alike before the latest; not one that was shown for it
 * before. One that is shown once too often costs a tap, one that is not shown a wrong instruction and a ticket: so more is
 * taken for alike than when tickets are joined.
 */
export async function incidentLike(
  work: Work,
  person: Person,
  spoken: SpokenText,
  shown: readonly string[] = [],
): Promise<MajorIncident | undefined> {
  const open = (await work.incidents()).filter((one) => isOpenTo(work, person, one) && !shown.includes(one.id));
  return open
    .map((incident) => ({ incident, likeness: likenessTo(work, spoken, incident) }))
    .filter(({ likeness }) => likeness > 0)
    .toReversed()
    .sort((a, b) => b.likeness - a.likeness)[0]?.incident;
}

function likenessTo(work: Work, spoken: SpokenText, { words }: MajorIncident): number {
  const isNear = placesLike(work, spoken, [...words, ...piecesOf(words, spoken)]).length > 0;
  return work.knowledge.troubleShared(spoken, words) + (isNear ? NEAR_WORDS : 0);
}

/** A question is short, and what is known of an incident is not: parts of it as long as the question. */
function piecesOf(words: readonly SpokenText[], { text }: SpokenText): readonly SpokenText[] {
  const length = Math.max(SHORTEST_PIECE, wordsIn(text).length);
  const step = Math.max(1, Math.floor(length / 2));
  return words.flatMap(({ text: whole, language }) => {
    const all = wordsIn(whole).slice(0, MOST_WORDS);
    const count = all.length <= length ? 0 : Math.ceil((all.length - length) / step) + 1;
    return Array.from({ length: count }, (_, place) => ({
      text: all.slice(place * step, place * step + length).join(" "),
      language,
    }));
  });
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** Whether somebody of this person's organisation may be told of it: their service desk has it, and it is not solved. */
export function isOpenTo(work: Work, person: Person, incident: MajorIncident): boolean {
  const organisation = organisationOfPerson(work, person);
  const desk = deskOf(organisation, work.rules.directory);
  return incident.state.status === "open" && (!organisation || desk?.id === deskIdOf(incident));
}

/** The ticket's card with the incidents that it can be joined to. */
export async function withIncidents(
  work: Work,
  card: MessageOf<"ticketCard"> | undefined,
): Promise<MessageOf<"ticketCard"> | undefined> {
  if (!card || !isOpenTicket(card.ticket.state)) return card;
  const desk = deskOfTicket(work, card.ticket);
  const incidents = (await work.incidents()).filter((one) => one.state.status === "open" && deskIdOf(one) === desk?.id);
  return incidents.length === 0 ? card : { ...card, incidents: incidents.map(({ id, title }) => ({ id, title })) };
}

export function deskOfTicket(work: Work, { organisationId }: Ticket) {
  return deskOf(organisationOf(work.rules.directory, organisationId), work.rules.directory);
}

/**
 * Places of those that say nearly the same: by the first line, which says the matter in few words, and by all that was
 * written, whichever finds more.
 */
export function placesLike(
  work: Work,
  { text, language }: SpokenText,
  among: readonly SpokenText[],
): readonly number[] {
  const parts = [text, ...among.map((other) => other.text)].some((one) => one.includes("\n"))
    ? [firstLine, whole]
    : [whole];
  const places = parts.flatMap((part) =>
    work.findLike(
      { text: part(text), language },
      among.map((other) => ({ text: part(other.text), language: other.language })),
    ),
  );
  return [...new Set(places)];
}

/** Keeps where a ticket was suggested, or that it is another matter. */
export async function noteLikeness(
  work: Work,
  noted: Pick<TicketLikeness, "id" | "suggestionId" | "dismissed">,
): Promise<void> {
  const before = await work.get("ticketLikeness", noted.id);
  work.put("ticketLikeness", { ...noted, ...(before?.language ? { language: before.language } : {}) });
}

/** What somebody wrote, in the language it is written in as far as that can be told. */
export function spoken(work: Work, text: string, otherwise: Language): SpokenText {
  return { text, language: work.knowledge.languageOf(text) ?? otherwise };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function whole(text: string): string {
  return text;
}
