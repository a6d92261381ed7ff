// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";
import { kept } from "../expected.ts";
import { publicPart } from "../paths.ts";

const base = "/intern/:body/bestand/verzeichnis";

/** Only the officers of the town in the address get in; for everybody else there is nothing there. */
const only = (officer: number) => kept(officer, "publish");

const named = z.object({ code: z.string(), name: z.string() });

/** In the example week the directory of Musterstadt is open. */
async function aPublicEntry(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [entry] = await rows(tx, sql`select e.code, e.name from inventory_public_entries e where e.body_id = ${bodyId} limit 1`, named);
  return entry ? { code: entry.code, entry: publicPart(entry) } : {};
}

/** Every route of the directory, and what each person gets; for a POST with an empty form. */
export const directoryPermissions: PermissionRow[] = [
  // Reports come first: the officer closes the directory further down.
  ["GET /kommunen/:body/vereine", everybody(200)],
  ["GET /kommunen/:body/vereine/druck", everybody(200)],
  ["GET /kommunen/:body/vereine.csv", everybody(200)],
  ["GET /kommunen/:body/vereine.json", everybody(200)],
  ["GET /kommunen/:body/vereine/fehlt", everybody(200)],
  ["GET /kommunen/:body/vereine/:entry{(.*-)?[2-9a-z]{4}}", everybody(200), aPublicEntry],
  ["POST /kommunen/:body/vereine/fehlt", everybody(422)],
  ["POST /kommunen/:body/vereine/:entry{(.*-)?[2-9a-z]{4}}", everybody(422), aPublicEntry],
  [`GET ${base}`, only(200)],
  [`GET ${base}/vorschau`, only(200)],
  [`GET ${base}/regeln`, only(200)],
  [`POST ${base}/regeln`, only(422)],
  [`POST ${base}/einschalten`, only(303)],
  [`POST ${base}/ausschalten`, only(303)],
  [`GET ${base}/freigeben`, only(200)],
  [`POST ${base}/freigeben`, only(303)],
  [`POST ${base}/freigeben/alle`, only(404)],
  [`POST ${base}/freigeben/:step/rueckgaengig`, only(404)],
  [`POST ${base}/eintraege/:code{[2-9a-z]+}`, only(404), aPublicEntry],
  [`GET ${base}/meldungen`, only(200)],
  [`POST ${base}/meldungen/:id`, only(404)],
  [`POST ${base}/meldungen/:id/oeffnen`, only(404)],
];
