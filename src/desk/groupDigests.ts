import { morningDigest, nextMorning } from "../domain/groupDigest.ts";
import { HELSINKI, wallTimeAt } from "../domain/localTime.ts";
import { groupOf } from "../domain/rules.ts";
import { type Parts, perform, type Work } from "./work.ts";

/** Plans the first digest of each group that gets none yet. Looked at when the service starts. */
export async function planDigests(parts: Parts): Promise<void> {
  for (const group of parts.rules.directory.groups) {
    const at = nextMorning(group, parts.now());
    await perform(parts, `planDigest:${group.id}:${at}`, async (work) => {
      const known = await work.get("groupDigest", group.id);
      if (known?.nextCheckAt === undefined) work.put("groupDigest", { ...known, id: group.id, nextCheckAt: at });
    });
  }
}

/** A group's morning has come. Each digest is a post of its own, with the tickets as they stand now. */
export async function wakeGroupDigest(work: Work, groupId: string): Promise<void> {
  const known = await work.get("groupDigest", groupId);
  if (!known) return;
  const group = groupOf(work.rules.directory, groupId);
  if (!group) {
    const { nextCheckAt: _, ...asleep } = known;
    work.put("groupDigest", asleep);
    return;
  }
  const { digest, message } = morningDigest(known, group, await work.openTicketsOf(groupId), work.now);
  work.put("groupDigest", digest);
  if (message) work.post(group, `digest:${groupId}:${wallTimeAt(work.now, HELSINKI).date}`, message);
}
