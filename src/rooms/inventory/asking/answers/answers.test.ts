// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { refusals } from "../../directory/tables.ts";
import { entries } from "../../tables.ts";
import { askingPaths as paths } from "../paths.ts";
import { askingState } from "../state.ts";
import { answers } from "../tables.ts";
import { entryOf } from "../test-round.ts";
import { type Stage, threeAreAsked } from "./test-answers.ts";

const town = "musterstadt";
let w: World;
let s: Stage;
beforeEach(async () => {
  w = await world();
  s = await threeAreAsked(w);
});

describe("the wish to be left out", () => {
  const decide = async (form: Record<string, string>) => {
    const [answer] = await s.waits();
    return w.request("anna", paths.answer(town, answer?.id ?? ""), { version: String(answer?.version), ...form });
  };
  beforeEach(() => s.says("TuS 08 Linde", { leaveOut: true }));

  test("is a task of its own and never accepted with the rest", async () => {
    expect(await s.accepts()).toMatchObject({ accepted: 0, left: 1 });
    expect(await (await w.request("anna", paths.answers(town))).text()).toContain("Möchten nicht im Bestand stehen");
  });

  test("removing leads to the list, where it can be taken back", async () => {
    const answer = await decide({ do: "remove" });
    expect(answer.headers.get("location")).toMatch(/\/bestand\?entfernt=/);
    expect((await entryOf(w, s.tus)).removedAt).toEqual(w.now);
    expect(await s.waits()).toEqual([]);
  });

  test("keeping needs a reason, and keeps it", async () => {
    expect((await decide({ do: "keep", reason: "" })).status).toBe(422);
    expect((await decide({ do: "keep", reason: "Das Haus gehört der Stadt." })).status).toBe(303);
    expect((await entryOf(w, s.tus)).removedAt).toBeNull();
    const [answer] = await w.db.owner((tx) => tx.select().from(answers));
    expect(answer).toMatchObject({ settledAs: "kept", reason: "Das Haus gehört der Stadt." });
  });

  test("kept in the inventory all the same, the entry stays out of the public directory, and the page says so", async () => {
    const [waiting] = await s.waits();
    const page = await (await w.request("anna", paths.answer(town, waiting?.id ?? ""))).text();
    expect(page).toContain("Ins öffentliche Verzeichnis kommt er nicht.");
    await decide({ do: "keep", reason: "Das Haus gehört der Stadt." });
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: s.tus, bodyId: s.bodyId }]);
  });
});

test("who does not want to be in the directory stays out of it, also when nothing of the answer is taken", async () => {
  await s.says("TuS 08 Linde", { seeks: "Kassenwart", listing: "no" });
  const [answer] = await s.waits();
  const address = paths.answer(town, answer?.id ?? "");
  expect(await (await w.request("anna", address)).text()).toContain("Der Wunsch zum Verzeichnis gilt auch dann.");
  await w.request("anna", address, { version: "1", do: "decline" });
  expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: s.tus, bodyId: s.bodyId }]);
  expect(await entryOf(w, s.tus)).toMatchObject({ seeks: null, version: 1 });
});

test("a yes to the directory does not count when nothing of the answer is taken", async () => {
  const refusal = { entryId: s.tus, bodyId: s.bodyId, notedAt: w.now };
  await w.db.owner((tx) => tx.insert(refusals).values(refusal));
  await s.says("TuS 08 Linde", { listing: "yes" });
  const [answer] = await s.waits();
  await w.request("anna", paths.answer(town, answer?.id ?? ""), { version: "1", do: "decline" });
  expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: s.tus }]);
});

test("nothing taken: the entry stays as it is and is not confirmed", async () => {
  await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
  const before = await entryOf(w, s.tus);
  const [answer] = await s.waits();
  await w.request("anna", paths.answer(town, answer?.id ?? ""), { version: "1", do: "decline" });
  expect(await entryOf(w, s.tus)).toEqual(before);
  expect(await s.waits()).toEqual([]);
});

test("the page shows was and new in words, and one press accepts them; the next press changes nothing", async () => {
  await s.says("TuS 08 Linde", { place: "Hofen" });
  const page = await (await w.request("anna", paths.answers(town))).text();
  for (const words of ["Linde", "Hofen", "Ortsteil", "Diese Antwort übernehmen"]) expect(page).toContain(words);
  const seen = [...page.matchAll(/name="seen" value="([^"]+)"/g)].map(([, value]) => value ?? "");
  const first = await w.request("anna", paths.answers(town), { seen });
  expect(await (await w.request("anna", first.headers.get("location") ?? "")).text()).toContain("1 Antwort übernommen.");
  await w.request("anna", paths.answers(town), { seen });
  expect((await entryOf(w, s.tus)).version).toBe(2);
});

test("an answer of another town is not there, and a made-up one neither", async () => {
  await s.says("TuS 08 Linde");
  const [answer] = await s.waits();
  expect((await w.request("bert", paths.answer(town, answer?.id ?? ""))).status).toBe(404);
  const foreign = await w.request("bert", paths.answer("nachbarhausen", answer?.id ?? ""));
  expect(foreign.headers.get("location")).toBe(paths.answers("nachbarhausen"));
  expect((await w.request("anna", paths.answer(town, newId(w.now)))).status).toBe(303);
  expect((await w.request("anna", paths.answers(town), { seen: ["unfug", ":", `${newId(w.now)}:1`] })).status).toBe(303);
});

test("where asking stands, for other pages: who answered, and what waits and changes something", async () => {
  await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
  await s.says("Chor Wiesen");
  const state = await w.reads("anna", (tx) => askingState(tx, s.bodyId));
  expect(state).toMatchObject({ title: "Stimmt Ihr Eintrag noch?", until: "2027-04-14", asked: 3, answered: 2, waiting: 2, changing: 1 });
  expect(await w.reads("bert", (tx) => askingState(tx, s.bodyId))).toBeNull();
});

test("an order of other fields that means the same is no change", async () => {
  await w.db.owner((tx) =>
    tx
      .update(entries)
      .set({ fields: ["sport", "leisure", "culture"] })
      .where(eq(entries.id, s.tus)),
  );
  await s.says("TuS 08 Linde", { fields: ["sport", "culture", "leisure"] });
  expect(await s.waits()).toMatchObject([{ changed: [] }]);
  expect(await w.reads("anna", (tx) => askingState(tx, s.bodyId))).toMatchObject({ waiting: 1, changing: 0 });
});
