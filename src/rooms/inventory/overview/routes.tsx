// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { csvOf } from "#kit/tables";
import type { WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { t } from "../texts.de.ts";
import { countMatrix, type Matrix } from "./count.ts";
import { labelOf, OverviewPage } from "./page.tsx";

export const overviewRoutes = new Hono<WebEnv>();

overviewRoutes.get("/ueberblick", async (c) => {
  const body = bodyFor(c, "read");
  const counted = c.req.query("bereiche") === "alle" ? "all" : "first";
  const matrix = await c.var.read((tx) => countMatrix(tx, body.id, counted));
  return c.html(<OverviewPage body={body} matrix={matrix} counted={counted} />);
});

overviewRoutes.get("/ueberblick.csv", async (c) => {
  const body = bodyFor(c, "read");
  const matrix = await c.var.read((tx) => countMatrix(tx, body.id, "first"));
  return c.body(matrixAsCsv(matrix), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${t.overview.csvName(body.slug, c.var.clock.today())}"`,
  });
});

function matrixAsCsv(matrix: Matrix): string {
  const { field, noPlace, all } = t.overview;
  const rows = matrix.rows.map((row) => [labelOf(row.id), ...row.counts.map(String), String(row.total)]);
  const sums = [all, ...matrix.places.map((place) => String(place.total)), String(matrix.total)];
  return csvOf([field, ...matrix.places.map((place) => place.name ?? noPlace), all], [...rows, sums]);
}
