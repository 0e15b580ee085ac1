import type { OwnDeskMessage } from "../../domain/ownDeskMessages.ts";
import { type OwnDeskLabels, type Says, said, sentences } from "../texts.ts";
import { insideSentence, shared } from "./shared.ts";

/** The words where an organisation has a portal or desk of its own. */
export const ownDesk = {
  ownDesk: ({ desk, here, emergency, told }) => {
    const name = desk.name.en;
    const fromHere = here && "You can also send the ticket from here.";
    if (told === "sent")
      return said(
        `${name} now has your matter and answers you directly.`,
        "I do not see how it goes on there. Write when you need help.",
      );
    if (told === "notSent")
      return said(
        "Your matter has not arrived yet.",
        sentences(desk.telephone && `Call ${name}.`, fromHere ?? "You can also try again."),
      );
    const ready = "The text of your report is ready.";
    if (!here)
      return said(
        `${ready} Your reports go to ${name}.`,
        `${desk.url ? "Copy the text and send it there." : "Call there and tell about it with the help of the text."} Then tell me whether it worked.`,
      );
    return said(
      `${ready} ${emergency ? "Send the critical ticket from here." : `You can send the ticket from here or turn to your own organisation: ${name}.`}`,
      sentences(
        shared.priorityBecause(here.priority, here.reason, "requester"),
        `When you send the ticket from here, it goes to ${insideSentence(here.group.en)}.`,
        emergency && `Your own organisation's service is ${name}.`,
      ),
    );
  },
  ownDeskText: () => said("The text of your report, to be copied."),
} satisfies Says<OwnDeskMessage["say"]>;

export const ownDeskLabels = {
  text: "Text to copy",
  open: (name) => `Open: ${name}`,
  sendHere: "Send the ticket from here",
  sent: "I sent it",
  notSent: "I could not send it",
  reached: "I have told them",
  notReached: "I could not reach anybody",
  hours: "Hours",
  telephone: "Telephone",
  prepared: {
    title: "Title",
    description: "What happened",
    details: "In addition",
    safety: "Patient or client safety at stake",
    impact: "Whom it touches",
    urgency: "Can I go on working",
    tried: "Instructions tried",
    unit: "Unit",
    contact: "Contact person",
  },
} satisfies OwnDeskLabels;
