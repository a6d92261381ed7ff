// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { memberships } from "../tables.ts";
import { absences } from "./tables.ts";
import { absenceForm, end, give, idOf, lines, onStage, rolesOf, taskOf, team, w } from "./test-stage.ts";

onStage();

describe("going back to the form of a task and sending it changed", () => {
  test("with another role gives that role too, and says so truly", async () => {
    const id = newId(w.now);
    await give("anna", "emil", "auditor", { id });
    expect(await give("anna", "emil", "deputy", { id })).toEqual({ kind: "begun" });
    expect(await rolesOf("emil")).toEqual(["auditor", "councillor", "deputy"]);
    expect(await lines()).toEqual(["identity.task_begun", "identity.task_begun"]);
  });

  test("with another person gives it to her", async () => {
    const form = { id: newId(w.now), role: "auditor", from: w.clock.today(), until: "" };
    for (const person of ["emil", "frida"] as const)
      expect((await w.request("anna", `${team}/aufgaben`, { ...form, person: await idOf(person) })).status, person).toBe(303);
    expect([await rolesOf("emil"), await rolesOf("frida")]).toEqual([
      ["auditor", "councillor"],
      ["auditor", "deputy"],
    ]);
  });

  test("with another day is told which one stands, and nothing changes", async () => {
    const form = { id: newId(w.now), person: await idOf("emil"), role: "auditor", from: "2027-04-01", until: "" };
    await w.request("anna", `${team}/aufgaben`, form);
    const changed = await w.request("anna", `${team}/aufgaben`, { ...form, from: "2027-05-01" });
    expect(changed.status).toBe(409);
    expect(await changed.text()).toContain("Emil Rath hat diese Aufgabe schon, mit Beginn am 1. April 2027.");
    const rows = await w.db.owner((tx) => tx.select().from(memberships));
    expect(rows.filter(({ validFrom }) => validFrom > "2027-03-31").map(({ validFrom }) => validFrom)).toEqual(["2027-04-01"]);
  });

  test("unchanged, after the task has ended, gives it once more", async () => {
    const id = newId(w.now);
    await give("anna", "emil", "auditor", { id });
    await end("anna", await taskOf("emil", "auditor"));
    expect(await give("anna", "emil", "auditor", { id })).toEqual({ kind: "begun" });
    expect(await rolesOf("emil")).toEqual(["auditor", "councillor"]);
  });
});

describe("going back to the form of an absence and sending it changed", () => {
  const send = (form: Record<string, string>) => w.request("anna", `${team}/abwesenheit`, form);
  const noted = async () => (await w.db.owner((tx) => tx.select().from(absences))).map(({ since, until }) => [since, until]).sort();

  test.each([
    ["days that overlap", { until: "2027-03-31" }],
    ["nobody who stands in", { deputy: "" }],
  ])("with %s is told which one stands; nothing changes", async (_, change) => {
    const form = await absenceForm("anna");
    expect((await send(form)).status).toBe(303);
    const changed = await send({ ...form, ...change });
    expect(changed.status).toBe(409);
    const page = await changed.text();
    expect(page).toContain("schon eine Abwesenheit eingetragen: vom 15. März 2027 bis 26. März 2027.");
    expect(page).toContain("entfernen Sie sie zuerst im Team");
    expect(await noted()).toEqual([["2027-03-15", "2027-03-26"]]);
  });

  test("with other days is one more absence", async () => {
    const form = await absenceForm("anna");
    await send(form);
    expect((await send({ ...form, since: "2027-05-03", until: "2027-05-04" })).status).toBe(303);
    expect(await noted()).toEqual([
      ["2027-03-15", "2027-03-26"],
      ["2027-05-03", "2027-05-04"],
    ]);
  });

  test("for another person is hers", async () => {
    const form = await absenceForm("anna", { deputy: "" });
    await send(form);
    expect((await send({ ...form, person: await idOf("frida") })).status).toBe(303);
    expect(await noted()).toHaveLength(2);
  });

  test("unchanged is done before: it stands once", async () => {
    const form = await absenceForm("anna");
    for (const _ of [1, 2]) expect((await send(form)).status).toBe(303);
    expect(await noted()).toHaveLength(1);
  });
});

test("an id that stands in another town, as only a made-up form sends it, is no trouble for anybody", async () => {
  const taken = await taskOfTownNextDoor();
  expect(await give("anna", "emil", "auditor", { id: taken })).toEqual({ kind: "begun" });
  const neighbour = await w.body("nachbarhausen");
  const foreign = { ...(await absenceForm("bert")), person: await idOf("bert"), deputy: "" };
  expect((await w.request("bert", `/intern/${neighbour.slug}/team/abwesenheit`, foreign)).status).toBe(303);
  expect((await w.request("anna", `${team}/abwesenheit`, { ...(await absenceForm("anna")), id: foreign.id ?? "" })).status).toBe(303);
  expect(await w.db.owner((tx) => tx.$count(absences))).toBe(2);
});

async function taskOfTownNextDoor(): Promise<string> {
  const personId = await idOf("bert");
  const [task] = await w.db.owner((tx) => tx.select().from(memberships).where(eq(memberships.personId, personId)));
  return task?.id ?? "";
}
