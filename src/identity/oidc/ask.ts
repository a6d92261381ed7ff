// SPDX-License-Identifier: EUPL-1.2
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import type { Provider, WebContext } from "#kit/web";
import { paths } from "../paths.ts";
import { takeAsked, waitForAnswer } from "../sign-in/waiting.ts";
import { discover } from "./discover.ts";

const asked = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  nextPath: z.string(),
  /** Who was signed in and wants to link the account; null when somebody signs in. */
  personId: z.string().nullable(),
});
export type Asked = z.infer<typeof asked>;

/** Each provider answers at an address of its own, so that none can be mistaken for another. */
const redirectUri = (c: WebContext, provider: Provider) => `${c.var.url}${paths.providerAnswer(provider.key)}`;

/** Where to send the browser; null when the provider cannot be reached. */
export async function askProvider(
  c: WebContext,
  provider: Provider,
  wish: { nextPath: string; personId: string | null; asksStrong: boolean },
): Promise<URL | null> {
  const configuration = await discover(provider, c.var.clock.now()).catch(() => null);
  if (!configuration) return null;
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const { nextPath, personId, asksStrong } = wish;
  const question: Asked = { provider: provider.key, state, nonce, verifier, nextPath, personId };
  await c.var.doors.signIn((tx) => waitForAnswer(c, tx, "provider", question));
  return buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(c, provider),
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(asksStrong ? { acr_values: provider.strongAcr.join(" ") } : {}),
  });
}

/** Who the provider says is there. */
export interface Said {
  issuer: string;
  subject: string;
  email: string | null;
  isVerified: boolean;
  /** The provider says the sign-in there was one of those that count as two factors. */
  isStrong: boolean;
}

export type Answer = { kind: "said"; said: Said; question: Asked } | { kind: "over" | "stopped" | "mismatch" | "unreachable" };

/** Reads the provider's answer. State, nonce, PKCE, issuer and signature fit what was asked of this browser, or it counts for nothing. */
export async function readAnswer(c: WebContext, provider: Provider): Promise<Answer> {
  const question = await c.var.doors.signIn((tx) => takeAsked(c, tx, "provider", asked));
  if (!question) return { kind: "over" };
  const isSomebodyElse = question.personId !== null && question.personId !== c.var.actor.id;
  if (question.provider !== provider.key || isSomebodyElse) return { kind: "mismatch" };
  const configuration = await discover(provider, c.var.clock.now()).catch(() => null);
  if (!configuration) return { kind: "unreachable" };
  const address = new URL(redirectUri(c, provider) + new URL(c.req.url).search);
  const checks = { expectedState: question.state, expectedNonce: question.nonce, pkceCodeVerifier: question.verifier };
  try {
    const tokens = await authorizationCodeGrant(configuration, address, checks);
    const said = await claimsOf(configuration, tokens, provider);
    return said ? { kind: "said", said, question } : { kind: "mismatch" };
  } catch (error) {
    const stopped = (error as { error?: unknown }).error === "access_denied";
    // What the provider wrote may name people; its code is one of a known few.
    c.var.log.warn({ provider: provider.key, code: (error as { code?: unknown }).code }, "provider's answer refused");
    return { kind: stopped ? "stopped" : "mismatch" };
  }
}

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

const mailClaims = z.object({ email: z.string().max(254).optional(), email_verified: z.boolean().optional() }).catch({});

/** Some providers say the mail address in the token, some only when asked for it. */
async function claimsOf(configuration: Configuration, tokens: Tokens, provider: Provider): Promise<Said | null> {
  const claims = tokens.claims();
  if (!claims || claims.sub.length === 0 || claims.sub.length > 255) return null;
  const inToken = mailClaims.parse(claims);
  const hasMore = inToken.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const { email, email_verified } = hasMore
    ? mailClaims.parse(await fetchUserInfo(configuration, tokens.access_token, claims.sub))
    : inToken;
  const isStrong = typeof claims.acr === "string" && provider.strongAcr.includes(claims.acr);
  return { issuer: claims.iss, subject: claims.sub, email: email?.toLowerCase() ?? null, isVerified: email_verified === true, isStrong };
}
