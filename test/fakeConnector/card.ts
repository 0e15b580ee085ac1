import * as z from "zod";
import type { Wire } from "./wire.ts";

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

/** A button of a card, or a row that is one button, wherever in the card it stands. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** `none` sends nothing of what was typed. */
  readonly associatedInputs?: string | undefined;
}

export function cardOf(activity: Wire): unknown {
  return activity.attachments?.find(({ contentType }) => contentType === ADAPTIVE_CARD)?.content;
}

const buttonSchema = z.looseObject({
  type: z.literal("Action.Execute"),
  title: z.string().default(""),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
});
const rowSchema = z.looseObject({ selectAction: buttonSchema });
const inputSchema = z.looseObject({
  type: z.string().startsWith("Input."),
  id: z.string(),
  value: z.unknown().optional(),
});
const factSchema = z.looseObject({ title: z.string(), value: z.string() });

/** What can be pressed: buttons, and rows that are pressed as a whole, whose title is what is read in them. */
export function buttonsOf(card: unknown): readonly Button[] {
  return partsOf(card).flatMap((part) => {
    const row = rowSchema.safeParse(part).data;
    if (row) return [{ ...row.selectAction, title: wordsOfCard({ ...row, selectAction: undefined }) }];
    return buttonSchema.safeParse(part).data ?? [];
  });
}

/** What stands in the inputs before anybody types. */
export function inputsOf(card: unknown): Readonly<Record<string, unknown>> {
  const inputs = partsOf(card).flatMap((part) => inputSchema.safeParse(part).data ?? []);
  return Object.fromEntries(inputs.filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value]));
}

export function inputIdsOf(card: unknown): readonly string[] {
  return partsOf(card).flatMap((part) => inputSchema.safeParse(part).data?.id ?? []);
}

const richTextSchema = z.looseObject({ inlines: z.array(z.looseObject({ text: z.string().default("") })) });

/** Everything a person can read in a card, or hear in place of its pictures, a line each. */
export function wordsOfCard(card: unknown): string {
  const lines = partsOf(card).flatMap((part) => [
    richTextSchema
      .safeParse(part)
      .data?.inlines.map(({ text }) => text)
      .join(""),
    ...(Reflect.get(part, "type") === "TextRun"
      ? []
      : ["text", "title", "label", "placeholder", "altText"].map((key) => Reflect.get(part, key))),
    factSchema.safeParse(part).data?.value,
    inputSchema.safeParse(part).data?.value,
  ]);
  return lines.filter((line) => typeof line === "string" && line !== "").join("\n");
}

/** Everything a person can read in a message: its text, then its card. */
export function wordsOf(activity: Wire): string {
  return [activity.text && shown(activity.text), wordsOfCard(cardOf(activity))].filter((part) => part).join("\n");
}

/** Markdown as Teams shows it, as far as our texts use it: characters written as entities. */
function shown(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Every part of a card. What a row does when it is pressed belongs to the row and is no part: nobody sees it. */
function partsOf(json: unknown): readonly object[] {
  if (typeof json !== "object" || json === null) return [];
  const inside = Object.entries(json).flatMap(([key, value]) => (key === "selectAction" ? [] : partsOf(value)));
  return Array.isArray(json) ? inside : [json, ...inside];
}
