import type { ChannelAddress, Directory } from "../domain/directory.ts";
import { DAY, type Instant } from "../domain/instant.ts";
import { groupOf, unitOf } from "../domain/rules.ts";
import { isOpenTicket } from "../domain/ticketRules.ts";
import type { Outgoing } from "./ports.ts";
import { subjectOf, ticketPostId } from "./posts.ts";
import type { Parts } from "./work.ts";

/** What waits for a channel that does not let the bot in is kept for so long, and as long as its ticket is open. */
const KEPT_FOR_CHANNEL_MS = 7 * DAY;

export function channelOf({ destination }: Outgoing): ChannelAddress | undefined {
  return "channel" in destination ? destination.channel : undefined;
}

/** What was committed for a channel that the directory no longer names goes where its card would be posted today. */
export async function asDirected(parts: Pick<Parts, "store" | "rules">, outgoing: Outgoing): Promise<Outgoing> {
  const { destination } = outgoing;
  if (!("channel" in destination) || isNamed(parts, destination.channel)) return outgoing;
  const channel = await channelNow(parts, destination.postId);
  return channel ? { ...outgoing, destination: { ...destination, channel } } : outgoing;
}

async function channelNow(
  { store, rules: { directory } }: Pick<Parts, "store" | "rules">,
  postId: string,
): Promise<ChannelAddress | undefined> {
  const subject = subjectOf(postId);
  if (subject === undefined) return undefined;
  if ("handoffId" in subject) {
    return unitOf(directory, (await store.get("handoff", subject.handoffId))?.value.unitId)?.channel;
  }
  const ticket = (await store.get("ticket", subject.ticketId))?.value;
  return ticket && ticketPostId(ticket) === postId ? groupOf(directory, ticket.groupId)?.channel : undefined;
}

/** Whether anybody in its channel still waits for a message that could not be posted there. */
export async function isAwaited(
  parts: Pick<Parts, "store" | "rules" | "now">,
  { destination }: Outgoing,
  committedAt: Instant,
): Promise<boolean> {
  if (!("channel" in destination) || !isNamed(parts, destination.channel)) return false;
  if (parts.now() - committedAt < KEPT_FOR_CHANNEL_MS) return true;
  const subject = subjectOf(destination.postId);
  const ticket = subject && "ticketId" in subject ? await parts.store.get("ticket", subject.ticketId) : undefined;
  return ticket !== undefined && isOpenTicket(ticket.value.state);
}

function isNamed({ rules }: Pick<Parts, "rules">, { channelId }: ChannelAddress): boolean {
  return ownersOf(rules.directory, channelId).length > 0;
}

/** Who has a channel, as the directory names them; nobody when it does not know the channel. */
export function ownersOf({ groups, units, organisations }: Directory, channelId: string): readonly string[] {
  const owners = [
    ...groups.map(({ id, channel }) => ({ name: `support group ${id}`, channel })),
    ...units.map(({ id, channel }) => ({ name: `unit ${id}`, channel })),
    ...organisations.flatMap(({ id, managers, developmentGroup }) => [
      { name: `managers of ${id}`, channel: managers?.channel },
      { name: `development group of ${id}`, channel: developmentGroup?.channel },
    ]),
  ];
  return owners.filter(({ channel }) => channel?.channelId === channelId).map(({ name }) => name);
}
