// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

const onThisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** Encrypted on its way; only a provider on this machine, for trying out, may be without. */
const issuer = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || onThisMachine.includes(hostname);
});

const provider = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: z.string().min(1).max(80),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  mailDomains: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default([]),
  scope: z.string().default("openid email"),
  strongAcr: z.array(z.string().regex(/^[\x21-\x7e]{1,200}$/)).default([]),
});

/** An identity provider people may sign in with. */
export interface Provider {
  /** Its word in addresses. */
  key: string;
  /** Whose it is, as people call it: "Stadt Musterstadt". */
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Mail addresses of these domains may be linked by themselves, when the provider says they are verified. */
  mailDomains: readonly string[];
  scope: string;
  /** Values of `acr` with which the provider vouches for two factors; none: its sign-in counts as one. */
  strongAcr: readonly string[];
}

/** The providers in a setting, which is a list in JSON. Null when it cannot be read, or names a provider twice. */
export function readProviders(setting: string): Provider[] | null {
  try {
    const read = z.array(provider).safeParse(JSON.parse(setting));
    if (!read.success) return null;
    const [keys, issuers] = [read.data.map(({ key }) => key), read.data.map(({ issuer, clientId }) => `${issuer} ${clientId}`)];
    return [keys, issuers].every((names) => new Set(names).size === names.length) ? read.data : null;
  } catch {
    return null;
  }
}
