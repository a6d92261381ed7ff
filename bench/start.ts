// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atMost, type Figure, shown } from "./figure.ts";
import { freePort, startHouse, stop, untilAnswers } from "./processes.ts";

/** From the command to the first page, on the embedded database: first start with everything to set up, then the second. */
export async function measureStart(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "fokus-bench-"));
  const seconds: number[] = [];
  for (let time = 0; time < 2; time++) {
    const port = await freePort();
    const child = startHouse({ PORT: String(port), FOKUS_DATA: folder });
    seconds.push((await untilAnswers(`http://localhost:${port}/`)) / 1000);
    await stop(child);
  }
  await rm(folder, { recursive: true, force: true });
  const [first = Number.NaN, second = Number.NaN] = seconds;
  return [
    shown("first start until the first page, PGlite", first, "s"),
    atMost("second start until the first page, PGlite", second, "s", 5),
  ];
}
