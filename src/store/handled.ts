import { DAY } from "../domain/instant.ts";

/** Teams sends an activity again within minutes, a card's button may be pressed again within days. */
export const HANDLED_KEPT_MS = 7 * DAY;
