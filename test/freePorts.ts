import { randomInt } from "node:crypto";
import { isFree } from "../src/playground/ports.ts";

/** Below the numbers that systems give to outgoing connections, so that none of those takes the port meanwhile. */
const FROM = 20_000;
const TO = 32_000;

/** The first of `count` ports in a row on which servers can be started, now and again later. */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const first = randomInt(FROM, TO);
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
}
