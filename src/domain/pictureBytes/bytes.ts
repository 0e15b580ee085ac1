/** Whether the bytes at a place are these characters. */
export function startsWith(bytes: Uint8Array, characters: string, at = 0): boolean {
  for (let index = 0; index < characters.length; index += 1) {
    if (bytes[at + index] !== characters.charCodeAt(index)) return false;
  }
  return true;
}

/** A number of two or four bytes, or undefined where the bytes end before it. */
export function numberAt(
  bytes: Uint8Array,
  at: number,
  { size, order = "big" }: { readonly size: 2 | 4; readonly order?: "big" | "little" },
): number | undefined {
  if (at < 0 || at + size > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return size === 2 ? view.getUint16(at, order === "little") : view.getUint32(at, order === "little");
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
