import { createServer } from "node:http";
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";

/** Signs as the Bot Framework does, and serves the OpenID document that says so. */
export interface FakeSigner {
  readonly metadataUrl: string;
  /** How often the key set was asked for. */
  readonly readings: number;
  /** A bearer token; `claims` replace the usual ones, undefined leaves one out. */
  token(claims: Readonly<Record<string, unknown>>, how?: { readonly keyId?: string }): Promise<string>;
  /** Makes another key and publishes it too. */
  addsKey(keyId: string, endorsements?: readonly string[]): Promise<void>;
  /** While false, the document cannot be read. */
  answers: boolean;
  close(): Promise<void>;
}

const FIRST_KEY = "key-1";

export async function startFakeSigner(): Promise<FakeSigner> {
  const keys = new Map<string, { readonly privateKey: CryptoKey; readonly published: object }>();
  let readings = 0;
  const server = createServer((request, response) => {
    const isKeySet = request.url === "/keys";
    if (isKeySet) readings += 1;
    const body = isKeySet
      ? { keys: [...keys.values()].map(({ published }) => published) }
      : { jwks_uri: `${origin}/keys` };
    // Not chained: restify changes what writeHead returns, in the whole process.
    response.writeHead(signer.answers ? 200 : 500, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  const signer: FakeSigner = {
    metadataUrl: `${origin}/openid`,
    answers: true,
    get readings() {
      return readings;
    },
    async addsKey(keyId, endorsements = ["msteams"]) {
      const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
      keys.set(keyId, { privateKey, published: { ...(await exportJWK(publicKey)), kid: keyId, endorsements } });
    },
    async token(claims, { keyId = FIRST_KEY } = {}) {
      const key = keys.get(keyId);
      if (key === undefined) throw new Error(`There is no key ${keyId}.`);
      const payload = { iss: "https://api.botframework.com", exp: Math.floor(Date.now() / 1000) + 3600, ...claims };
      return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: keyId }).sign(key.privateKey);
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
  await signer.addsKey(FIRST_KEY);
  return signer;
}
