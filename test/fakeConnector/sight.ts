import type { Posted } from "./posted.ts";

const PATIENCE_MS = 10_000;

/** Looks again whenever something arrives; nobody waits for a clock. */
export interface Watch {
  /** Resolves with what `find` finds, now or after a later arrival. Rejects when patience ends, saying what there was. */
  until<T>(find: () => T | undefined, wanted: string, seen?: () => string): Promise<T>;
  /** To be called when something arrived. */
  arrived(): void;
}

/** Waits ten seconds for what is wanted, or as long as is said. */
export function createWatch(patienceMs = PATIENCE_MS): Watch {
  const lookers = new Set<() => void>();
  return {
    arrived() {
      for (const look of [...lookers]) look();
    },
    until(find, wanted, seen = () => "") {
      const found = find();
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          lookers.delete(look);
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`${wanted} did not come. There was:\n${seen() || "(nothing)"}`));
        }, patienceMs);
        const look = (): void => {
          try {
            const later = find();
            if (later === undefined) return;
            stop();
            resolve(later);
          } catch (error) {
            stop();
            reject(error);
          }
        };
        lookers.add(look);
      });
    },
  };
}

/** What a message is recognised by. */
export type Pattern = RegExp | string | ((posted: Posted) => boolean);

/** Somebody looking at a list of messages, who notices each version of each message once. */
export function createSight(
  watch: Watch,
  where: string,
  list: () => readonly Posted[],
): (pattern: Pattern) => Promise<Posted> {
  const noticed = new Map<Posted, number>();
  return (pattern) =>
    watch.until(
      () => {
        const found = list().find(
          (posted) => (noticed.get(posted) ?? 0) < posted.versions.length && matches(posted, pattern),
        );
        if (found !== undefined) noticed.set(found, found.versions.length);
        return found;
      },
      `${typeof pattern === "function" ? "the message" : String(pattern)} in ${where}`,
      () =>
        list()
          .map(
            (posted) =>
              `- ${posted.words.replaceAll("\n", " / ")}${noticed.get(posted) === posted.versions.length ? " (noticed)" : ""}`,
          )
          .join("\n"),
    );
}

function matches(posted: Posted, pattern: Pattern): boolean {
  if (typeof pattern === "function") return pattern(posted);
  return typeof pattern === "string" ? posted.words.includes(pattern) : pattern.test(posted.words);
}
