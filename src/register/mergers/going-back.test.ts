// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { newId } from "#kit/db";
import { mergers } from "./tables.ts";
import { onStage, read, w } from "./test-stage.ts";

onStage();

const desk = "/intern/land/zusammenschluesse";
const form = () => ({ id: newId(w.now), from: "Nachbarhausen", into: "Musterstadt", on: "2027-04-01", act: "Gesetz" });
const send = (sent: Record<string, string>) => w.request("dora", desk, sent);
const howMany = () => w.db.owner((tx) => tx.$count(mergers));

test("going back and naming other places prepares that merger too, and leads to it", async () => {
  const sent = form();
  await send(sent);
  const changed = await send({ ...sent, from: "Fabelrade", into: "Musterbeck" });
  const leadsTo = changed.headers.get("location") ?? "";
  expect([changed.status, leadsTo === `${desk}/${sent.id}`]).toEqual([303, false]);
  expect(await read("dora", leadsTo)).toContain("Fabelrade → Musterbeck");
  expect(await read("dora", `${desk}/${sent.id}`)).toContain("Nachbarhausen → Musterstadt");
  expect(await howMany()).toBe(2);
});

test.each([
  ["day", { on: "2027-05-01" }],
  ["legal act", { act: "Verordnung" }],
])("going back and changing the %s is told that a merger stands; nothing changes", async (_, change) => {
  const sent = form();
  await send(sent);
  const changed = await send({ ...sent, ...change });
  expect([changed.status, (await changed.text()).includes("gehört schon zu einem anderen")]).toEqual([422, true]);
  expect(await w.db.owner((tx) => tx.select().from(mergers))).toMatchObject([{ takesEffectOn: "2027-04-01", legalAct: "Gesetz" }]);
});

test("the same form sent again after the merger was withdrawn prepares a new one", async () => {
  const sent = form();
  await send(sent);
  await w.request("dora", `${desk}/${sent.id}/zuruecknehmen`, {});
  const again = await send(sent);
  expect(again.status).toBe(303);
  expect(await read("dora", again.headers.get("location") ?? "")).toContain("Vorbereitet, noch nicht bestätigt");
  expect(await howMany()).toBe(2);
});
