/** What the Teams side needs to know; made from the configuration. */
export interface TeamsOptions {
  /** The bot's app id. Without one nothing is checked and nothing is signed: development on loopback only. */
  readonly appId?: string | undefined;
  /** How the bot proves to be itself when it sends; needed with an app id. */
  readonly credentials?: Credentials | undefined;
  /** Tenants whose people may talk with the bot. */
  readonly tenantIds: readonly string[];
  readonly openIdMetadataUrl?: string | undefined;
  /** Hosts that messages may be sent to; `*.example.org` stands for every name under it. */
  readonly allowedServiceHosts?: readonly string[] | undefined;
  /** Hosts whose pictures may be shown, exact names; none by default. */
  readonly imageHosts?: readonly string[] | undefined;
  /** Hosts from which uploaded pictures may be fetched, without the bot's token. */
  readonly fileHosts?: readonly string[] | undefined;
  /** The largest picture that is fetched. */
  readonly pictureMaxBytes?: number | undefined;
  /** Deadline of fetching one picture, redirections included. */
  readonly pictureTimeoutMs?: number | undefined;
  /** Where Teams loads a picture that a person sent; undefined while the service has no address of its own. */
  readonly pictureAddress?: ((pictureId: string) => string | undefined) | undefined;
  /** Deadline of one attempt to send. */
  readonly postTimeoutMs?: number | undefined;
  /** Where channels are posted to that the bot has not heard from yet. */
  readonly defaultServiceUrl?: string | undefined;
  /** Teams' own limits when there is an app id, else none. */
  readonly sendLimits?: SendLimits | undefined;
}

/** A secret of a single-tenant app, or the managed identity of the machine that the bot runs on. */
export type Credentials =
  | { readonly kind: "secret"; readonly tenantId: string; readonly secret: string }
  | { readonly kind: "managedIdentity"; readonly tenantId: string };

/** At most `count` sends `withinMs`; every window holds at once. */
export interface SendWindow {
  readonly count: number;
  readonly withinMs: number;
}

export interface SendLimits {
  readonly perConversation: readonly SendWindow[];
  /** In each tenant. */
  readonly overall: readonly SendWindow[];
  /** For what is told to very many, in each tenant: what is left of the limit over all is for people who just wrote. */
  readonly broadcasts?: readonly SendWindow[];
}

export const DEFAULT_OPEN_ID_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration";
export const DEFAULT_SERVICE_HOSTS = [
  "smba.trafficmanager.net",
  "*.botframework.com",
  "*.teams.microsoft.com",
] as const;
/** Where Teams keeps the files that people upload in a chat. */
export const DEFAULT_FILE_HOSTS = ["*.sharepoint.com"] as const;
export const DEFAULT_POST_TIMEOUT_MS = 8000;
/** Teams waits ten seconds for the answer to a message. */
export const DEFAULT_PICTURE_TIMEOUT_MS = 7000;
export const DEFAULT_PICTURE_MAX_BYTES = 10 * 1024 * 1024;

/** What Teams documents for one bot: in one conversation, and in one tenant. */
export const TEAMS_SEND_LIMITS: SendLimits = {
  perConversation: [
    { count: 7, withinMs: 1000 },
    { count: 8, withinMs: 2000 },
    { count: 60, withinMs: 30_000 },
    { count: 1800, withinMs: 3_600_000 },
  ],
  overall: [{ count: 50, withinMs: 1000 }],
  broadcasts: [{ count: 40, withinMs: 1000 }],
};

/** Operational lines; a pino logger fits. */
export interface Log {
  warn(fields: Readonly<Record<string, unknown>>, text: string): void;
  error(fields: Readonly<Record<string, unknown>>, text: string): void;
}
