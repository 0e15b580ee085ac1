import type { Instant } from "../../domain/instant.ts";
import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/messages.ts";
import type { Words } from "../../texts/texts.ts";
import { textsIn } from "../../texts/textsIn.ts";
import { oneLine, plainText } from "./activityText.ts";
import { ticketCard } from "./agentCard.ts";
import { choose, instructionGone, noInstruction } from "./choiceCards.ts";
import { groupDigest } from "./digestCard.ts";
import { paragraph } from "./elements.ts";
import { feedbackAnswered, followUpCard, followUpThread } from "./followUpCards.ts";
import { ideaInChat } from "./ideaCards.ts";
import { ideaCard, ideaDigest } from "./ideaGroupCards.ts";
import { incidentInChat } from "./incidentCards.ts";
import { incidentCard, incidentRing, incidentSuggestion } from "./incidentGroupCards.ts";
import { instruction, instructionRest } from "./instructionCards.ts";
import { ownDesk, ownDeskText } from "./ownDeskCards.ts";
import {
  handoffFaded,
  nothingSent,
  personQuiet,
  personSolved,
  personWrote,
  suggestPerson,
  withPerson,
} from "./personCards.ts";
import { pictureInThread, picturesTaken } from "./pictureCards.ts";
import { quietHours, quietMail } from "./quietCards.ts";
import { heldWord, takenToTicket, ticketQuestion, ticketWord, ticketWorkaround } from "./requesterTicketCards.ts";
import { ticketResolved } from "./resolutionCards.ts";
import { inRoom } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";
import { askUnit, myTickets, safety, welcome, whichMatter } from "./startCards.ts";
import { callCard, feedbackGiven, requesterReopened, requesterSaid, requesterWrote, rung } from "./threadCards.ts";
import { ticketForm, ticketReadBack } from "./ticketFormCards.ts";
import { ticketView } from "./ticketViewCard.ts";
import { handoffAsks, handoffCard, requesterWaits, requesterWroteToPerson } from "./unitCards.ts";

export type { Rendered } from "./scene.ts";

const CHANNEL_SAYS: ReadonlySet<Message["say"]> = new Set([
  "handoffCard",
  "handoffAsks",
  "requesterWaits",
  "requesterWroteToPerson",
  "handoffEnded",
  "ticketCard",
  "pictureInThread",
  "requesterWrote",
  "requesterReopened",
  "requesterConfirmed",
  "feedbackGiven",
  "promiseMissedInGroup",
  "clockRunsOut",
  "priorityOneCalls",
  "callCard",
  "handedOverOften",
  "gaveUpWaiting",
  "requesterObjects",
  "requesterCorrected",
  "requesterWithdrew",
  "workaroundAnswered",
  "notDelivered",
  "channelHint",
  "ideaDigest",
  "ideaCard",
  "groupDigest",
  "followUpCard",
  "followUpReminder",
  "followUpChanged",
  "incidentSuggestion",
  "incidentCard",
  "incidentCalls",
  "incidentClock",
]);

/** For whom and when a message is put into words, and what pictures may be loaded from: nothing unless it is said. */
interface Reader {
  readonly language: Language;
  readonly now: Instant;
  readonly imageHosts?: readonly string[] | undefined;
  readonly pictureAddress?: Scene["pictureAddress"] | undefined;
}

/**
 * What a message looks like in Teams, in the reader's language, for somebody who reads it at `now`. It always fits into
 * what Teams takes: long texts and lists are cut and say so.
 */
export function render(message: Message, reader: Reader): Rendered {
  const { language, now, imageHosts = [], pictureAddress = () => undefined } = reader;
  const texts = textsIn(language);
  const place = CHANNEL_SAYS.has(message.say) ? "channel" : "chat";
  const draw = (room: Scene["room"]): Rendered => {
    const rendered = renderIn(message, { texts, language, now, room, imageHosts, pictureAddress });
    return { ...rendered, summary: oneLine(rendered.summary) };
  };
  return inRoom(place, draw) ?? withoutCard(draw({ text: 0, typed: 0, entries: 0 }));
}

function withoutCard({ summary, mentions }: Rendered): Rendered {
  return { summary, text: plainText(summary), mentions: mentions.slice(0, 0) };
}

function renderIn(message: Message, scene: Scene): Rendered {
  const { requester, unit, group } = scene.texts;
  const { now } = scene;
  switch (message.say) {
    case "welcome":
    case "help":
      return welcome(message, scene);
    case "languageChanged":
      return plain(requester.languageChanged(message, now));
    case "masked":
      return plain(requester.masked(message, now));
    case "careDeclined":
      return plain(requester.careDeclined(message, now));
    case "youAreWelcome":
      return plain(requester.youAreWelcome(message, now));
    case "noHurry":
      return plain(requester.noHurry(message, now));
    case "nothingSent":
      return nothingSent(message, scene);
    case "picturesTaken":
      return picturesTaken(message, scene);
    case "pictureRefused":
      return plain(requester.pictureRefused(message, now));
    case "nothingUnderstood":
      return plain(requester.nothingUnderstood(message, now));
    case "safety":
      return safety(message, scene);
    case "instruction":
      return instruction(message, scene);
    case "instructionRest":
      return instructionRest(message, scene);
    case "instructionGone":
      return instructionGone(message, scene);
    case "choose":
      return choose(message, scene);
    case "noInstruction":
      return noInstruction(message, scene);
    case "goodThatItHelped":
      return plain(requester.goodThatItHelped(message, now));
    case "askUnit":
      return askUnit(message, scene);
    case "unitSaved":
      return plain(requester.unitSaved(message, now));
    case "suggestPerson":
      return suggestPerson(message, scene);
    case "personAsked":
    case "personTook":
    case "nextPersonAsked":
      return withPerson(message, scene);
    case "personWrote":
      return personWrote(message, scene);
    case "personQuiet":
      return personQuiet(message, scene);
    case "handoffFaded":
      return handoffFaded(message, scene);
    case "personSolved":
      return personSolved(message, scene);
    case "ticketForm":
      return ticketForm(message, scene);
    case "ticketReadBack":
      return ticketReadBack(message, scene);
    case "ownDesk":
      return ownDesk(message, scene);
    case "ownDeskText":
      return ownDeskText(message, scene);
    case "draftDropped":
      return inPlaceOfCard(requester.draftDropped(message, now), scene);
    case "ticketOpened":
      return ticketWord(requester.ticketOpened(message, now), message, scene);
    case "ticketTaken":
    case "ticketUpdate":
    case "ticketHandedOver":
    case "priorityChanged":
    case "ticketWithVendor":
    case "ticketBackFromVendor":
      return heldWord(message, scene);
    case "ticketQuestion":
    case "questionReminder":
      return ticketQuestion(message, scene);
    case "ticketWorkaround":
      return ticketWorkaround(message, scene);
    case "promiseMissed":
      return ticketWord(requester.promiseMissed(message, now), message, scene);
    case "ticketResolved":
      return ticketResolved(message, scene);
    case "ticketReopened":
      return ticketWord(requester.ticketReopened(message, now), message, scene);
    case "ticketWithdrawn":
      return ticketWord(requester.ticketWithdrawn(message, now), message, scene);
    case "ticketView":
      return ticketView(message, scene);
    case "worksConfirmed":
      return plain(requester.worksConfirmed(message, now));
    case "thanksNoted":
      return plain(requester.thanksNoted(message, now));
    case "takenToTicket":
      return takenToTicket(message, scene);
    case "whichMatter":
      return whichMatter(message, scene);
    case "myTickets":
      return myTickets(message, scene);
    case "refused":
      return plain(requester.refused(message, now));
    case "quietHours":
      return quietHours(message, scene);
    case "quietMail":
      return quietMail(message, scene, (held) => renderIn(held, scene).summary);
    case "handoffCard":
      return handoffCard(message, scene);
    case "handoffAsks":
      return handoffAsks(message, scene);
    case "requesterWaits":
      return requesterWaits(message, scene);
    case "requesterWroteToPerson":
      return requesterWroteToPerson(message, scene);
    case "handoffEnded":
      return plain(unit.handoffEnded(message, now));
    case "ticketCard":
      return ticketCard(message, scene);
    case "pictureInThread":
      return pictureInThread(message, scene);
    case "groupDigest":
      return groupDigest(message, scene);
    case "requesterWrote":
      return requesterWrote(message, scene);
    case "requesterReopened":
      return requesterReopened(message, scene);
    case "requesterConfirmed":
      return plain(group.requesterConfirmed(message, now));
    case "feedbackGiven":
      return feedbackGiven(message, scene);
    case "clockRunsOut":
    case "promiseMissedInGroup":
    case "priorityOneCalls":
    case "handedOverOften":
    case "gaveUpWaiting":
      return rung(message, scene);
    case "callCard":
      return callCard(message, scene);
    case "requesterObjects":
    case "requesterCorrected":
    case "requesterWithdrew":
    case "workaroundAnswered":
      return requesterSaid(message, scene);
    case "notDelivered":
      return plain(group.notDelivered(message, now));
    case "channelHint":
      return plain(group.channelHint(message, now));
    case "ideaForm":
    case "likeIdeas":
    case "ideaSent":
    case "ideaJoined":
    case "ideaStatus":
    case "myIdeas":
    case "noDevelopmentGroup":
    case "ideaRefused":
      return ideaInChat(message, scene);
    case "ideaDigest":
      return ideaDigest(message, scene);
    case "ideaCard":
      return ideaCard(message, scene);
    case "followUpCard":
      return followUpCard(message, scene);
    case "followUpReminder":
    case "followUpChanged":
      return followUpThread(message, scene);
    case "feedbackAnswered":
      return feedbackAnswered(message, scene);
    case "incidentSuggestion":
      return incidentSuggestion(message, scene);
    case "incidentCard":
      return incidentCard(message, scene);
    case "incidentCalls":
    case "incidentClock":
      return incidentRing(message, scene);
    case "knownIncident":
    case "incidentFollowed":
    case "incidentLeft":
    case "incidentJoined":
    case "incidentNews":
    case "incidentResolved":
    case "workaroundOffered":
    case "incidentRefused":
      return incidentInChat(message, scene);
    default:
      return message satisfies never;
  }
}

/** Simple words are a message and no card. */
function plain({ summary, opening }: Words): Rendered {
  return { summary, text: plainText(opening), mentions: [] };
}

/** Answers a press by taking the card's place, so it has to be one. */
function inPlaceOfCard({ summary, opening }: Words, scene: Scene): Rendered {
  return { summary, mentions: [], card: adaptiveCard(scene, opening, [paragraph(opening)]) };
}
