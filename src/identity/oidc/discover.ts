// SPDX-License-Identifier: EUPL-1.2
import { allowInsecureRequests, ClientSecretBasic, type Configuration, discovery } from "openid-client";
import { hours, later } from "#kit/time";
import type { Provider } from "#kit/web";

/** Unit: seconds. */
const patience = 5;

const known = new Map<string, { at: Date; configuration: Promise<Configuration> }>();

/** What the provider says of itself, asked at most once an hour. A refusal is not remembered. */
export function discover(provider: Provider, now: Date): Promise<Configuration> {
  const name = `${provider.issuer} ${provider.clientId}`;
  const before = known.get(name);
  if (before && before.at <= now && now < later(before.at, hours(1))) return before.configuration;
  const configuration = ask(provider);
  known.set(name, { at: now, configuration });
  configuration.catch(() => known.delete(name));
  return configuration;
}

function ask({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  // Settings let only a provider on this machine be without https.
  const execute = new URL(issuer).protocol === "http:" ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), { execute, timeout: patience });
}
