// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../rooms/inventory/entries/add.ts";
import { emptyContent } from "../../rooms/inventory/entries/content.ts";
import { entries } from "../../rooms/inventory/tables.ts";
import { memberships, people } from "../tables.ts";
import { mentionsOf } from "./own-data.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** What Anna's team wrote down for itself, with the people's words among them. */
async function noted(...words: string[]): Promise<{ bodyId: string; code: string }> {
  const bodyId = (await w.body("musterstadt")).id;
  const content = { ...emptyContent, name: "Turnverein Linde", kind: "association" as const, note: `Gespräch: ${words.join(", ")}` };
  const code = await w.as("anna", (tx, actor) => addEntry(tx, { id: newId(w.now), bodyId, content, actor, now: w.now }));
  return { bodyId, code: code ?? "" };
}

/** Calls herself so, as anybody may in her account, and looks at what stands about her. */
async function called(person: Person, name: string): Promise<readonly string[]> {
  expect((await w.request(person, "/konto/name", { name })).status).toBe(303);
  return (await w.reads(person, mentionsOf)).map((one) => one.name);
}

test("whoever works in a town is told in which of its texts her name stands", async () => {
  await noted("Anna Beispiel");
  expect(await called("anna", "Anna Beispiel")).toEqual(["inventory"]);
});

test.each(["emil", "bert", "dora", "nobody"] as const)("%s learns nothing of it by calling herself like its words", async (person) => {
  await noted("0170 33");
  if (person === "nobody") expect(await w.reads("nobody", mentionsOf)).toEqual([]);
  else expect(await called(person, "0170 33")).toEqual([]);
});

test("whoever does not work there any more is told where her name of that time and her address stand, and of no name she takes since", async () => {
  const { bodyId } = await noted("Anna Beispiel, 0170 33");
  const { id } = await w.actor("anna");
  const [anna] = await w.db.owner((tx) =>
    tx
      .select()
      .from(people)
      .where(eq(people.id, id ?? "")),
  );
  await w.db.owner((tx) =>
    tx
      .update(memberships)
      .set({ validFrom: "2027-01-01", validTo: "2027-03-11" })
      .where(eq(memberships.personId, id ?? "")),
  );
  expect((await w.reads("anna", mentionsOf)).map((one) => one.name)).toEqual(["inventory"]);
  expect(await called("anna", "0170 33")).toEqual([]);
  await w.db.owner((tx) =>
    tx
      .update(entries)
      .set({ note: `Fragen an ${anna?.email}` })
      .where(eq(entries.bodyId, bodyId)),
  );
  expect(await called("anna", "0170 33")).toEqual(["inventory"]);
});

test("what a colleague has not sent yet, and codes, are no texts", async () => {
  const { bodyId, code } = await noted("nichts");
  const { id } = await w.actor("bert");
  await w.db.owner((tx) =>
    run(
      tx,
      sql`insert into form_drafts (person_id, body_id, address, fields, saved_at, until)
        values (${id}, ${bodyId}, '/x', '[["note", "Nachtigall"]]'::jsonb, ${w.now.toISOString()}, ${later(w.now, days(1)).toISOString()})`,
    ),
  );
  expect(await called("anna", "Nachtigall")).toEqual([]);
  expect(await called("anna", code)).toEqual([]);
});
