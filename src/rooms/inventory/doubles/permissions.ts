// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import type { PermissionRow } from "#kit/policy";
import { worked as only } from "../expected.ts";
import { entries } from "../tables.ts";
import { doubles } from "./tables.ts";

const base = "/intern/:body/bestand/klaeren";

/** A pair of the example list that may be the same. */
async function aPair(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first, second] = [alias(entries, "first"), alias(entries, "second")];
  const [pair] = await tx
    .select({ first: first.code, second: second.code })
    .from(doubles)
    .innerJoin(first, eq(first.id, doubles.firstId))
    .innerJoin(second, eq(second.id, doubles.secondId))
    .where(eq(doubles.bodyId, bodyId))
    .orderBy(asc(doubles.firstId))
    .limit(1);
  return { pair: pair ? `${pair.first}-${pair.second}` : "" };
}

export const clarifyPermissions: PermissionRow[] = [
  [`GET ${base}`, only(200)],
  [`POST ${base}`, only(422)],
  [`POST ${base}/rueckgaengig/:step`, only(404)],
  [`GET ${base}/doppelte/:pair{[2-9a-z]{4}-[2-9a-z]{4}}`, only(200), aPair],
  [`POST ${base}/doppelte/:pair{[2-9a-z]{4}-[2-9a-z]{4}}`, only(409), aPair],
  [`POST ${base}/doppelte/:pair{[2-9a-z]{4}-[2-9a-z]{4}}/weiss-nicht`, only(303), aPair],
  [`POST ${base}/doppelte/:pair{[2-9a-z]{4}-[2-9a-z]{4}}/verschieden`, only(303), aPair],
];
