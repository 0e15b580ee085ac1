import type { Instant } from "../domain/instant.ts";
import type { PictureInThread, PictureMessage } from "../domain/pictureMessages.ts";
import type { Says } from "./texts.ts";

/** What stands around pictures, in the chat and in the channels. */
export interface PictureLabels {
  /** The number tells which, where a message had several. */
  readonly remove: (number: number | undefined) => string;
  readonly isRemoved: (number: number | undefined) => string;
  readonly noPatientData: string;
  /** Beside a form: so many go with it. */
  readonly goAlong: (count: number) => string;
  /** Beside pictures that came alone: none of the tickets. */
  readonly otherMatter: string;
  /** Says in words what a picture is, for those who do not see it. */
  readonly alternative: (picture: PictureInThread, now: Instant) => string;
  /** Where the service has no address from which Teams could load it. */
  readonly notShown: string;
  /** Names a count on the ticket's card. */
  readonly count: string;
}

export type PictureSays = Says<PictureMessage["say"]>;
export type PictureThreadSays = Says<PictureInThread["say"]>;
