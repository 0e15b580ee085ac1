/** What may be logged of a fault: its name and where it came from. Its message may quote what somebody wrote. */
export function faultFields(thrown: unknown): { readonly fault: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { fault: typeof thrown, at: [] };
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { fault: thrown.name, at: frames.slice(0, 5).map((line) => line.trim()) };
}
