import type { ChannelAddress, Directory } from "../domain/directory.ts";
import { type Instant, MINUTE } from "../domain/instant.ts";
import { ownersOf } from "./whereTo.ts";

/** Longer than what waits for such a channel ever pauses: what another process saw mended is forgotten here too. */
const FORGOTTEN_AFTER_MS = 20 * MINUTE;

/** Channels that do not let the bot in, as where it is not installed in their team. */
export interface ShutChannels {
  /** Answers what the operator is to be told, unless the channel was known to be shut. */
  noteShut(channel: ChannelAddress, why: string): string | undefined;
  /** Answers whether it was known to be shut. */
  noteOpen(channelId: string): boolean;
  /** What the operator can do about those that are shut now. */
  troubles(): readonly string[];
}

export function shutChannels(directory: Directory, now: () => Instant): ShutChannels {
  const shut = new Map<string, { readonly trouble: string; readonly at: Instant }>();

  function forget(): void {
    for (const [channelId, { at }] of shut) if (now() - at > FORGOTTEN_AFTER_MS) shut.delete(channelId);
  }

  return {
    noteShut({ channelId, teamId }, why) {
      forget();
      const isNew = !shut.has(channelId);
      const trouble =
        `${ownersOf(directory, channelId).join(", ")}: the channel ${channelId} does not let the bot in (${why}). ` +
        `Install the app in the team ${teamId}, or correct the channel in directory.yaml; what waits for it is sent then.`;
      shut.set(channelId, { trouble, at: now() });
      return isNew ? trouble : undefined;
    },
    noteOpen: (channelId) => shut.delete(channelId),
    troubles() {
      forget();
      return [...shut.values()].map(({ trouble }) => trouble);
    },
  };
}
