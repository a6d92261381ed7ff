// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { memberships } from "../tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** Begins a task for somebody past the program, as the acting person. */
async function forge(by: Person, whom: Person, slug: string, role: "auditor" | "officer"): Promise<string> {
  const [personId, bodyId] = [(await w.actor(whom)).id ?? "", (await w.body(slug)).id];
  const row = { id: newId(w.now), personId, bodyId, role, validFrom: w.clock.today() };
  await w.as(by, (tx) => tx.insert(memberships).values(row));
  return row.id;
}

describe("a task begun past the program", () => {
  test.each([
    ["anna", "bert", "musterstadt", "the officer of another town"],
    ["anna", "dora", "musterstadt", "somebody of the state unit"],
    ["anna", "clara", "musterstadt", "the Kreis, which she may know"],
    ["anna", "anna", "nachbarhausen", "herself, in another town"],
    ["frida", "emil", "musterstadt", "a colleague, by a deputy who gives none"],
  ] as const)("by %s for %s in %s is refused: %s", async (by, whom, slug, _) => {
    await expect(forge(by, whom, slug, "auditor")).rejects.toThrow();
  });

  test("for a colleague of the own body goes through: that is what she may do", async () => {
    const id = await forge("anna", "emil", "musterstadt", "auditor");
    expect(
      await w.db.owner((tx) =>
        tx
          .delete(memberships)
          .where(and(eq(memberships.id, id)))
          .returning(),
      ),
    ).toHaveLength(1);
  });
});
