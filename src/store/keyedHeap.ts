interface Item<V> {
  readonly key: string;
  readonly rank: number;
  readonly value: V;
}

/** Values by rank, the lowest first; a key stands in it at most once. Every change costs the logarithm of the size. */
export interface KeyedHeap<V> {
  /** Puts a value in, or at its new place. */
  set(key: string, rank: number, value: V): void;
  delete(key: string): void;
  first(): V | undefined;
  /** The values ranked not above `rank`, the lowest first, at most `limit`; they stay in. */
  upTo(rank: number, limit: number): V[];
}

export function keyedHeap<V>(): KeyedHeap<V> {
  const items: Item<V>[] = [];
  const places = new Map<string, number>();

  function put(place: number, item: Item<V>): void {
    items[place] = item;
    places.set(item.key, place);
  }

  function rise(item: Item<V>, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = items[above];
      if (!parent || parent.rank <= item.rank) break;
      put(place, parent);
      place = above;
    }
    put(place, item);
  }

  function sink(item: Item<V>, from: number): void {
    let place = from;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [items[left], items[left + 1]];
      if (!one) break;
      const lower = other && other.rank < one.rank ? other : one;
      if (lower.rank >= item.rank) break;
      const below = lower === one ? left : left + 1;
      put(place, lower);
      place = below;
    }
    put(place, item);
  }

  function remove(key: string): void {
    const place = places.get(key);
    if (place === undefined) return;
    places.delete(key);
    const last = items.pop();
    if (!last || last.key === key) return;
    const parent = items[(place - 1) >> 1];
    if (place > 0 && parent && parent.rank > last.rank) rise(last, place);
    else sink(last, place);
  }

  function set(key: string, rank: number, value: V): void {
    remove(key);
    rise({ key, rank, value }, items.length);
  }

  return {
    set,
    delete: remove,
    first: () => items[0]?.value,
    upTo(rank, limit) {
      const taken: Item<V>[] = [];
      for (let next = items[0]; next && next.rank <= rank && taken.length < limit; next = items[0]) {
        remove(next.key);
        taken.push(next);
      }
      for (const item of taken) set(item.key, item.rank, item.value);
      return taken.map((item) => item.value);
    },
  };
}
