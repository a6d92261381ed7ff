// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { atMost, type Figure } from "./figure.ts";

const measured = z.object({ seconds: z.number(), megabytes: z.number() });

/** Reading 5,000 rows into the embedded database. */
export async function measureImport(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", projectPath("bench", "import-once.ts"), "5000"], {
    cwd: projectPath(),
  });
  const { seconds, megabytes } = measured.parse(JSON.parse(stdout));
  return [
    atMost("reading in 5,000 rows, PGlite", seconds, "s", 5),
    atMost("reading in 5,000 rows, additional memory", megabytes, "MiB", 300),
  ];
}
