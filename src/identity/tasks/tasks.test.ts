// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { memberships } from "../tables.ts";
import { beginTask } from "./begin.ts";
import { absences } from "./tables.ts";
import { absenceForm, end, give, idOf, lines, onStage, rolesOf, taskOf, team, town, w } from "./test-stage.ts";

onStage();

describe("tasks", () => {
  test("an officer gives a colleague one more task and ends it; each leaves a line in the trail", async () => {
    expect(await give("anna", "emil", "auditor")).toEqual({ kind: "begun" });
    expect(await rolesOf("emil")).toEqual(["auditor", "councillor"]);
    expect(await end("anna", await taskOf("emil", "auditor"))).toEqual({ kind: "ended" });
    expect(await rolesOf("emil")).toEqual(["councillor"]);
    expect(await lines()).toEqual(["identity.task_begun", "identity.task_ended"]);
  });

  test("given twice by a double click it stands once; given again it is told, and nothing changes", async () => {
    const what = {
      id: newId(w.now),
      bodyId: town,
      personId: await idOf("emil"),
      role: "auditor",
      from: w.clock.today(),
      until: null,
    } as const;
    const send = () => w.as("anna", (tx, actor) => beginTask(tx, { ...what, actor, now: w.now }));
    expect((await Promise.all([send(), send()])).map(({ kind }) => kind)).toEqual(["begun", "begun"]);
    expect(await give("anna", "emil", "auditor")).toEqual({ kind: "has-task-already", since: w.clock.today() });
    expect(await rolesOf("emil")).toEqual(["auditor", "councillor"]);
  });

  test("a task ended at once opens nothing from the next request on", async () => {
    expect((await w.request("frida", "/intern/musterstadt/bestand")).status).toBe(200);
    await end("anna", await taskOf("frida", "deputy"));
    expect((await w.request("frida", "/intern/musterstadt/bestand")).status).toBe(404);
  });

  test("a task that ends on a day holds until that day and not longer", async () => {
    await end("anna", await taskOf("frida", "deputy"), { lastDay: w.clock.today() });
    expect((await w.request("frida", "/intern/musterstadt/bestand")).status).toBe(200);
    w.clock.moveTo(later(w.now, days(1)));
    expect((await w.request("frida", "/intern/musterstadt/bestand")).status).toBe(404);
  });

  test.each(["frida", "emil", "bert", "clara", "dora"] as const)("%s gives and ends nothing in Musterstadt", async (person) => {
    expect(await give(person, "emil", "officer")).toEqual({ kind: "not-allowed" });
    expect((await end(person, await taskOf("emil", "councillor"))).kind).toBe("not-allowed");
    const direct = w.as(person, (tx) => tx.update(memberships).set({ validTo: null }).where(eq(memberships.bodyId, town)).returning());
    expect(await direct).toEqual([]);
    const values = { id: newId(w.now), personId: await idOf(person), bodyId: town, role: "officer", validFrom: w.clock.today() } as const;
    await expect(w.as(person, (tx) => tx.insert(memberships).values(values))).rejects.toThrow();
  });

  test("somebody from another town cannot be given a task here: such people are invited", async () => {
    expect(await give("anna", "bert", "deputy")).toEqual({ kind: "not-allowed" });
  });

  test("a second end of the same task is told and changes nothing", async () => {
    const task = await taskOf("frida", "deputy");
    await end("anna", task);
    expect(await end("anna", task)).toEqual({ kind: "over-before" });
  });
});

describe("the last one who gives tasks", () => {
  test("names who goes on, or says that nobody does; otherwise her task stays", async () => {
    const own = await taskOf("anna", "officer");
    expect(await end("anna", own)).toEqual({ kind: "last" });
    expect(await end("anna", own, { after: { kind: "successor", personId: await idOf("bert") } })).toEqual({ kind: "last" });
    expect(await rolesOf("anna")).toEqual(["officer"]);
  });

  test("hands over to the deputy, who from now on gives tasks", async () => {
    expect(await end("anna", await taskOf("anna", "officer"), { after: { kind: "successor", personId: await idOf("frida") } })).toEqual({
      kind: "ended",
    });
    expect((await w.request("anna", team)).status).toBe(404);
    expect((await w.request("frida", `${team}/einladungen/neu`)).status).toBe(200);
    expect(await lines()).toEqual(["identity.task_begun", "identity.task_ended"]);
  });

  test("closes the place: the deputy gives tasks then, because nobody else does", async () => {
    expect((await w.request("frida", `${team}/einladungen/neu`)).status).toBe(404);
    await end("anna", await taskOf("anna", "officer"), { after: { kind: "nobody" } });
    expect(await lines()).toEqual(["identity.place_left"]);
    expect((await w.request("frida", `${team}/einladungen/neu`)).status).toBe(200);
  });

  test("two officers end each other at once: one of them stays", async () => {
    await give("anna", "frida", "officer");
    const [annas, fridas] = [await taskOf("anna", "officer"), await taskOf("frida", "officer")];
    const outcomes = await Promise.all([end("anna", fridas), end("frida", annas)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["ended", "not-allowed"]);
    const left = await w.db.owner((tx) =>
      tx
        .select()
        .from(memberships)
        .where(and(eq(memberships.bodyId, town), eq(memberships.role, "officer"))),
    );
    expect(left.filter(({ validTo }) => validTo === null)).toHaveLength(1);
  });

  test("two officers leave at once: the second is told that she is the last", async () => {
    await give("anna", "frida", "officer");
    const [annas, fridas] = [await taskOf("anna", "officer"), await taskOf("frida", "officer")];
    const outcomes = await Promise.all([end("anna", annas), end("frida", fridas)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["ended", "last"]);
  });
});

describe("on the pages", () => {
  test("the officer ends the deputy's task; an empty form says what is missing", async () => {
    const path = `${team}/aufgaben/${await taskOf("frida", "deputy")}/beenden`;
    const refused = await w.request("anna", path, {});
    expect([refused.status, (await refused.text()).includes("Wählen Sie, wann die Aufgabe endet.")]).toEqual([422, true]);
    const late = await w.request("anna", path, { when: "tag", lastDay: "2020-01-01" });
    expect([late.status, (await late.text()).includes("Dieser Tag ist schon vorbei.")]).toEqual([422, true]);
    expect((await w.request("anna", path, { when: "sofort" })).headers.get("location")).toBe(team);
    expect(await (await w.request("anna", team)).text()).not.toContain("Frida Zweig");
  });

  test("her own last task asks who goes on, and leads away afterwards", async () => {
    const path = `${team}/aufgaben/${await taskOf("anna", "officer")}/beenden`;
    expect(await (await w.request("anna", path)).text()).toContain("Wer macht weiter?");
    expect((await w.request("anna", path, { when: "sofort" })).status).toBe(422);
    const answer = await w.request("anna", path, { when: "sofort", after: await idOf("frida") });
    expect(answer.headers.get("location")).toBe("/intern");
  });

  test("another town's task is not there", async () => {
    const nachbarhausen = (await w.body("nachbarhausen")).id;
    const [task] = await w.db.owner((tx) => tx.select().from(memberships).where(eq(memberships.bodyId, nachbarhausen)));
    expect((await w.request("anna", `${team}/aufgaben/${task?.id}/beenden`)).status).toBe(404);
    expect((await w.request("anna", `${team}/aufgaben/unsinn/beenden`)).status).toBe(404);
  });

  test("a begin in the past, a wrong day and a task nobody gives here are refused in words", async () => {
    const form = { id: newId(w.now), person: await idOf("emil"), role: "auditor", from: "2020-01-01", until: "" };
    const table: [string, Record<string, string>, string][] = [
      ["past", {}, "Dieser Tag ist schon vorbei."],
      ["no day", { from: "2027-02-30" }, "Dieser Tag steht nicht im Kalender."],
      ["end first", { from: "2027-04-01", until: "2027-03-20" }, "Das Ende liegt vor dem Anfang."],
      ["not to give", { from: "2027-04-01", role: "state" }, "Wählen Sie eine der Aufgaben, die Sie geben können."],
      ["stranger", { from: "2027-04-01", person: await idOf("bert") }, "Wählen Sie eine Person aus Ihrem Team."],
    ];
    for (const [what, change, sentence] of table) {
      const answer = await w.request("anna", `${team}/aufgaben`, { ...form, ...change });
      expect([what, answer.status, (await answer.text()).includes(sentence)]).toEqual([what, 422, true]);
    }
  });
});

describe("absence", () => {
  test("stands on the team's page and in her account, with who stands in", async () => {
    expect((await w.request("anna", `${team}/abwesenheit`, await absenceForm("anna"))).status).toBe(303);
    const sentence = "abwesend vom 15. März 2027 bis 26. März 2027, es vertritt Frida Zweig";
    expect(await (await w.request("frida", team)).text()).toContain(sentence);
    expect(await (await w.request("anna", "/konto")).text()).toContain(sentence);
    w.clock.moveTo(later(w.now, days(20)));
    expect(await (await w.request("frida", team)).text()).not.toContain(sentence);
  });

  test("a deputy enters her own and no other; an officer also hers", async () => {
    expect((await w.request("frida", `${team}/abwesenheit`, await absenceForm("anna"))).status).toBe(422);
    expect((await w.request("frida", `${team}/abwesenheit`, await absenceForm("frida", { deputy: "" }))).status).toBe(303);
    const direct = {
      id: newId(w.now),
      bodyId: town,
      personId: await idOf("anna"),
      since: "2027-05-01",
      until: "2027-05-02",
      noted_by: null,
    };
    await expect(w.as("frida", (tx) => tx.insert(absences).values({ ...direct, notedAt: w.now }))).rejects.toThrow();
    expect(
      (await w.request("anna", `${team}/abwesenheit`, await absenceForm("frida", { since: "2027-06-01", until: "2027-06-02", deputy: "" })))
        .status,
    ).toBe(303);
  });

  test("overlaps, wrong order and standing in for oneself are refused in words", async () => {
    await w.request("anna", `${team}/abwesenheit`, await absenceForm("anna"));
    const table: [Record<string, string>, number, string][] = [
      [{ since: "2027-03-20", until: "2027-04-02" }, 409, "In dieser Zeit ist schon eine Abwesenheit eingetragen"],
      [{ since: "2027-04-10", until: "2027-04-02" }, 422, "Der letzte Tag liegt vor dem ersten."],
      [
        { since: "2027-04-01", until: "2027-04-02", deputy: await idOf("anna") },
        422,
        "Wer nicht da ist, kann sich nicht selbst vertreten.",
      ],
      [
        { since: "2027-04-01", until: "2027-04-02", deputy: await idOf("bert") },
        422,
        "Wählen Sie eine Person aus Ihrem Team, oder »Niemand«.",
      ],
    ];
    for (const [change, status, sentence] of table) {
      const answer = await w.request("anna", `${team}/abwesenheit`, await absenceForm("anna", change));
      expect([status, (await answer.text()).includes(sentence)]).toEqual([answer.status, true]);
    }
  });

  test("is taken away by herself; nobody of another town finds it", async () => {
    const sent = await absenceForm("frida", { deputy: "" });
    await w.request("frida", `${team}/abwesenheit`, sent);
    expect((await w.request("bert", `/intern/nachbarhausen/team/abwesenheit/${sent.id}/entfernen`, {})).status).toBe(404);
    expect((await w.request("frida", `${team}/abwesenheit/${sent.id}/entfernen`, {})).status).toBe(303);
    expect((await w.request("frida", `${team}/abwesenheit/${sent.id}/entfernen`, {})).status).toBe(404);
  });
});
