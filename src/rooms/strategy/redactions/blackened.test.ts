// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { type World, world } from "#world";
import { checksumOf } from "../content/canonical.ts";
import { editGoal } from "../goals/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { publishedEdition } from "../published/find.ts";
import { publicJson } from "../published/public-json.ts";
import { actOf, does, onlyGoal, smallStrategy } from "../test-draft.ts";
import { blackened, textsIn } from "./find-words.ts";
import { published, town } from "./test-redaction.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

test("the database blacks out exactly as the page showed it, whatever the letters", { timeout: 60_000 }, async () => {
  const letters = fc
    .array(fc.constantFrom("a", "Ott", " ", "ß", "👩‍🦰", "ü", "█", "\n", '"', "\\"), { maxLength: 12 })
    .map((some) => some.join(""));
  const places = fc.array(fc.record({ start: fc.nat(8), length: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(letters, places, async (text, spots) => {
      const content = { title: text, goals: [{ title: text }] };
      const said = textsIn(content);
      const fitting = spots.filter(({ start, length }) => start + length <= Array.from(text).length);
      const all = said.flatMap(({ pointer }) => fitting.map((spot) => ({ pointer, ...spot })));
      const [row] = await w.db.owner((tx) =>
        rows(
          tx,
          sql`select strategy_blackened(${JSON.stringify(content)}::jsonb, ${JSON.stringify(all)}::jsonb) as shown`,
          z.object({ shown: z.object({ title: z.string(), goals: z.array(z.object({ title: z.string() })) }) }),
        ),
      );
      const expected = said.map((one) => blackened(one, all));
      expect([row?.shown.title, row?.shown.goals[0]?.title]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("an edition without redactions says exactly what was frozen, in the shape of its day, and its checksum can be computed again", async () => {
  const { strategyId } = await smallStrategy(w, "anna");
  const { bodyId } = await actOf(w, "anna");
  const goal = { number: 1, title: "Vereine", description: "", foundations: [], signs: [], withoutSignReason: null, measures: [] };
  const content = { schemaVersion: 1, title: "Gut zusammen", fromYear: 2027, toYear: 2030, occasion: "", goals: [goal] };
  const [decisionId, editionId] = [newId(w.now), newId(w.now)];
  const at = w.now.toISOString();
  await w.db.owner(async (tx) => {
    await run(
      tx,
      sql`insert into strategy_decisions (id, body_id, strategy_id, revision, outcome, decided_on, decided_by, recorded_at)
      values (${decisionId}, ${bodyId}, ${strategyId}, 1, 'adopted', '2027-03-11', 'Rat', ${at})`,
    );
    await run(
      tx,
      sql`insert into strategy_editions (id, body_id, strategy_id, number, decision_id, content, sha256, created_at)
      values (${editionId}, ${bodyId}, ${strategyId}, 1, ${decisionId}, ${JSON.stringify(content)}::jsonb, ${checksumOf(content)}, ${at})`,
    );
  });
  await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
  const json = await (await w.request("nobody", paths.publishedJson(town))).json();
  expect(json.content).toEqual(content);
  expect([checksumOf(json.content), json.checksumCovers]).toEqual([json.sha256, "content"]);
  expect((await w.request("nobody", paths.published(town))).status).toBe(200);
});

test("the published JSON of one edition is the same however often it is asked for", async () => {
  await published(w);
  const { bodyId } = await actOf(w, "anna");
  const body = await w.body(town);
  const once = async () => {
    const edition = await w.reads("nobody", (tx) => publishedEdition(tx, bodyId));
    return edition && publicJson(edition, body, "https://fokus.example");
  };
  const before = await once();
  const goal = await onlyGoal(w, "anna");
  await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 2, title: "Nur im Entwurf", description: "" }));
  expect(await once()).toEqual(before);
});
