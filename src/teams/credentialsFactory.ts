import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import type { TeamsOptions } from "./options.ts";

/** What signs the bot's requests; signs nothing without an app id. Throws when there are no credentials for an app id. */
export function createCredentialsFactory({
  appId,
  credentials,
}: TeamsOptions): ConfigurationServiceClientCredentialFactory {
  if (appId === undefined) return new ConfigurationServiceClientCredentialFactory();
  if (credentials === undefined) throw new Error("An app id needs credentials: a secret or a managed identity.");
  const identity = { MicrosoftAppId: appId, MicrosoftAppTenantId: credentials.tenantId };
  return new ConfigurationServiceClientCredentialFactory(
    credentials.kind === "secret"
      ? { ...identity, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: credentials.secret }
      : { ...identity, MicrosoftAppType: "UserAssignedMsi" },
  );
}
