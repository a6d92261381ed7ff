// SPDX-License-Identifier: EUPL-1.2

/** Unit: characters; the database holds the same bound. */
export const longestAddress = 300;

/** "www.heimatverein.example" → "https://www.heimatverein.example"; null when it is no address of a website. */
export function webAddress(text: string): string | null {
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || /\s/.test(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes(".") ? address : null;
}
