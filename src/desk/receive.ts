import { readCommand } from "../domain/commands.ts";
import { type MaskedKind, mask } from "../domain/masking.ts";
import type { Message } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { onCalledTicketClick, onChannelMessage, onHandoffClick, onTicketClick, presentAgain } from "./channel.ts";
import { onIncidentChatClick } from "./followingIncidents.ts";
import { isFollowUpClick, onFollowUpClick, presentFollowUpAgain } from "./followUps.ts";
import { onIdeaChatClick } from "./ideas.ts";
import { onIdeaGroupClick, presentIdeaAgain } from "./ideasInGroup.ts";
import type { Click, Inbound, Place, Receive, Reply } from "./inbound.ts";
import { inOrder } from "./inOrder.ts";
import { presentRestShown } from "./instructions.ts";
import { onIncidentGroupClick, presentIncidentAgain } from "./majorIncidents.ts";
import { personOf } from "./people.ts";
import { keepPictures, placePictures } from "./pictures.ts";
import type { Address, RecordKind } from "./ports.ts";
import { NOTHING } from "./replies.ts";
import { onRequesterClick } from "./requesterClicks.ts";
import { onRequesterMessage } from "./requesterMessages.ts";
import { type Taking, takePictures } from "./takePictures.ts";
import { type Parts, perform, type Work } from "./work.ts";

/**
 * The one way in. Personal identity codes are masked before anything else sees the words; what comes from one place is
 * taken in the order in which it came; every activity and every press has its effect once. `afterCommit` hears which kinds
 * of records were changed, and by what.
 */
export function createReceive(
  parts: Parts,
  afterCommit: (changed: ReadonlySet<RecordKind>, by: Inbound) => void,
): Receive {
  const enqueue = inOrder();
  return (inbound) =>
    enqueue(inbound.place.in === "channel" ? inbound.place.threadId : inbound.from.id, async () => {
      const { masked, clean } = maskInbound(inbound);
      await prepareSearch(parts, clean);
      const cause = causeOf(clean);
      const taking = await takePictures(parts, clean, cause);
      // A refused press had no effect: once what was missing is there, the same press counts.
      const nameOf = ({ reply }: Reply) => (reply === "words" ? activityCause(clean) : cause);
      const result = await perform(parts, cause, (work) => act(parts, work, { inbound: clean, masked, taking }), {
        awakeId: awakeIn(clean),
        nameOf,
      });
      afterCommit(result.outcome === "done" ? result.changed : new Set(), clean);
      if (result.outcome === "done") return result.answer;
      return clean.kind === "click" ? answerAgain(parts, clean) : NOTHING;
    });
}

/** A question is searched in the middle of a decision, where nothing waits. */
async function prepareSearch({ knowledge, store }: Parts, inbound: Inbound): Promise<void> {
  if (inbound.place.in !== "personal") return;
  if (inbound.kind === "message") await knowledge.prepare(inbound.text);
  if (inbound.kind === "click" && inbound.click.verb === "askAnew") await knowledge.prepare(inbound.click.text);
  if (inbound.kind === "click" && inbound.click.verb === "notThisIncident") {
    const question = await store.get("question", inbound.click.questionId);
    if (question) await knowledge.prepare(question.value.text);
  }
}

/** What came in, without what must not be kept, and with what could be. */
interface Cleaned {
  readonly inbound: Inbound;
  readonly masked: readonly MaskedKind[];
  readonly taking: Taking;
}

async function act(parts: Parts, work: Work, cleaned: Cleaned): Promise<Reply> {
  const { inbound, masked } = cleaned;
  await keepAddress(work, inbound.address);
  const { from, place } = inbound;
  if (place.in === "personal") return inPersonalChat(work, cleaned);
  if (inbound.kind === "message" && place.in === "group") {
    work.answerAt(inbound.address.id, from.language ?? "fi", { say: "channelHint", why: "noThread" });
  }
  if (place.in === "channel" && masked.length > 0) {
    await answerInThread(work, place, inbound.address, { say: "masked", kinds: masked });
  }
  if (inbound.kind === "message" && place.in === "channel") {
    const post = await parts.store.postOfThread(place.threadId);
    const refused = await onChannelMessage(work, from, inbound.text, post);
    if (refused) await answerInThread(work, place, inbound.address, { say: "channelHint", why: refused });
  }
  return inbound.kind === "click" ? onClick(work, inbound) : NOTHING;
}

async function inPersonalChat(work: Work, { inbound, masked, taking }: Cleaned): Promise<Reply> {
  const { person: known, isNew } = await personOf(work, inbound);
  const person = keepPictures(work, known, taking);
  const reply = inbound.kind === "click" ? await onClick(work, inbound, person) : NOTHING;
  if (inbound.kind === "message") {
    const { id, text, attached } = inbound;
    // The welcome has just answered a greeting.
    const isGreeting = isNew && readCommand(text)?.command === "help";
    const isRead = !isGreeting && (text !== "" || attached.length === 0);
    const reading = isRead ? await onRequesterMessage(work, person, id, text) : undefined;
    await placePictures(work, person.id, { id, reading, taking });
  }
  // After the answer, which may be an emergency number.
  if (masked.length > 0) work.tell((await work.get("person", person.id)) ?? person, { say: "masked", kinds: masked });
  return reply;
}

/** The cards of channels answer to anybody, who is then checked; those of the 1:1 chat only there. */
async function onClick(work: Work, inbound: Inbound & { readonly kind: "click" }, person?: Person): Promise<Reply> {
  const { click, from } = inbound;
  switch (click.verb) {
    case "takeHandoff":
    case "declineHandoff":
    case "solveHandoff":
    case "ticketFromHandoff":
      return onHandoffClick(work, from, click);
    case "takeTicket":
    case "askRequester":
    case "updateRequester":
    case "addWorkNote":
    case "giveWorkaround":
    case "resolveTicket":
    case "sendToVendor":
    case "backFromVendor":
    case "handOverTicket":
    case "changePriority":
      return onTicketClick(work, from, click);
    case "takeCalledTicket":
      return onCalledTicketClick(work, from, click);
    case "takeFollowUp":
    case "answerFollowUp":
      return onFollowUpClick(work, from, inbound.place, click);
    case "openIdea":
    case "showIdeas":
    case "setIdeaStatus":
    case "declineIdea":
      return onIdeaGroupClick(work, from, click);
    case "shareIdea":
    case "myIdeas":
    case "sendIdea":
    case "editIdea":
    case "joinIdea":
      return person ? onIdeaChatClick(work, person, inbound.id, click) : NOTHING;
    case "followIncident":
    case "notThisIncident":
    case "leaveIncident":
    case "incidentWorks":
    case "incidentNotSolved":
    case "offerHelped":
    case "goOnToTicket":
      return person ? onIncidentChatClick(work, person, inbound.id, click) : NOTHING;
    case "declareSuggested":
    case "joinSuggested":
    case "dismissSuggested":
    case "takeIncident":
    case "updateIncident":
    case "incidentWorkaround":
    case "resolveIncident":
    case "addToIncident":
    case "declareFromTicket":
    case "joinIncident":
    case "detachTicket":
      return onIncidentGroupClick(work, from, click);
    default:
      return person ? onRequesterClick(work, person, inbound.id, click) : NOTHING;
  }
}

async function answerAgain(parts: Parts, inbound: Inbound & { readonly kind: "click" }): Promise<Reply> {
  const { click, from } = inbound;
  const again = await perform(parts, `again:${inbound.id}`, async (work) => {
    if (isFollowUpClick(click)) return presentFollowUpAgain(work, inbound.place, click);
    if (click.verb === "setIdeaStatus" || click.verb === "declineIdea") return presentIdeaAgain(work, from, click);
    if ("suggestionId" in click || ("revision" in click && "incidentId" in click)) {
      return presentIncidentAgain(work, click);
    }
    if (click.verb !== "showRest") return presentAgain(work, click);
    const person = await work.get("person", from.id);
    return presentRestShown(work, person?.language ?? "fi", click);
  });
  return again.outcome === "done" ? again.answer : NOTHING;
}

/**
 * What makes an inbound the same as an earlier one. Teams repeats a press with the same id and, later, with a new one:
 * presses that must count once are named after what was pressed on which state of the card, and by whom.
 */
function causeOf(inbound: Inbound): string {
  if (inbound.kind !== "click") return activityCause(inbound);
  const { click, from } = inbound;
  // Joining more tickets leaves the card's other buttons as they are, so it is told apart by the activity.
  if ("revision" in click && click.verb !== "addToIncident") {
    return `press:${click.verb}:${subjectOf(click)}:${click.revision}:${from.id}`;
  }
  switch (click.verb) {
    case "works":
    case "notSolved":
      return `press:${click.verb}:${click.resolutionId}`;
    case "showRest":
      return `press:${click.verb}:${click.questionId}:${click.articleId}:${click.shownAt ?? ""}:${from.id}`;
    default:
      return activityCause(inbound);
  }
}

function activityCause({ id }: Inbound): string {
  return `activity:${id}`;
}

function subjectOf(click: Extract<Click, { readonly revision: number }>): string {
  if ("ticketId" in click) return click.ticketId;
  if ("followUpId" in click) return click.followUpId;
  if ("suggestionId" in click) return click.suggestionId;
  if ("incidentId" in click) return click.incidentId;
  return "ideaId" in click ? click.ideaId : click.handoffId;
}

/** Whoever writes or presses something in the own chat is awake, whatever their quiet hours say. */
function awakeIn({ kind, place, from }: Inbound): string | undefined {
  return kind !== "arrived" && place.in === "personal" ? from.id : undefined;
}

async function keepAddress(work: Work, address: Address): Promise<void> {
  const known = await work.get("address", address.id);
  const same =
    known?.serviceUrl === address.serviceUrl &&
    known.conversationId === address.conversationId &&
    known.tenantId === address.tenantId &&
    known.botId === address.botId;
  if (!same) work.put("address", address);
}

/** Answers in the thread itself, in the language of whoever has the channel. */
async function answerInThread(
  work: Work,
  place: Extract<Place, { in: "channel" }>,
  address: Address,
  message: Message,
): Promise<void> {
  const thread = { ...address, id: place.threadId, conversationId: place.threadId };
  await keepAddress(work, thread);
  const { organisations, groups, units } = work.rules.directory;
  const ofOrganisations = organisations.flatMap(({ developmentGroup, managers }) => [
    ...(developmentGroup ? [developmentGroup] : []),
    ...(managers ? [managers] : []),
  ]);
  const channel = [...groups, ...units, ...ofOrganisations].find((one) => one.channel.channelId === place.channelId);
  work.answerAt(thread.id, channel?.language ?? "fi", message);
}

/** Masks every text that a person typed, in the message or beside a button. */
function maskInbound(inbound: Inbound): { readonly clean: Inbound; readonly masked: readonly MaskedKind[] } {
  const kinds = new Set<MaskedKind>();
  const clean = (text: string): string => {
    const result = mask(text);
    for (const kind of result.masked) kinds.add(kind);
    return result.text;
  };
  switch (inbound.kind) {
    case "message":
      return { clean: { ...inbound, text: clean(inbound.text) }, masked: [...kinds] };
    case "click":
      return { clean: { ...inbound, click: maskClick(inbound.click, clean) }, masked: [...kinds] };
    case "arrived":
      return { clean: inbound, masked: [] };
  }
}

function maskClick(click: Click, clean: (text: string) => string): Click {
  if (click.verb === "reviewTicket") {
    return { ...click, description: clean(click.description), details: clean(click.details) };
  }
  if (click.verb === "sendIdea" || click.verb === "editIdea") {
    return { ...click, title: clean(click.title), gain: clean(click.gain), forWhom: clean(click.forWhom) };
  }
  if (click.verb === "giveFeedback") return { ...click, comment: clean(click.comment) };
  return "text" in click ? { ...click, text: clean(click.text) } : click;
}
