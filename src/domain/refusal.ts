/** A refusal that the person can cause; each has words that say what to do instead. */
export type RefusalName =
  | "notAMember"
  | "notASupportPerson"
  | "alreadyTaken"
  | "outdated"
  | "ended"
  | "nothingWritten"
  | "unknownTicket"
  | "unknownPicture"
  | "replyWindowOver"
  | "feedbackAlreadyGiven"
  | "feedbackOver"
  | "alreadySent"
  | "alreadyAsked"
  | "unknownChoice"
  | "nobodyOnDuty"
  /** Time has not come yet; never shown to a person. */
  | "notDue";
