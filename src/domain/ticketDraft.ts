import type { TicketDraft } from "./question.ts";

/** The draft with what was written in the chat while it was open: what happened, else something to add. */
export function extended(draft: TicketDraft, text: string): TicketDraft {
  const added = [...(draft.added ?? []), { text }];
  return draft.description.trim() === ""
    ? { ...draft, description: text, added }
    : { ...draft, details: joined(draft.details, text), added };
}

/**
 * The form as it was filled in, with what the chat has said since that form was shown. `seen` is how many of the words
 * from the chat the form had.
 */
export function filledIn(form: Omit<TicketDraft, "added">, { added }: TicketDraft, seen: number): TicketDraft {
  if (!added) return form;
  let { description, details } = form;
  for (const [place, { text, takenBack }] of added.entries()) {
    if (takenBack) [description, details] = [without(description, text), without(details, text)];
    else if (place >= seen && !`${description}\n${details}`.includes(text)) details = joined(details, text);
  }
  return { ...form, description, details, added };
}

/** The draft without the words from the chat that were meant as another matter. */
export function takenBack(draft: TicketDraft, text: string): TicketDraft {
  const place = draft.added?.findLastIndex((words) => words.text === text && !words.takenBack) ?? -1;
  if (!draft.added || place < 0) return draft;
  return {
    ...draft,
    description: without(draft.description, text),
    details: without(draft.details, text),
    added: draft.added.with(place, { text, takenBack: true }),
  };
}

function joined(before: string, text: string): string {
  return before.trim() === "" ? text : `${before}\n${text}`;
}

/** Only where it stands on lines of its own: what a person wrote around it in the field stays. */
function without(whole: string, text: string): string {
  return `\n${whole}\n`.replace(`\n${text}\n`, "\n").slice(1, -1);
}
