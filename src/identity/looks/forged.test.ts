// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { lookAnswers, lookReadings, looks } from "./tables.ts";
import { answers, asks, counts, drafts, onStage, read, status, town, w } from "./test-stage.ts";

onStage();

describe("forged, as the application's role", () => {
  const look = (change: object = {}) =>
    ({ id: newId(w.now), bodyId: town, room: "strategy", reason: "x", emergency: true, askedAt: w.now, ...change }) as const;

  test.each([
    ["by somebody who is no operator", "bert", {}],
    ["for a time that has not come, to last longer", "karin", { askedAt: new Date("2027-03-12T10:00:00Z") }],
  ] as const)("a look %s is refused", async (_, person, change) => {
    const { id: askedBy } = await w.actor(person);
    const act = w.as(person, (tx) => tx.insert(looks).values({ ...look(change), room: "strategy", askedBy }));
    await expect(act).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  });

  test("a look in another operator's name is refused", async () => {
    const { id: askedBy } = await w.actor("dora");
    const act = w.as("karin", (tx) => tx.insert(looks).values({ ...look(), room: "strategy", askedBy }));
    await expect(act).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  });

  test("an operator cannot allow it herself, nor another town, nor the Kreis", async () => {
    const lookId = await asks();
    for (const person of ["karin", "bert", "clara", "dora"] as const) {
      const { id: answeredBy } = await w.actor(person);
      const row = { lookId, bodyId: town, allowed: true, answeredBy, answeredAt: w.now };
      await expect(
        w.as(person, (tx) => tx.insert(lookAnswers).values(row)),
        person,
      ).rejects.toMatchObject({
        cause: { message: /row-level security/ },
      });
    }
    expect(await answers(lookId, true, "bert", (await w.body("nachbarhausen")).id)).toEqual({ kind: "not-there" });
    expect(await status("karin", read)).toBe(404);
  });

  test("a look at one town opens no other, and nobody notes a reading without one", async () => {
    const other = (await w.body("nachbarhausen")).id;
    const id = await asks();
    const row = { lookId: id, bodyId: town, page: "draft", firstAt: w.now, lastAt: w.now } as const;
    await expect(w.as("karin", (tx) => tx.insert(lookReadings).values(row))).rejects.toMatchObject({
      cause: { message: /row-level security/ },
    });
    const swapped = { lookId: id, bodyId: other, allowed: true, answeredBy: (await w.actor("bert")).id, answeredAt: w.now };
    await expect(w.as("bert", (tx) => tx.insert(lookAnswers).values(swapped))).rejects.toThrow();
    expect(await counts("karin", drafts)).toBe(0);
  });

  test("nothing of a look can be changed or removed", async () => {
    await answers(await asks());
    for (const statement of [
      "update looks set emergency = true",
      "update look_answers set allowed = true",
      "delete from looks",
      "delete from look_answers",
      "delete from look_readings",
      "update look_endings set by_town = true",
    ])
      for (const person of ["karin", "anna"] as const)
        await expect(
          w.as(person, (tx) => run(tx, sql.raw(statement))),
          `${person} ${statement}`,
        ).rejects.toMatchObject({
          cause: { message: /permission denied/ },
        });
  });
});
