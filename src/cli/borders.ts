// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isDay } from "#kit/time";
import { type MapTile, mapTiles } from "#register";
import { type ImportOutcome, importBorders } from "../borders/public.ts";
import type { House } from "../house.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

const words = t.borders;

/** `borders import FILE --source TEXT --date DAY`: draws every view of a file with borders; the map shows them once somebody chooses them. */
export async function readBordersIn(
  { db, clock }: Pick<House, "db" | "clock">,
  options: Readonly<Record<string, string | undefined>>,
  path: string | undefined,
  out: Output,
): Promise<number> {
  if (!path) return refuse(out, t.needsFile);
  const source = options.source?.trim() ?? "";
  const asOf = options.date ?? "";
  if (source.length < 1 || source.length > 300) return refuse(out, words.needsSource);
  if (!isDay(asOf)) return refuse(out, words.needsDate);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return refuse(out, t.noFile(path));
  const { tiles } = await db.owner(mapTiles);
  const places = tiles.map(({ ags, name, slug, kreisSlug }) => ({ ags, name, slug, isInKreis: kreisSlug !== null }));
  const outcome = await db.owner((tx) => importBorders(tx, { bytes, fileName: basename(path), source, asOf }, places, clock.now()));
  if (outcome.kind !== "imported") return refuse(out, `${refusalOf(outcome, tiles)} ${words.nothingDone}`);
  out.line(words.imported(outcome.municipalities, outcome.views));
  out.note(words.chooseNext);
  return exitCodes.ok;
}

function refusalOf(outcome: Exclude<ImportOutcome, { kind: "imported" }>, tiles: readonly MapTile[]): string {
  if (outcome.kind === "too-large") return words.refused["too-large"](outcome.megabytes);
  if (outcome.kind !== "missing") return words.refused[outcome.kind];
  const names = tiles.filter(({ ags }) => outcome.ags.includes(ags)).map(({ name }) => name);
  return words.refused.missing(names.length, names.slice(0, 3).join(", "));
}
