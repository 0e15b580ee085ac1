import { Application } from "@microsoft/teams-ai";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Inbound, Reply } from "../desk/inbound.ts";

/** What one turn is about, and what came of it; carried by the turn's own state. */
export interface Turn {
  readonly inbound: Inbound;
  reply: Reply;
  failed: boolean;
}

const TURN = Symbol("turn");

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

export function turnOf(context: TurnContext): Turn | undefined {
  return context.turnState.get(TURN);
}

/**
 * The application's routes: which activities are taken, each handed to `take`. Its own turn state is loaded empty and
 * never stored, its typing timer is one for all conversations, and its removal of mentions was done by the parser.
 */
export function createRoutes(take: (turn: Turn) => Promise<void>): Application {
  const application = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const handle = async (context: TurnContext): Promise<void> => {
    const turn = turnOf(context);
    if (turn !== undefined) await take(turn);
  };
  application.addRoute(isCardAction, handle, true);
  application.activity([ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate], handle);
  application.activity(ActivityTypes.Message, handle);
  return application;
}

async function isCardAction({ activity }: TurnContext): Promise<boolean> {
  return activity.type === ActivityTypes.Invoke && activity.name === "adaptiveCard/action";
}
