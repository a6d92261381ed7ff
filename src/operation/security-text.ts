// SPDX-License-Identifier: EUPL-1.2
import { type Clock, days, later } from "#kit/time";

/** Where to report a weakness, as RFC 9116 wants it. It runs out in half a year and is renewed whenever it is read. */
export function securityText(contact: string, url: string, clock: Clock): string {
  const lines = [
    ["Contact", contact.includes("@") && !contact.startsWith("https:") ? `mailto:${contact}` : contact],
    ["Expires", later(new Date(`${clock.today()}T00:00:00Z`), days(180)).toISOString()],
    ["Preferred-Languages", "de, en"],
    ["Canonical", `${url}/.well-known/security.txt`],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join("");
}
