// SPDX-License-Identifier: EUPL-1.2
import { filterFrom, queryOf } from "./filter.ts";

/** The code of an entry in an address or a form. */
export const codeIn = (text: unknown) => (typeof text === "string" && /^[2-9a-z]{4}$/.test(text) ? text : undefined);

/** Where a list stands: its filter and the entry behind or before which its page begins. */
export function stateOf(address: URLSearchParams) {
  return { filter: filterFrom(address), cursor: { after: codeIn(address.get("nach")), before: codeIn(address.get("vor")) } };
}

/**
 * The way back to a list, as it came with an address or a form. It is read as this list's filter and page and written anew,
 * so that it leads nowhere else, whatever somebody put there.
 */
export function wayBack(sent: unknown): string {
  if (typeof sent !== "string") return "";
  const { filter, cursor } = stateOf(new URLSearchParams(sent));
  const { after, before } = cursor;
  return queryOf(filter, { ...(before ? { vor: before } : after ? { nach: after } : {}) }).slice(1);
}
