/** Whether parsed JSON goes deeper than that; counted without recursion, since depth is what it guards against. */
export function isDeeperThan(limit: number, json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}
