/** The buttons of major incidents, and of workarounds that are offered to somebody else. */
export type IncidentClick = IncidentChatClick | IncidentGroupClick;

/** In the 1:1 chat. */
export type IncidentChatClick =
  | { readonly verb: "followIncident" | "notThisIncident"; readonly incidentId: string; readonly questionId: string }
  | { readonly verb: "leaveIncident" | "incidentWorks"; readonly incidentId: string }
  | { readonly verb: "incidentNotSolved"; readonly incidentId: string; readonly text: string }
  | { readonly verb: "offerHelped" | "goOnToTicket"; readonly questionId: string };

/** On the cards in the channels of the support groups. */
export type IncidentGroupClick =
  | {
      readonly verb: "declareSuggested";
      readonly suggestionId: string;
      readonly revision: number;
      readonly text: string;
    }
  | { readonly verb: "joinSuggested" | "dismissSuggested"; readonly suggestionId: string; readonly revision: number }
  | { readonly verb: "takeIncident"; readonly incidentId: string; readonly revision: number }
  | {
      readonly verb: "updateIncident" | "incidentWorkaround" | "resolveIncident";
      readonly incidentId: string;
      readonly revision: number;
      readonly text: string;
    }
  /** `text` names the tickets. */
  | { readonly verb: "addToIncident"; readonly incidentId: string; readonly revision: number; readonly text: string }
  /** On a ticket's own card. */
  | { readonly verb: "declareFromTicket"; readonly ticketId: string; readonly revision: number; readonly text: string }
  | {
      readonly verb: "joinIncident";
      readonly ticketId: string;
      readonly revision: number;
      readonly incidentId?: string;
    }
  | { readonly verb: "detachTicket"; readonly ticketId: string; readonly revision: number };
