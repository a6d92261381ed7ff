// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";

/** The mail domain the register knows of a body: that of its website. Null when it knows none. */
export function knownDomain(body: Pick<Body, "website">): string | null {
  const host = body.website
    ?.toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/.*$/, "")
    .replace(/^www\./, "");
  return host ? host : null;
}

/** Whether an address lies outside what the register knows of the body; without knowledge it does not. */
export function isForeignTo(body: Pick<Body, "website">, email: string): boolean {
  const known = knownDomain(body);
  const domain = email.toLowerCase().split("@").at(-1) ?? "";
  return known !== null && domain !== known && !domain.endsWith(`.${known}`);
}
