// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider as IdentityProvider } from "oidc-provider";
import type { Provider } from "#kit/web";

/** Who signs in there next, and what the provider says of her. */
export interface Account {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

interface Kind {
  key: string;
  label: string;
  mailDomains: string[];
  /** In the token, as a municipal Keycloak says it, or only when asked for, as a broker in front of a citizen account. */
  saysMail: "in token" | "when asked";
  /** What the provider calls a sign-in with two factors; people sign in there as asked for. */
  strongAcr?: string[];
  /** Where the platform runs; the journeys' server has a port of its own. */
  platform?: string;
}

/** An identity provider on this machine in which everybody signs in by herself. */
export interface RunningProvider {
  setting: Provider;
  account: Account;
  close(): Promise<void>;
}

const clientSecret = "only-for-tests-only-for-tests-only-for-tests";

export async function runProvider(kind: Kind): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: RunningProvider = {
    account: { sub: "nobody-yet" },
    setting: {
      key: kind.key,
      label: kind.label,
      issuer,
      clientId: "fokus",
      clientSecret,
      mailDomains: kind.mailDomains,
      scope: "openid email",
      strongAcr: kind.strongAcr ?? [],
    },
    close: () => closed(server),
  };
  const provider = made(issuer, kind, running);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/einloggen")) return answer(request, response);
    return letIn(provider, request, response, running.account.sub);
  });
  return running;
}

/** Signs in there, with as many factors as the platform asked for. */
async function letIn(provider: IdentityProvider, request: IncomingMessage, response: ServerResponse, accountId: string): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const acr = typeof params.acr_values === "string" ? params.acr_values.split(" ")[0] : undefined;
  await provider.interactionFinished(request, response, { login: { accountId, ...(acr ? { acr } : {}) } });
}

function made(issuer: string, kind: Kind, running: RunningProvider): IdentityProvider {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  return new IdentityProvider(issuer, {
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256", kid: kind.key }] } as never,
    clients: [
      {
        client_id: "fokus",
        client_secret: clientSecret,
        redirect_uris: [`${kind.platform ?? "http://localhost:3000"}/anmelden/konto/${kind.key}/zurueck`],
      },
    ],
    cookies: { keys: ["only-for-tests"] },
    acrValues: kind.strongAcr ?? [],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: kind.saysMail === "when asked",
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...running.account, sub: id }) }),
    interactions: { url: (_, { uid }) => `/einloggen/${uid}` },
    loadExistingGrant: async (context) => {
      const { client, provider, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Follows the provider's own redirects, with its cookies, until it sends the browser back to us. */
export async function throughProvider(address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", ...value] = line.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value.join("="));
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    at = new URL(next, at).href;
    if (at.startsWith("http://localhost:3000/")) return at.slice("http://localhost:3000".length);
  }
  throw new Error("The provider never sent the browser back");
}
