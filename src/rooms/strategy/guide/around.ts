// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import { actsFor } from "#kit/policy";
import type { Passage } from "#kit/web";
import { contactsAround, type ListedContact, placeOf } from "#register";

const storage = new AsyncLocalStorage<readonly ListedContact[]>();

/** Stands before every page of the room: finds out who helps here, so that each page can name them. Files and answers to forms need nobody. */
export const withHelpers: Passage = async (c, next) => {
  const body = placeOf(c);
  if (!actsFor(c.var.actor, body.id) || c.req.method !== "GET" || /\.(pdf|docx)$/.test(c.req.path)) return next();
  const around = await c.var.read((tx) => contactsAround(tx, body));
  return storage.run(
    around.filter(({ bodyId }) => bodyId !== body.id),
    next,
  );
};

/** Who helps in this request; outside a page nobody. */
export function helpers(): readonly ListedContact[] | undefined {
  return storage.getStore();
}
