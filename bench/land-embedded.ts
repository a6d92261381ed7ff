// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { fill, memoryAfterMixedLoad, waitsOf, waitsShown } from "./land/measure.ts";
import { freePort, startHouse, stop, untilAnswers } from "./processes.ts";

/**
 * Public pages of a whole Land in the embedded database, which holds it in the memory of the house itself. There is no bare page beside
 * it: nobody else can open the same folder.
 */
export async function measureLandEmbedded(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "fokus-land-"));
  const env = { FOKUS_EXAMPLE: "1", FOKUS_DATA: folder, PORT: String(await freePort()) };
  try {
    const filling = await fill(env, []);
    const house = startHouse(env);
    const base = `http://localhost:${env.PORT}`;
    await untilAnswers(`${base}/livez`);
    const waits = await waitsOf(base);
    const memory = await memoryAfterMixedLoad(base, house.pid ?? 0);
    await stop(house);
    return [filling, ...waits.flatMap((one) => waitsShown(one.page, one.waits)), { ...memory, what: `house and database: ${memory.what}` }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
