import type { ReportLabels } from "../reportLabels.ts";

export const report = {
  title: "Report for the editors of the instructions",
  period: (since, until) =>
    since === undefined ? `Everything that is kept, up to ${until}.` : `${since} to ${until}.`,
  asked: (count) => (count === 1 ? "One question." : `${count} questions.`),
  sections: {
    unanswered: {
      heading: "Questions without an answer",
      explains: "No instruction was found, or the one that was shown did not help. The most frequent first.",
      nothing: "Every question found an answer.",
    },
    notHelping: {
      heading: "Instructions that are shown but do not help",
      explains:
        "People said at least as often that it did not help as that it did, or it was shown three times without helping anybody.",
      nothing: "None.",
    },
    ticketsAfter: {
      heading: "Tickets after an instruction",
      explains: "The instruction was shown, and the question still became a ticket.",
      nothing: "None.",
    },
    pastReview: {
      heading: "Instructions past their review date",
      explains: "They were reviewed too long ago. The oldest first.",
      nothing: "All instructions were reviewed in time.",
    },
    neverShown: {
      heading: "Instructions that were never shown",
      explains: "Nobody's question led to these.",
      nothing: "Every instruction was shown.",
    },
    waiting: {
      heading: "Phrasings that wait for a decision",
      explains:
        "People asked like this when the instruction helped. Move the lines that you accept to content/phrasings.yaml, and they count in search.",
      nothing: "Nothing waits for a decision.",
    },
    inUse: {
      heading: "Learnt phrasings that count in search",
      explains: "At least two people asked like this. Move the lines that must not count to content/phrasings.yaml.",
      nothing: "Nothing is learnt yet.",
    },
  },
  unanswered: ({ times, noneFound }) =>
    noneFound === times
      ? `${times} × (no instruction found)`
      : noneFound === 0
        ? `${times} × (the instruction did not help)`
        : `${times} × (no instruction found ${noneFound} ×, the instruction did not help ${times - noneFound} ×)`,
  alsoAs: (texts) => `also: ${texts.join(" / ")}`,
  use: ({ shown, helped, notHelped, tickets }) =>
    `shown ${shown}, helped ${helped}, did not help ${notHelped}, tickets ${tickets}`,
  tickets: ({ tickets, shown }) => `tickets ${tickets}, shown ${shown}`,
  reviewed: (day) => `reviewed ${day}`,
  people: (count) => (count === 1 ? "one person" : `${count} people`),
  more: (count) => `… and ${count} more. All of them with --json.`,
  noData: (place) =>
    `There is no data in ${place} yet. Start the service and ask it something, or name in DATA_DIR the folder, or in DATABASE_URL the database, that the service uses.`,
  phrasingsBroken: "content/phrasings.yaml is broken, so nothing that was learnt counts in search until it is right.",
} satisfies ReportLabels;
