import { createInterface } from "node:readline";

/** A small program that speaks as `voikkospell -m` does and knows a handful of words; `kaadu` ends it, `jumitu` mutes it. */

const BASE_FORMS: Readonly<Record<string, readonly string[]>> = {
  potilaiden: ["potilas"],
  lääkkeitä: ["lääke"],
  kuusi: ["kuu", "kuusi"],
  helsingissä: ["Helsinki"],
};

if (process.argv[2] !== "-m") process.exit(2);
let isMute = false;
for await (const word of createInterface({ input: process.stdin })) {
  if (word === "kaadu" || process.env.LC_ALL !== "C.UTF-8") process.exit(3);
  if (word === "jumitu") isMute = true;
  if (isMute) continue;
  const forms = BASE_FORMS[word];
  console.log(`${forms ? "C" : "W"}: ${word}`);
  for (const [index, form] of (forms ?? []).entries()) {
    console.log(`A(${word}):${index + 1}:BASEFORM=${form}`);
    console.log(`A(${word}):${index + 1}:CLASS=nimisana`);
  }
}
