import * as z from "zod";

const id = z.string().trim().min(1);
const typed = z.string().trim().default("");
const revision = z.coerce.number().int().min(0);

/** The clicks of major incidents, as `desk/incidentClicks.ts` has them. */
export const incidentClicks = [
  z.object({ verb: z.enum(["followIncident", "notThisIncident"]), incidentId: id, questionId: id }),
  z.object({ verb: z.enum(["leaveIncident", "incidentWorks"]), incidentId: id }),
  z.object({ verb: z.literal("incidentNotSolved"), incidentId: id, text: typed }),
  z.object({ verb: z.enum(["offerHelped", "goOnToTicket"]), questionId: id }),
  z.object({ verb: z.literal("declareSuggested"), suggestionId: id, revision, text: typed }),
  z.object({ verb: z.enum(["joinSuggested", "dismissSuggested"]), suggestionId: id, revision }),
  z.object({ verb: z.literal("takeIncident"), incidentId: id, revision }),
  z.object({
    verb: z.enum(["updateIncident", "incidentWorkaround", "resolveIncident"]),
    incidentId: id,
    revision,
    text: typed,
  }),
  z.object({ verb: z.literal("addToIncident"), incidentId: id, revision, text: typed }),
  z.object({ verb: z.literal("declareFromTicket"), ticketId: id, revision, text: typed }),
  z.object({ verb: z.literal("joinIncident"), ticketId: id, revision, incidentId: id.exactOptional() }),
  z.object({ verb: z.literal("detachTicket"), ticketId: id, revision }),
] as const;
