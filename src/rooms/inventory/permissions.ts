// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { PermissionRow } from "#kit/policy";
import { askingPermissions } from "./asking/permissions.ts";
import { claimPermissions } from "./claims/permissions.ts";
import { connectionPermissions } from "./connections/permissions.ts";
import { directoryPermissions } from "./directory/permissions.ts";
import { clarifyPermissions } from "./doubles/permissions.ts";
import { readable, worked } from "./expected.ts";
import { gapPermissions } from "./gaps/permissions.ts";
import { sharingPermissions } from "./sharing/permissions.ts";
import { entries, imports } from "./tables.ts";

const base = "/intern/:body/bestand";

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
  [`GET ${base}`, readable(200)],
  [`GET ${base}/druck`, readable(200)],
  [`GET ${base}/eintraege.csv`, worked(200, "export")],
  [`GET ${base}/eintraege.xlsx`, worked(200, "export")],
  [`GET ${base}/eintraege/neu`, worked(200)],
  [`POST ${base}/eintraege`, worked(422)],
  [`GET ${base}/eintraege/:code{[2-9a-z]+}`, readable(200), anEntry],
  [`POST ${base}/eintraege/:code{[2-9a-z]+}`, worked(422), anEntry],
  [`POST ${base}/entfernen`, worked(303)],
  [`POST ${base}/entfernen/:step/rueckgaengig`, worked(404)],
  [`GET ${base}/aendern`, worked(303)],
  [`GET ${base}/aendern/pruefen`, worked(303)],
  [`POST ${base}/aendern`, worked(303)],
  [`POST ${base}/aendern/:step/rueckgaengig`, worked(404)],
  [`GET ${base}/ansichten`, worked(200)],
  [`POST ${base}/ansichten`, worked(422)],
  [`POST ${base}/ansichten/:id`, worked(404)],
  [`POST ${base}/ansichten/:id/loeschen`, worked(404)],
  [`GET ${base}/ueberblick`, readable(200)],
  [`GET ${base}/ueberblick.svg`, worked(200)],
  [`GET ${base}/ueberblick.csv`, worked(200)],
  ...askingPermissions,
  ...claimPermissions,
  ...connectionPermissions,
  ...gapPermissions,
  [`GET ${base}/einlesen`, worked(200, "readIn")],
  [`POST ${base}/einlesen`, worked(422, "readIn")],
  [`POST ${base}/einlesen/eingefuegt`, worked(422, "readIn")],
  [`GET ${base}/einlesen/:id/verstanden`, worked(303, "readIn"), aList],
  [`POST ${base}/einlesen/:id/verstanden`, worked(303, "readIn"), aList],
  [`GET ${base}/einlesen/:id/probe`, worked(303, "readIn"), aList],
  [`POST ${base}/einlesen/:id/start`, worked(303, "readIn"), aList],
  [`GET ${base}/einlesen/:id/fortschritt`, worked(303, "readIn"), aList],
  [`GET ${base}/einlesen/:id/fortschritt.json`, worked(200, "readIn"), aList],
  [`GET ${base}/einlesen/:id/ergebnis`, worked(200, "readIn"), aList],
  [`POST ${base}/einlesen/:id/zuordnung-vergessen`, worked(303, "readIn"), aList],
  [`POST ${base}/einlesen/:id/verwerfen`, worked(303, "readIn"), aList],
  [`POST ${base}/einlesen/:id/rueckgaengig`, worked(303, "readIn"), aList],
  ...clarifyPermissions,
  ...sharingPermissions,
  ...directoryPermissions,
];
