import type { DevelopmentGroup } from "../domain/directory.ts";
import type { Idea, IdeaDigest } from "../domain/idea.ts";
import type { IdeaMessage, IdeaRefusal } from "../domain/ideaMessages.ts";
import { digestDue, digested, giveStatus } from "../domain/ideaRules.ts";
import type { Language } from "../domain/language.ts";
import type { Actor } from "../domain/person.ts";
import { organisationOf } from "../domain/rules.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import type { Work } from "./work.ts";

/** Buttons in the channel of a development group. */
type IdeaGroupClick = ClickOf<"openIdea"> | ClickOf<"showIdeas"> | IdeaAnswer;
/** What gives an idea a status. */
type IdeaAnswer = ClickOf<"setIdeaStatus"> | ClickOf<"declineIdea">;

/** A button of a digest or of an idea's card: only members of the development group see more and answer. */
export async function onIdeaGroupClick(work: Work, by: Actor, click: IdeaGroupClick): Promise<Reply> {
  if (click.verb === "showIdeas") return showIdeas(work, by, click);
  const found = await ideaFor(work, by, click.ideaId);
  if ("refused" in found) return refuse(found.refused, found.language);
  return click.verb === "openIdea" ? present(found, click) : answer(work, by, found, click);
}

/** The same press again, by Teams or by an impatient finger: nothing happens twice, and the present card answers. */
export async function presentIdeaAgain(work: Work, by: Actor, click: IdeaAnswer): Promise<Reply> {
  const found = await ideaFor(work, by, click.ideaId);
  return "refused" in found ? refuse(found.refused, found.language) : present(found, { digestAt: click.digestAt });
}

/** Monday has come: what is new, joined or waiting is posted in the group's channel, as a card of its own. */
export async function wakeIdeaDigest(work: Work, organisationId: string): Promise<void> {
  const digest = await work.get("ideaDigest", organisationId);
  if (!digest) return;
  const group = organisationOf(work.rules.directory, organisationId)?.developmentGroup;
  const ideas = await work.ideasOf(organisationId);
  const outcome = digestDue(digest, { at: work.now, ideas, hasGroup: group !== undefined });
  if ("refused" in outcome) return;
  work.put("ideaDigest", outcome.state);
  if (outcome.show && group) postDigest(work, group, outcome.state, ideas);
}

interface Found {
  readonly idea: Idea;
  readonly group: DevelopmentGroup;
}

async function ideaFor(
  work: Work,
  by: Actor,
  ideaId: string,
): Promise<Found | { readonly refused: IdeaRefusal; readonly language: Language }> {
  const idea = await work.get("idea", ideaId);
  const group = organisationOf(work.rules.directory, idea?.organisationId)?.developmentGroup;
  if (!idea || !group) return { refused: "unknownIdea", language: "fi" };
  return isMember(group, by) ? { idea, group } : { refused: "notInGroup", language: group.language };
}

/** A press on an outdated card does nothing but answer with the present one, in which a typed reason stands again. */
async function answer(work: Work, by: Actor, found: Found, click: IdeaAnswer): Promise<Reply> {
  const { idea, group } = found;
  if (click.revision !== idea.revision) return present(found, click);
  const given = click.verb === "declineIdea" ? declined(click) : { status: click.status, reason: "" };
  const outcome = giveStatus(idea, { ...given, by, at: work.now, group: group.name });
  if ("refused" in outcome) return refuse(outcome.refused, group.language);
  work.put("idea", outcome.state);
  for (const { personId, message } of outcome.effects) {
    const person = await work.get("person", personId);
    if (person) work.tell(person, message);
  }
  await drawDigest(work, group, idea);
  return present({ idea: outcome.state, group }, { digestAt: click.digestAt });
}

function declined({ text }: ClickOf<"declineIdea">) {
  return { status: "declined", reason: text } as const;
}

function present({ idea, group }: Found, from: { readonly digestAt: number; readonly text?: string }): Reply {
  const kept = from.text === undefined || from.text.trim() === "" ? {} : { keptReason: from.text };
  return card({ say: "ideaCard", idea, digestAt: from.digestAt, ...kept }, group.language);
}

/** Back to the digest, or on to more of it. An older one than the last is no longer known: the last one answers. */
async function showIdeas(work: Work, by: Actor, click: ClickOf<"showIdeas">): Promise<Reply> {
  const { organisationId, digestAt, from } = click;
  const digest = await work.get("ideaDigest", organisationId);
  const group = organisationOf(work.rules.directory, organisationId)?.developmentGroup;
  if (!digest?.last || !group) return refuse("outdated", group?.language ?? "fi");
  if (!isMember(group, by)) return refuse("notInGroup", group.language);
  const message = digestMessage(digest, await work.ideasOf(organisationId), digest.last.at === digestAt ? from : 0);
  return message ? card(message, group.language) : refuse("outdated", group.language);
}

/** The last digest is kept true: it shows the status that was just given. */
async function drawDigest(work: Work, group: DevelopmentGroup, { id, organisationId }: Idea): Promise<void> {
  const digest = await work.get("ideaDigest", organisationId);
  const ideas = await work.ideasOf(organisationId);
  if (digest && digested(digest, ideas).some((shown) => shown.id === id)) postDigest(work, group, digest, ideas);
}

function postDigest(work: Work, group: DevelopmentGroup, digest: IdeaDigest, ideas: readonly Idea[]): void {
  const message = digestMessage(digest, ideas, 0);
  if (message) work.post(group, `ideas:${digest.id}:${message.at}`, message);
}

function digestMessage(digest: IdeaDigest, ideas: readonly Idea[], from: number) {
  if (!digest.last) return undefined;
  return {
    say: "ideaDigest",
    organisationId: digest.id,
    at: digest.last.at,
    ideas: digested(digest, ideas),
    from,
  } as const;
}

function isMember({ members }: DevelopmentGroup, { id }: Actor): boolean {
  return members.some((member) => member.id === id);
}

function card(message: IdeaMessage, language: Language): Reply {
  return { reply: "card", message, language };
}

function refuse(why: IdeaRefusal, language: Language): Reply {
  return { reply: "words", message: { say: "ideaRefused", why }, language };
}
