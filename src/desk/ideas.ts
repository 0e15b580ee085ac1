import type { DevelopmentGroup, Organisation } from "../domain/directory.ts";
import { type Idea, type IdeaWords, TITLE_LENGTH } from "../domain/idea.ts";
import { type IdeaChatMessage, type IdeaRefusal, summaryOf } from "../domain/ideaMessages.ts";
import { hasJoined, isOpen, join, missingIn, newIdea, tidied, withFresh } from "../domain/ideaRules.ts";
import type { Instant } from "../domain/instant.ts";
import type { Person } from "../domain/person.ts";
import { organisationOf } from "../domain/rules.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { askUnit, organisationOfPerson } from "./people.ts";
import type { Work } from "./work.ts";

/** So many like ideas are read before one sends one's own. */
const MOST_SHOWN = 3;

/** The messages that follow are the answer. */
const NOTHING: Reply = { reply: "none" };

/** Buttons about ideas in the 1:1 chat. */
type IdeaChatClick = ClickOf<"shareIdea" | "myIdeas"> | ClickOf<"sendIdea" | "editIdea"> | ClickOf<"joinIdea">;

/**
 * Shows the form of an idea, with what was told of it already. `id` becomes the idea's. The unit is asked first where it is
 * not known.
 */
export function beginIdea(work: Work, person: Person, id: string, told = ""): void {
  const way = wayOf(work, person);
  if (!way) askUnit(work, person, "shareIdea");
  else work.tell(person, "group" in way ? formOf(id, way.group, told) : noGroup(way.organisation));
}

/** The ideas that the person sent or joined, in whatever organisation, the newest first. */
export async function showOwnIdeas(work: Work, person: Person): Promise<void> {
  const perOrganisation = await Promise.all(work.rules.directory.organisations.map(({ id }) => work.ideasOf(id)));
  const own = perOrganisation.flat().filter((idea) => isOwn(idea, person) || hasJoined(idea, person.id));
  const ideas = own
    .toSorted((one, other) => other.sentAt - one.sentAt)
    .map((idea) => ({ ...summaryOf(idea), joined: !isOwn(idea, person) }));
  work.tell(person, { say: "myIdeas", ideas });
}

/** A button about ideas pressed in the 1:1 chat. What it does twice it does once: the idea itself tells what was done. */
export async function onIdeaChatClick(work: Work, person: Person, id: string, click: IdeaChatClick): Promise<Reply> {
  switch (click.verb) {
    case "shareIdea":
      beginIdea(work, person, id);
      return NOTHING;
    case "myIdeas":
      await showOwnIdeas(work, person);
      return NOTHING;
    case "joinIdea":
      return joinIdea(work, person, click.ideaId);
    case "sendIdea":
    case "editIdea":
      return onForm(work, person, click);
    default:
      return click satisfies never;
  }
}

async function onForm(work: Work, person: Person, click: ClickOf<"sendIdea" | "editIdea">): Promise<Reply> {
  const way = wayOf(work, person);
  if (!way) {
    askUnit(work, person, "shareIdea");
    return NOTHING;
  }
  if (!("group" in way)) return card(person, noGroup(way.organisation));
  const { organisation, group } = way;
  const { ideaId } = click;
  const sent = await work.get("idea", ideaId);
  if (sent) return isOwn(sent, person) ? card(person, endedForm(sent, group, "sent")) : refuse(person, "unknownIdea");
  const words = tidied(click);
  const missing = missingIn(words);
  if (click.verb === "editIdea" || missing.length > 0) {
    const shown = click.verb === "editIdea" ? [] : missing;
    return card(person, { say: "ideaForm", ideaId, words, group: group.name, missing: shown });
  }
  const language = work.knowledge.languageOf(`${words.title}. ${words.gain}`) ?? person.language;
  const idea = newIdea({ id: ideaId, organisationId: organisation.id, author: person, at: work.now, words, language });
  const others = click.anyway ? [] : await likeIdeas(work, idea);
  if (others.length > 0) return card(person, { say: "likeIdeas", ideaId, words, others: others.map(summaryOf) });
  work.put("idea", idea);
  const shownAt = await noteFresh(work, idea, "new");
  work.tell(person, { say: "ideaSent", title: words.title, group: group.name, shownAt });
  return card(person, endedForm(idea, group, "sent"));
}

/** By the title, which says the matter in few words, and by all that was written, whichever finds more. */
async function likeIdeas(work: Work, idea: Idea): Promise<readonly Idea[]> {
  const all = await work.ideasOf(idea.organisationId);
  const others = all.filter((other) => other.author.id !== idea.author.id && !hasJoined(other, idea.author.id));
  const places = [titleOf, wholeOf].flatMap((textOf) =>
    work.findLike(
      { text: textOf(idea.words), language: idea.language },
      others.map(({ words, language }) => ({ text: textOf(words), language })),
    ),
  );
  const found = [...new Set(places)].flatMap((place) => others[place] ?? []);
  // What can be joined comes before what was answered.
  return [...found.filter(isOpen), ...found.filter((other) => !isOpen(other))].slice(0, MOST_SHOWN);
}

function titleOf({ title }: IdeaWords): string {
  return title;
}

function wholeOf({ title, gain }: IdeaWords): string {
  return `${title}. ${gain}`;
}

async function joinIdea(work: Work, person: Person, ideaId: string): Promise<Reply> {
  const idea = await work.get("idea", ideaId);
  const group = organisationOf(work.rules.directory, idea?.organisationId)?.developmentGroup;
  // An idea of another organisation is answered as if it did not exist.
  if (!idea || !group || organisationOfPerson(work, person)?.id !== idea.organisationId) {
    return refuse(person, "unknownIdea");
  }
  const outcome = join(idea, { by: person, at: work.now });
  if ("refused" in outcome) return refuse(person, outcome.refused);
  if (outcome.state !== idea) {
    work.put("idea", outcome.state);
    await noteFresh(work, idea, "joined");
    work.tell(person, { say: "ideaJoined", idea: summaryOf(outcome.state), group: group.name });
  }
  return card(person, endedForm(idea, group, "joined"));
}

/** Answers when the group will be shown it. */
async function noteFresh(work: Work, { id, organisationId }: Idea, what: "new" | "joined"): Promise<Instant> {
  const before = await work.get("ideaDigest", organisationId);
  const digest = withFresh(before, organisationId, { ideaId: id, what, at: work.now });
  work.put("ideaDigest", digest);
  return digest.nextCheckAt;
}

/** Where an idea of the person goes; undefined while the unit is not known. */
function wayOf(
  work: Work,
  person: Person,
):
  | { readonly organisation: Organisation; readonly group: DevelopmentGroup }
  | { readonly organisation: Organisation }
  | undefined {
  const organisation = organisationOfPerson(work, person);
  const group = organisation?.developmentGroup;
  return organisation && (group ? { organisation, group } : { organisation });
}

function formOf(ideaId: string, group: DevelopmentGroup, told: string): IdeaChatMessage {
  return {
    say: "ideaForm",
    ideaId,
    words: { ...(told.length <= TITLE_LENGTH ? { title: told, gain: "" } : { title: "", gain: told }), forWhom: "" },
    group: group.name,
    missing: [],
  };
}

function noGroup({ name }: Organisation): IdeaChatMessage {
  return { say: "noDevelopmentGroup", organisation: name };
}

function endedForm({ id, words }: Idea, group: DevelopmentGroup, ended: "sent" | "joined"): IdeaChatMessage {
  return { say: "ideaForm", ideaId: id, words, group: group.name, missing: [], ended };
}

function isOwn({ author }: Idea, person: Person): boolean {
  return author.id === person.id;
}

function card(person: Person, message: IdeaChatMessage): Reply {
  return { reply: "card", message, language: person.language };
}

function refuse(person: Person, why: IdeaRefusal): Reply {
  return { reply: "words", message: { say: "ideaRefused", why }, language: person.language };
}
