import type { Directory } from "./directory.ts";
import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { PriorityReason } from "./priority.ts";
import { groupOf } from "./rules.ts";
import type { Priority } from "./serviceLevels.ts";
import type { Resolution, Ticket, TicketStatus, TicketUpdate, Workaround } from "./ticket.ts";

/** A ticket in the requester's own list. */
export interface TicketSummary {
  readonly id: string;
  readonly title: string;
  readonly status: TicketStatus;
  /** What it waits for while it is on hold. */
  readonly reason?: "awaitingRequester" | "awaitingVendor";
  readonly group: Localized;
  readonly owner?: string;
  /** The major incident that it is part of. */
  readonly incidentId?: string;
  /** By when the next word comes, its own or the incident's; of a resolved ticket the end of its reply window. */
  readonly nextWordBy?: Instant;
}

/** Everything that the requester may see of an own ticket: nothing in it comes from a work note. */
export interface ViewedTicket extends TicketSummary {
  readonly description: string;
  readonly openedAt: Instant;
  readonly priority: Priority;
  readonly priorityReason: PriorityReason;
  /** What waits for an answer. */
  readonly question?: string;
  readonly workaround?: Workaround;
  /** The latest one. */
  readonly resolution?: Resolution;
  /** Oldest first. */
  readonly updates: readonly ViewedUpdate[];
  readonly messageCount: number;
  readonly revision: number;
}

export type ViewedUpdate = Omit<TicketUpdate, "seenBy" | "owner"> & {
  /** Where it was handed over. */ readonly to?: Localized;
};

/** The ticket as one line; undefined when the directory no longer knows its group. `ofIncident`: the promise of its incident. */
export function summaryOf(ticket: Ticket, directory: Directory, ofIncident?: Instant): TicketSummary | undefined {
  const { id, title, state, promisedBy } = ticket;
  const group = groupOf(directory, ticket.groupId);
  const until = state.status === "resolved" ? state.replyUntil : (promisedBy ?? ofIncident);
  return (
    group && {
      id,
      title,
      status: state.status,
      ...(state.status === "onHold" ? { reason: state.reason } : {}),
      group: group.name,
      ...(state.status === "merged" ? { incidentId: state.incidentId } : {}),
      ...("owner" in state ? { owner: state.owner.name } : {}),
      ...(until === undefined ? {} : { nextWordBy: until }),
    }
  );
}

/** The ticket as its requester may read it. */
export function viewOf(ticket: Ticket, directory: Directory, ofIncident?: Instant): ViewedTicket | undefined {
  const summary = summaryOf(ticket, directory, ofIncident);
  const { description, openedAt, priority, priorityReason, workaround, resolutions, state, messageCount, revision } =
    ticket;
  const resolution = resolutions.at(-1);
  return (
    summary && {
      ...summary,
      description,
      openedAt,
      priority,
      priorityReason,
      ...("question" in state ? { question: state.question } : {}),
      ...(workaround ? { workaround } : {}),
      ...(resolution ? { resolution } : {}),
      updates: ticket.updates.map(({ seenBy: _all, owner: _internal, ...update }) => {
        const to = update.what === "handedOver" ? groupOf(directory, update.text)?.name : undefined;
        return to ? { ...update, to } : update;
      }),
      messageCount,
      revision,
    }
  );
}
