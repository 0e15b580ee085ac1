import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { PictureRefusal, RemovedBecause } from "./picture.ts";

/** About pictures, to the person who sent them. */
export type PictureMessage =
  /** Kept; each can be withdrawn here. Only the ids of `pictures` that are not in `removed` still can. */
  | {
      readonly say: "picturesTaken";
      readonly pictures: readonly string[];
      readonly removed: readonly string[];
      readonly where: PicturesWhere;
    }
  | {
      readonly say: "pictureRefused";
      readonly why: PictureRefusal;
      readonly count: number;
      /** The largest that is taken. */
      readonly maxMegabytes: number;
    };

/** Where pictures are; `until` when they are deleted unless they come to a ticket. */
export type PicturesWhere =
  | { readonly in: "ticket"; readonly ticketId: string; readonly nextWordBy?: Instant }
  | { readonly in: "draft"; readonly until: Instant }
  | { readonly in: "handoff"; readonly until: Instant }
  | { readonly in: "question"; readonly until: Instant }
  | { readonly in: "nothing"; readonly until: Instant }
  /** The card above asks what they are about. */
  | { readonly in: "choice"; readonly until: Instant };

/** A picture in the thread under a ticket or a request; updated in place when it is withdrawn. */
export interface PictureInThread {
  readonly say: "pictureInThread";
  readonly pictureId: string;
  readonly number: number;
  readonly sender: string;
  readonly sentAt: Instant;
  readonly ticketId?: string;
  /** Who has the matter now. */
  readonly ring?: Actor;
  readonly removed?: RemovedBecause;
}
