/** The values whose keys share a name. */
export function grouped<T>(
  values: Iterable<readonly [key: string, value: T]>,
  namesOf: (key: string) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of values) {
    for (const name of namesOf(key)) {
      const group = groups.get(name);
      if (group) group.push(value);
      else groups.set(name, [value]);
    }
  }
  return groups;
}
