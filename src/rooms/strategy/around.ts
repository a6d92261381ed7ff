// SPDX-License-Identifier: EUPL-1.2
import { actsFor } from "#kit/policy";
import type { Passage } from "#kit/web";
import { placeOf } from "#register";
import { helpersOf, runWithHelpers } from "./guide/around.ts";
import { readersOf, runWithReaders } from "./reading/readers.ts";

/**
 * Stands before every page of the room: finds out who reads along and who helps, in one transaction, so that each page can say it.
 * Files say it themselves, and answers to forms name nobody who helps.
 */
export const withPeopleAround: Passage = async (c, next) => {
  const body = placeOf(c);
  if (!actsFor(c.var.actor, body.id) || /\.(pdf|docx)$/.test(c.req.path)) return next();
  const isPage = c.req.method === "GET";
  const [readers, helpers] = await c.var.read((tx) => Promise.all([readersOf(tx, body.id), isPage ? helpersOf(tx, body) : undefined]));
  return runWithReaders(readers, () => (helpers ? runWithHelpers(helpers, next) : next()));
};
