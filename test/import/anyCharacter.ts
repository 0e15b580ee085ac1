import fc from "fast-check";

/** Any unit of text, halves of characters too. (fast-check's own `binary` takes seconds to set up.) */
export const anyCharacter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
