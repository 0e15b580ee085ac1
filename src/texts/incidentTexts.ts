import type { IncidentMessage } from "../domain/incidentMessages.ts";
import type { IncidentUpdate, Progress } from "../domain/majorIncident.ts";
import type { Says } from "./texts.ts";

type AgentForm = "updateIncident" | "incidentWorkaround" | "resolveIncident" | "addToIncident";

/** Everything that is said about major incidents, and around a workaround that was somebody else's. */
export interface IncidentTexts {
  readonly says: Says<IncidentMessage["say"]>;
  readonly buttons: {
    readonly meToo: string;
    readonly notTheSame: string;
    readonly unfollow: string;
    /** Of somebody whose ticket was joined. */
    readonly anotherMatter: string;
    readonly works: string;
    readonly notSolved: string;
    readonly sendNotSolved: string;
    readonly helped: string;
    readonly didNotHelp: string;
    readonly toTicket: string;
    readonly joinSuggested: (incidentId: string) => string;
    readonly dismiss: string;
    readonly take: string;
    readonly takeOver: string;
    readonly detach: string;
  };
  /** The button that opens the form, its field's label, the button that sends it. */
  readonly declare: { readonly open: string; readonly label: string; readonly send: string; readonly calm: string };
  readonly join: { readonly open: string; readonly label: string; readonly missing: string; readonly send: string };
  readonly forms: Readonly<Record<AgentForm, { readonly open: string; readonly label: string; readonly send: string }>>;
  readonly textMissing: string;
  readonly whatIsWrong: string;
  readonly facts: {
    readonly incident: string;
    readonly priority: string;
    readonly owner: string;
    readonly nobody: string;
    readonly declared: string;
    readonly followers: string;
    readonly tickets: string;
    readonly nextWordBy: string;
    readonly publicText: string;
    readonly latest: string;
    readonly workaround: string;
    readonly helpedOthers: string;
  };
  readonly notes: {
    readonly shownAsWritten: string;
    readonly following: string;
    readonly another: string;
    readonly answeredWorks: string;
    readonly answeredNotSolved: string;
    readonly kept: string;
    readonly updates: string;
  };
  /** `1 240 / 2 000 viestiä lähetetty, 3 ei mennyt perille.` */
  readonly progress: (progress: Progress) => string;
  readonly updates: Readonly<Record<IncidentUpdate["what"], string>>;
}
