// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { csvOf } from "#kit/tables";
import type { WebContext, WebEnv } from "#kit/web";
import { bodyFor, mayChange } from "../body-for.ts";
import { t } from "../texts.de.ts";
import { groupMatrix, placeMatrix } from "./count.ts";
import { columnLabel, labelOf, OverviewPage, type OverviewProps, pictureOf } from "./page.tsx";
import { talliesOf } from "./tally.ts";

export const overviewRoutes = new Hono<WebEnv>();

overviewRoutes.get("/ueberblick", async (c) => c.html(<OverviewPage {...(await overviewOf(c))} />));

overviewRoutes.get("/ueberblick.csv", async (c) => {
  const overview = await overviewOf(c);
  const name = t.overview.csvName(overview.body.slug, c.var.clock.today());
  return c.body(matrixAsCsv(overview), 200, asDownload("text/csv; charset=utf-8", name));
});

overviewRoutes.get("/ueberblick.svg", async (c) => {
  const overview = await overviewOf(c);
  const name = t.overview.pictureName(overview.body.slug, c.var.clock.today());
  return c.body(pictureOf(overview), 200, asDownload("image/svg+xml; charset=utf-8", name));
});

async function overviewOf(c: WebContext): Promise<OverviewProps> {
  const body = bodyFor(c, "read");
  const counted = c.req.query("bereiche") === "alle" ? "all" : "first";
  const by = c.req.query("nach") === "zielgruppe" ? "group" : "place";
  const tallies = await c.var.read((tx) => talliesOf(tx, body.id));
  const matrix = by === "place" ? placeMatrix(tallies, counted) : groupMatrix(tallies, counted);
  const withGroups = tallies.reduce((sum, { groups, entries }) => sum + (groups.length > 0 ? entries : 0), 0);
  return { body, matrix, by, counted, withGroups, mayChange: mayChange(c) };
}

function asDownload(type: string, name: string): Record<string, string> {
  return { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` };
}

/** The sums of the columns only where every entry counts once. */
function matrixAsCsv({ matrix, by, counted }: OverviewProps): string {
  const { field, all } = t.overview;
  const rows = matrix.rows.map((row) => [labelOf(row.id), ...row.counts.map(String), String(row.total)]);
  const sums = [all, ...matrix.columns.map((column) => String(column.total)), String(matrix.total)];
  return csvOf([field, ...matrix.columns.map((column) => columnLabel(by, column)), all], counted === "first" ? [...rows, sums] : rows);
}
