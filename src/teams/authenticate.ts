import { errors, jwtVerify } from "jose";
import * as z from "zod";
import { DEFAULT_SERVICE_HOSTS, type TeamsOptions } from "./options.ts";
import { isAllowedServiceUrl } from "./serviceHosts.ts";
import { KeysUnreachable, type SigningKey, type SigningKeys } from "./signingKeys.ts";

const ISSUER = "https://api.botframework.com";
const CHANNEL = "msteams";
const CLOCK_TOLERANCE_SECONDS = 300;

/** Why a request is turned away: `text` goes to the sender, `why` to the log. */
interface Refusal {
  readonly status: 401 | 403 | 503;
  readonly text: string;
  readonly why: string;
}

/** Looks at a request before anything else does; undefined lets it through. Never throws. */
export type Check = (request: {
  readonly authorization: string | undefined;
  readonly activity: unknown;
}) => Promise<Refusal | undefined>;

/**
 * The check in front of the SDK, which accepts a token without a service URL, of any tenant, and made with the bot's own
 * secret. Without an app id everything is let through: development only.
 */
export function createCheck(options: TeamsOptions, keys: SigningKeys, now: () => number): Check {
  const { appId } = options;
  if (appId === undefined) return async () => undefined;
  return async ({ authorization, activity }) => {
    const verified = await verify({ authorization, appId, keys, now });
    return "status" in verified ? verified : checkActivity({ verified, activity, options });
  };
}

interface Verified {
  readonly serviceUrl: unknown;
  readonly endorsements: readonly string[];
}

async function verify(asked: {
  readonly authorization: string | undefined;
  readonly appId: string;
  readonly keys: SigningKeys;
  readonly now: () => number;
}): Promise<Verified | Refusal> {
  const token = /^Bearer (\S+)$/i.exec(asked.authorization ?? "")?.[1];
  if (token === undefined) return unauthorized("no token");
  let signedWith: SigningKey | undefined;
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        signedWith = kid === undefined ? undefined : await asked.keys.find(kid);
        if (signedWith === undefined) throw new errors.JWKSNoMatchingKey();
        return signedWith.key;
      },
      {
        issuer: ISSUER,
        audience: asked.appId,
        algorithms: ["RS256"],
        requiredClaims: ["exp", "serviceurl"],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(asked.now()),
      },
    );
    return { serviceUrl: payload.serviceurl, endorsements: signedWith?.endorsements ?? [] };
  } catch (error) {
    if (error instanceof KeysUnreachable) return { status: 503, text: "Try again later.", why: "keys unreachable" };
    return unauthorized(error instanceof errors.JOSEError ? error.code : "unreadable token");
  }
}

const claimedSchema = z.object({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish(),
  conversation: z.object({ tenantId: z.string().nullish() }).nullish(),
  from: z.object({ aadObjectId: z.string().min(1).nullish() }).nullish(),
});

/** Events of the conversation itself need no person behind them. */
const BY_PEOPLE = new Set(["message", "invoke"]);

function checkActivity({
  verified,
  activity,
  options,
}: {
  readonly verified: Verified;
  readonly activity: unknown;
  readonly options: TeamsOptions;
}): Refusal | undefined {
  const claimed = claimedSchema.safeParse(activity);
  if (!claimed.success) return forbidden("not what Teams sends");
  const { type, channelId, serviceUrl, channelData, conversation, from } = claimed.data;
  if (verified.serviceUrl !== serviceUrl) return forbidden("service URL is not the token's");
  if (!isAllowedServiceUrl(serviceUrl, options.allowedServiceHosts ?? DEFAULT_SERVICE_HOSTS)) {
    return forbidden("service URL is not on the list of allowed hosts");
  }
  if (channelId !== CHANNEL) return forbidden("channel is not Teams");
  if (!verified.endorsements.includes(CHANNEL)) return forbidden("key is not endorsed for Teams");
  const tenants = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => typeof id === "string");
  if (tenants.length === 0 || !tenants.every((id) => options.tenantIds.includes(id))) {
    return forbidden("tenant is not on the list of allowed tenants");
  }
  if (BY_PEOPLE.has(type) && !from?.aadObjectId) return forbidden("sender has no aadObjectId");
  return undefined;
}

function unauthorized(why: string): Refusal {
  return { status: 401, text: "Unauthorized.", why };
}

function forbidden(why: string): Refusal {
  return { status: 403, text: "Forbidden.", why };
}
