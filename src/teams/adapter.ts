import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import { AuthenticationConstants, ClaimsIdentity } from "botframework-connector";
import { type Connectors, createConnectors } from "./connectors.ts";
import { createCredentialsFactory } from "./credentialsFactory.ts";
import { keepEntities } from "./keepEntities.ts";
import { DEFAULT_POST_TIMEOUT_MS, type TeamsOptions } from "./options.ts";

const NO_APP_ID = "";

/**
 * The SDK's adapter, for requests that were checked before it, and the clients that send.
 * `onTurnError` hears of what a turn threw; the turn itself resolves then.
 */
export function createAdapter(
  options: TeamsOptions,
  onTurnError: (context: TurnContext, error: Error) => Promise<void>,
): { readonly adapter: CloudAdapter; readonly connectors: Connectors } {
  keepEntities();
  const appId = options.appId ?? NO_APP_ID;
  const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: appId },
    createCredentialsFactory(options),
  );
  const identity = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }], true);
  const connectors = createConnectors(authentication.createConnectorFactory(identity), {
    postTimeoutMs: options.postTimeoutMs ?? DEFAULT_POST_TIMEOUT_MS,
    audience,
  });

  // The check in front has verified the request: what the SDK would do again, with less care, is left out.
  authentication.authenticateRequest = async () => ({
    audience,
    claimsIdentity: identity,
    callerId: "",
    connectorFactory: { create: (serviceUrl) => connectors.to(serviceUrl) },
  });
  // The SDK makes a client for signing people in with every turn; nobody signs in here, so one does for all.
  const tokenClient = authentication.createUserTokenClient(identity);
  authentication.createUserTokenClient = () => tokenClient;

  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = onTurnError;
  return { adapter, connectors };
}
