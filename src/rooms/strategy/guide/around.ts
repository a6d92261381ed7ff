// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import type { Tx } from "#kit/db";
import { type Body, contactsAround, type ListedContact } from "#register";

const storage = new AsyncLocalStorage<readonly ListedContact[]>();

/** Who helps a body, so that each page can name them; its own office needs no hint to itself. One query. */
export async function helpersOf(tx: Tx, body: Body): Promise<ListedContact[]> {
  return (await contactsAround(tx, body)).filter(({ bodyId }) => bodyId !== body.id);
}

/** Draws with these people at hand. */
export function runWithHelpers<T>(found: readonly ListedContact[], fn: () => T): T {
  return storage.run(found, fn);
}

/** Who helps in this request; outside a page nobody. */
export function helpers(): readonly ListedContact[] | undefined {
  return storage.getStore();
}
