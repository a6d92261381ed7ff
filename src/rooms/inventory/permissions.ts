// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { PermissionRow } from "#kit/policy";
import { askingPermissions } from "./asking/permissions.ts";
import { claimPermissions } from "./claims/permissions.ts";
import { connectionPermissions } from "./connections/permissions.ts";
import { directoryPermissions } from "./directory/permissions.ts";
import { clarifyPermissions } from "./doubles/permissions.ts";
import { gapPermissions } from "./gaps/permissions.ts";
import { sharingPermissions } from "./sharing/permissions.ts";
import { entries, imports } from "./tables.ts";

const base = "/intern/:body/bestand";

/** Only the officers of the town in the address get in; for everybody else there is nothing there. */
const only = (officer: number): PermissionRow[1] => ({ nobody: 303, officer, foreign: 404, coordinator: 404, state: 404 });

async function anEntry(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [entry] = await tx.select({ code: entries.code }).from(entries).where(eq(entries.bodyId, bodyId)).limit(1);
  return { code: entry?.code ?? "" };
}

/** In the example week Musterstadt has read its list in: pages of a waiting list lead on to the result. */
async function aList(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [list] = await tx.select({ id: imports.id }).from(imports).where(eq(imports.bodyId, bodyId)).limit(1);
  return { id: list?.id ?? "" };
}

/** Every route of the room, and what each person gets; for a POST with an empty form. */
export const permissions: PermissionRow[] = [
  [`GET ${base}`, only(200)],
  [`GET ${base}/druck`, only(200)],
  [`GET ${base}/eintraege.csv`, only(200)],
  [`GET ${base}/eintraege.xlsx`, only(200)],
  [`GET ${base}/eintraege/neu`, only(200)],
  [`POST ${base}/eintraege`, only(422)],
  [`GET ${base}/eintraege/:code{[2-9a-z]+}`, only(200), anEntry],
  [`POST ${base}/eintraege/:code{[2-9a-z]+}`, only(422), anEntry],
  [`POST ${base}/entfernen`, only(303)],
  [`POST ${base}/entfernen/:step/rueckgaengig`, only(404)],
  [`GET ${base}/aendern`, only(303)],
  [`GET ${base}/aendern/pruefen`, only(303)],
  [`POST ${base}/aendern`, only(303)],
  [`POST ${base}/aendern/:step/rueckgaengig`, only(404)],
  [`GET ${base}/ansichten`, only(200)],
  [`POST ${base}/ansichten`, only(422)],
  [`POST ${base}/ansichten/:id`, only(404)],
  [`POST ${base}/ansichten/:id/loeschen`, only(404)],
  [`GET ${base}/ueberblick`, only(200)],
  [`GET ${base}/ueberblick.svg`, only(200)],
  [`GET ${base}/ueberblick.csv`, only(200)],
  ...askingPermissions,
  ...claimPermissions,
  ...connectionPermissions,
  ...gapPermissions,
  [`GET ${base}/einlesen`, only(200)],
  [`POST ${base}/einlesen`, only(422)],
  [`POST ${base}/einlesen/eingefuegt`, only(422)],
  [`GET ${base}/einlesen/:id/verstanden`, only(303), aList],
  [`POST ${base}/einlesen/:id/verstanden`, only(303), aList],
  [`GET ${base}/einlesen/:id/probe`, only(303), aList],
  [`POST ${base}/einlesen/:id/start`, only(303), aList],
  [`GET ${base}/einlesen/:id/fortschritt`, only(303), aList],
  [`GET ${base}/einlesen/:id/fortschritt.json`, only(200), aList],
  [`GET ${base}/einlesen/:id/ergebnis`, only(200), aList],
  [`POST ${base}/einlesen/:id/zuordnung-vergessen`, only(303), aList],
  [`POST ${base}/einlesen/:id/verwerfen`, only(303), aList],
  [`POST ${base}/einlesen/:id/rueckgaengig`, only(303), aList],
  ...clarifyPermissions,
  ...sharingPermissions,
  ...directoryPermissions,
];
