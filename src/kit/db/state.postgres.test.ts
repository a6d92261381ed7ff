// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { run } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

test("of several who write at once, in whatever order they end, each end changes the state", async () => {
  const gates = Array.from({ length: 3 }, () => ({ wrote: Promise.withResolvers<void>(), goOn: Promise.withResolvers<void>() }));
  const writers = gates.map(({ wrote, goOn }) =>
    w.db.owner(async (tx) => {
      await run(tx, sql`insert into audit_lines (at, action) values (${w.now.toISOString()}, 'test.line')`);
      wrote.resolve();
      await goOn.promise;
    }),
  );
  await Promise.all(gates.map(({ wrote }) => wrote.promise));
  const states = [await w.db.state()];
  for (const at of [2, 0, 1]) {
    gates[at]?.goOn.resolve();
    await writers[at];
    states.push(await w.db.state());
  }
  expect(new Set(states).size).toBe(4);
});
