// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { end, give, onStage, rolesOf, taskOf, team, w } from "./test-stage.ts";

onStage();

const trail = `${team}/protokoll`;
const inApril = { from: "2027-04-01" };
/** What the next page says about it. */
const toldBy = (answer: Response) =>
  Buffer.from(/fokus-flash=([^.]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "", "base64url").toString();
const onFirstDay = () => w.clock.moveTo(new Date("2027-04-01T10:00:00+02:00"));

test("a task that begins later is ended at once: Emil never has it, and nothing of it stands in the team", async () => {
  await give("anna", "emil", "auditor", inApril);
  const path = `${team}/aufgaben/${await taskOf("emil", "auditor")}/beenden`;
  const answer = await w.request("anna", path, { when: "sofort" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, team]);
  expect(toldBy(answer)).toContain("Die Aufgabe beginnt nicht.");
  expect(await rolesOf("emil")).toEqual(["councillor"]);
  expect((await w.request("emil", trail)).status).toBe(404);
  onFirstDay();
  expect((await w.request("emil", trail)).status).toBe(404);
});

test("without the end he would have had it", async () => {
  await give("anna", "emil", "auditor", inApril);
  expect((await w.request("emil", trail)).status).toBe(404);
  onFirstDay();
  expect((await w.request("emil", trail)).status).toBe(200);
});

test.each(["2027-03-12", "2027-03-20", "2027-03-31"])("ended with %s, before its first day, it never begins either", async (lastDay) => {
  await give("anna", "emil", "auditor", inApril);
  expect(await end("anna", await taskOf("emil", "auditor"), { lastDay })).toEqual({ kind: "never-begins" });
  expect(await rolesOf("emil")).toEqual(["councillor"]);
  onFirstDay();
  expect((await w.request("emil", trail)).status).toBe(404);
});

test("ended with its first day, it holds on that day", async () => {
  await give("anna", "emil", "auditor", inApril);
  expect(await end("anna", await taskOf("emil", "auditor"), { lastDay: "2027-04-01" })).toEqual({ kind: "ended" });
  onFirstDay();
  expect((await w.request("emil", trail)).status).toBe(200);
});

test("once ended it can be given anew, and is over for whoever ends it a second time", async () => {
  await give("anna", "emil", "auditor", inApril);
  const task = await taskOf("emil", "auditor");
  await end("anna", task);
  expect(await end("anna", task)).toEqual({ kind: "over-before" });
  expect(await give("anna", "emil", "auditor")).toEqual({ kind: "begun" });
  expect((await w.request("emil", trail)).status).toBe(200);
});
