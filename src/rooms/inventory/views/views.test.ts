// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { emptyContent } from "../entries/content.ts";
import { paths } from "../paths.ts";
import { mostViews, viewsOf } from "./save.ts";
import { views } from "./tables.ts";

const town = "musterstadt";
let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
  const content = { ...emptyContent, kind: "association" as const, name: "FC Linde", place: "Linde" };
  await w.as("anna", (tx, actor) => addEntry(tx, { id: newId(w.now), bodyId: townId, content, actor, now: w.now }));
});

const keep = (name: string, query = "ort=linde", id = newId(w.now)) => w.request("anna", paths.views(town), { id, name, query });
const names = async () => (await w.reads("anna", (tx) => viewsOf(tx, townId))).map((view) => view.name);
const firstId = async () => (await w.reads("anna", (tx) => viewsOf(tx, townId)))[0]?.id ?? "";

test("a view is kept with its filter, leads to it and stands above the list", async () => {
  const answer = await keep("Sport in Linde", "bereich=sport&ort=linde");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${paths.list(town)}?bereich=sport&ort=linde`]);
  const list = await (await w.request("anna", `${paths.list(town)}?bereich=sport&ort=linde`)).text();
  expect(list).toMatch(/href="\/intern\/musterstadt\/bestand\?bereich=sport&amp;ort=linde" aria-current="true">Sport in Linde/);
});

test("only a filter of this list is ever kept", async () => {
  await keep("Chor", "?suche=chor&next=//evil.example&nach=k7m2&entfernt=1");
  expect((await w.reads("anna", (tx) => viewsOf(tx, townId)))[0]?.query).toBe("suche=chor");
  expect((await keep("Alles", "https://evil.example/")).headers.get("location")).toBe(paths.list(town));
  expect(await names()).toEqual(["Chor"]);
});

test("a double click keeps one view", async () => {
  const id = newId(w.now);
  const answers = await Promise.all([keep("Linde", "ort=linde", id), keep("Linde", "ort=linde", id)]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  expect(await names()).toEqual(["Linde"]);
});

test("the same name, none, one too long and one too many are refused with what to do", async () => {
  await keep("Linde");
  const refused = async (name: string) => {
    const answer = await keep(name);
    return [answer.status, /class="kern-error".*?<\/span>([^<]+)/.exec(await answer.text())?.[1]?.trim()];
  };
  expect(await refused("Linde")).toEqual([422, "So heißt schon eine Ansicht. Wählen Sie einen anderen Namen."]);
  expect(await refused(" ")).toEqual([422, "Geben Sie der Ansicht einen Namen."]);
  expect(await refused("a".repeat(61))).toEqual([422, "Der Name ist länger als 60 Zeichen. Kürzen Sie ihn."]);
  for (let at = 1; at < mostViews; at++) await keep(`Ansicht ${at}`);
  expect(await refused("Noch eine")).toEqual([422, "Es gibt schon 20 Ansichten. Löschen Sie zuerst eine."]);
});

test("two people saving and renaming to one name at once: one gets it, the other is asked for another", async () => {
  await keep("Linde");
  const id = await firstId();
  const answers = await Promise.all([keep("Sport", "bereich=sport"), w.request("anna", paths.view(town, id), { [`name-${id}`]: "Sport" })]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
  expect((await names()).filter((name) => name === "Sport")).toHaveLength(1);
});

test("renaming keeps the filter; a name that is taken comes back with what was typed", async () => {
  await keep("Linde");
  await keep("Sport", "bereich=sport");
  const id = await firstId();
  expect((await w.request("anna", paths.view(town, id), { [`name-${id}`]: "Unser Linde" })).status).toBe(303);
  expect(await names()).toEqual(["Sport", "Unser Linde"]);
  const answer = await w.request("anna", paths.view(town, id), { [`name-${id}`]: "Sport" });
  expect([answer.status, (await answer.text()).includes('value="Sport"')]).toEqual([422, true]);
});

test("deleting twice is no error, and every act leaves a line in the trail", async () => {
  await keep("Linde");
  const id = await firstId();
  for (let time = 0; time < 2; time++) expect((await w.request("anna", paths.deleteView(town, id), {})).status).toBe(303);
  expect(await names()).toEqual([]);
  const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.subjectId, id)));
  expect(lines.map((line) => line.action)).toEqual(["inventory.view_saved", "inventory.view_deleted"]);
});

test("views of another town are not there", async () => {
  await keep("Linde");
  const id = await firstId();
  expect((await w.request("bert", paths.views(town))).status).toBe(404);
  expect((await w.request("bert", paths.view("nachbarhausen", id), { [`name-${id}`]: "Gekapert" })).status).toBe(404);
  await w.request("bert", paths.deleteView("nachbarhausen", id), {});
  expect(await w.reads("bert", (tx) => tx.select().from(views))).toEqual([]);
  expect(await names()).toEqual(["Linde"]);
});
