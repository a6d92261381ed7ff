// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { projectPath } from "#kit/place";
import type { Figure } from "./figure.ts";

/** What one measurement gave, on which machine and when. */
export interface Result {
  /** ISO date. */
  measured: string;
  machine: { node: string; cores: number; memoryGiB: number };
  figures: Figure[];
}

const fileOf = (name: string) => projectPath("bench", "results", `${name}.json`);

/** Keeps the figures of one measurement in place of the last ones. */
export async function keepResult(name: string, figures: Figure[]): Promise<void> {
  const machine = { node: process.version, cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 1024 ** 3) };
  const result: Result = { measured: new Date().toISOString().slice(0, 10), machine, figures };
  await mkdir(projectPath("bench", "results"), { recursive: true });
  await writeFile(fileOf(name), `${JSON.stringify(result, null, 2)}\n`);
}

/** The last figures of a measurement; undefined when it never ran. */
export async function lastResult(name: string): Promise<Result | undefined> {
  if (!existsSync(fileOf(name))) return undefined;
  return JSON.parse(await readFile(fileOf(name), "utf8")) as Result;
}
