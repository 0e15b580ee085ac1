/** Runs tasks of the same key one after the other, in the order in which they came; different keys run side by side. */
export function inOrder(): <Answer>(key: string, task: () => Promise<Answer>) => Promise<Answer> {
  const lasts = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const before = lasts.get(key) ?? Promise.resolve();
    const run = before.then(task, task);
    lasts.set(key, run);
    const forget = (): void => {
      if (lasts.get(key) === run) lasts.delete(key);
    };
    run.then(forget, forget);
    return run;
  };
}
