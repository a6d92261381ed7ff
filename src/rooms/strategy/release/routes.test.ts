// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import { addGoal } from "../goals/add.ts";
import { strategyPaths as paths } from "../paths.ts";
import { does, ownDraft, smallStrategy } from "../test-draft.ts";
import { strategyReleaseRequests as requests } from "./tables.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
});

const on = () => w.request("anna", paths.releaseOn(town), {});
const page = async (person: Person, path: string) => (await w.request(person, path)).text();
const revision = async () => String((await ownDraft(w, "anna")).revision);
const asked = async () => (await w.db.owner((tx) => tx.select().from(requests)))[0] ?? { id: "" };

/** Presents as a browser does, with what the form was drawn with. */
async function present(person: Person, path: string, form: Record<string, string> = {}) {
  return w.request(person, path, { id: newId(w.now), revision: await revision(), note: "", ...form });
}

async function adopt(): Promise<void> {
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
  const { revision: seen } = await ownDraft(w, "anna");
  await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision: seen }));
}

test("the tabs lead to the rule, and say while it holds what waits", async () => {
  for (const path of [paths.decision(town), paths.publication(town)])
    expect(await page("anna", path)).toContain(`href="${paths.release(town)}"`);
  await on();
  await present("anna", paths.presentDraft(town));
  const decision = await page("frida", paths.decision(town));
  expect(decision).toContain("Anna Beispiel hat den Entwurf zur Freigabe vorgelegt");
  expect(decision).toContain("bis der Entwurf freigegeben ist");
});

test("a form drawn before the draft was changed comes back with the message and who changed it, and presents the new state", async () => {
  await on();
  const seen = await revision();
  await does(w, "anna", (tx, act) => addGoal(tx, act, { id: newId(w.now), title: "Ein zweites Ziel", description: "" }));
  const refused = await present("frida", paths.presentDraft(town), { revision: seen, note: "Ist so richtig." });
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain("Anna Beispiel hat den Entwurf um 10:30 Uhr geändert. Es wurde noch nichts vorgelegt.");
  expect(html).toContain("Ist so richtig.");
  expect(html).toContain(`name="revision" value="${await revision()}"`);
});

test("a page drawn before the rule was switched on publishes nothing; its button leads to presenting the edition", async () => {
  await adopt();
  await on();
  const answer = await w.request("anna", paths.publication(town), { edition: "1" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.presentEdition(town, 1)]);
  expect((await w.request("nobody", paths.published(town))).status).toBe(404);
  expect(await page("anna", paths.publication(town))).not.toContain("Fassung 1 veröffentlichen");
});

test("the request is answered on its page by the other person only", async () => {
  await adopt();
  await on();
  await present("anna", paths.presentEdition(town, 1), { note: "Nach der Pressemitteilung." });
  const request = await asked();
  const own = await page("anna", paths.presented(town, request));
  expect(own).toContain("Das haben Sie selbst vorgelegt.");
  expect(own).not.toContain("Bestätigen und veröffentlichen");
  const others = await page("frida", paths.presented(town, request));
  expect(others).toContain("Nach der Pressemitteilung.");
  expect(others).toContain("Bestätigen und veröffentlichen");
  await w.request("anna", paths.confirmPresented(town, request), {});
  expect((await w.request("nobody", paths.published(town))).status).toBe(404);
  expect((await w.request("frida", paths.confirmPresented(town, request), {})).status).toBe(303);
  expect((await w.request("nobody", paths.published(town))).status).toBe(200);
});

test("declining asks for a reason, and keeps a long one", async () => {
  await on();
  await present("anna", paths.presentDraft(town));
  const request = await asked();
  const empty = await w.request("frida", paths.declinePresented(town, request), { reason: " " });
  expect([empty.status, (await empty.text()).includes("Schreiben Sie einen Satz, warum Sie ablehnen.")]).toEqual([422, true]);
  const long = await w.request("frida", paths.declinePresented(town, request), { reason: "ä".repeat(2001) });
  expect([long.status, (await long.text()).includes("ä".repeat(2001))]).toEqual([422, true]);
  await w.request("frida", paths.declinePresented(town, request), { reason: "Der Zeitraum fehlt." });
  expect(await page("anna", paths.release(town))).toContain("Grund: »Der Zeitraum fehlt.«");
});

test.each([
  ["no number at all", { revision: "viele" }],
  ["a revision beyond all", { revision: "99999999999999999999" }],
  ["no id", { id: "nichts" }],
])("a form with %s is refused with a sentence", async (_, form) => {
  await on();
  expect((await present("anna", paths.presentDraft(town), form)).status).toBe(422);
});

test("nobody from elsewhere sees the rule or a request, by its very id; unknown things are not there", async () => {
  await on();
  await present("anna", paths.presentDraft(town));
  const request = await asked();
  for (const person of ["bert", "clara", "dora", "emil"] as const) {
    for (const path of [paths.release(town), paths.presented(town, request), paths.presentDraft(town)])
      expect([person, path, (await w.request(person, path)).status]).toEqual([person, path, 404]);
    expect((await w.request(person, paths.confirmPresented(town, request), {})).status).toBe(404);
  }
  await smallStrategy(w, "bert");
  expect((await w.request("bert", paths.confirmPresented("nachbarhausen", request), {})).status).toBe(404);
  for (const what of ["fassung-7", "alles", "fassung-0"]) {
    const statuses = [
      (await w.request("anna", paths.present(town, what))).status,
      (await present("anna", paths.present(town, what))).status,
    ];
    expect([what, ...statuses]).toEqual([what, 404, 404]);
  }
});
