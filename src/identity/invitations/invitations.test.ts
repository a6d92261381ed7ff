// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditActors, auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { memberships, people, sessions, signInCodes } from "../tables.ts";
import { comesIn, mailsTo } from "../testing/mails.ts";
import { isForeignTo, knownDomain } from "./domain.ts";
import { removeOldInvitations } from "./list.ts";
import { invitations } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const gisela = "gisela@musterstadt.example";
const newcomers = [gisela, "verein@anderswo.example"];

/** The cast stays from test to test; who came in by invitation goes again. */
afterEach(() =>
  w.db.owner(async (tx) => {
    const came = tx.select({ id: people.id }).from(people).where(inArray(people.email, newcomers));
    for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
    await tx.delete(auditActors).where(inArray(auditActors.personId, came));
    await tx.delete(people).where(inArray(people.email, newcomers));
    const bert = (await tx.select({ id: people.id }).from(people).where(eq(people.email, "ehrenamt@nachbarhausen.example")))[0]?.id ?? "";
    await tx.delete(memberships).where(and(eq(memberships.role, "auditor"), eq(memberships.personId, bert)));
    expect(bert).not.toBe("");
  }),
);

const team = "/intern/musterstadt/team";
const formFor = (email: string, change: Record<string, string> = {}) => ({
  id: newId(w.now),
  name: "Gisela Grün",
  email,
  role: "auditor",
  ...change,
});
const send = (person: Person, form: Record<string, string>) => w.request(person, `${team}/einladungen`, form);
const kept = () => w.db.owner((tx) => tx.select().from(invitations));
const known = async (email: string) => (await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, email)))).length;

describe("inviting", () => {
  test("a colleague gets a mail and is entered only when she signs in with that address", async () => {
    expect((await send("anna", formFor("Gisela@Musterstadt.example"))).status).toBe(303);
    const [mail] = await mailsTo(w, gisela);
    expect(mail?.body).toContain("Anna Beispiel lädt Sie ein");
    expect(mail?.body).toContain("gilt bis zum 26. März 2027");
    expect(await known(gisela)).toBe(0);
    expect(await (await w.request("anna", team)).text()).toContain("Gisela Grün");
    const { leadsTo, visit } = await comesIn(w, gisela);
    expect(leadsTo).toBe("/intern");
    expect((await visit(`${team}/protokoll`)).status).toBe(200);
    expect(await known(gisela)).toBe(1);
    const page = await (await w.request("anna", `${team}/protokoll`)).text();
    for (const told of ["hat jemanden ins Team eingeladen", "hat eine Einladung angenommen"]) expect(page).toContain(told);
  });

  test("somebody already known keeps her account, and has the task when she accepts it", async () => {
    const bert = "ehrenamt@nachbarhausen.example";
    await send("anna", formFor(bert, { name: "bert  nachbar", foreign: "ja" }));
    const who = await comesIn(w, bert);
    expect((await w.request("bert", `${team}/protokoll`)).status).toBe(404);
    const [own = ""] = /\/konto\/einladungen\/[\w-]+/.exec(await (await who.visit("/konto")).text()) ?? [];
    expect((await who.visit(`${own}/annehmen`, {})).status).toBe(303);
    expect((await w.request("bert", `${team}/protokoll`)).status).toBe(200);
    expect(await known(bert)).toBe(1);
  });

  test("the answer is the same for an address that is known elsewhere and one that is not", async () => {
    const [known, unknown] = [
      formFor("ehrenamt@nachbarhausen.example", { foreign: "ja" }),
      formFor("verein@anderswo.example", { foreign: "ja" }),
    ];
    const [one, other] = [await send("anna", known), await send("anna", unknown)];
    expect([one.status, one.headers.get("location")]).toEqual([other.status, other.headers.get("location")]);
    const page = (await (await w.request("anna", team)).text()).replaceAll("&#39;", "'");
    for (const { email } of [known, unknown]) expect(page).toContain(email);
    expect((await mailsTo(w, known.email)).length).toBe((await mailsTo(w, unknown.email)).length);
  });

  test("the same address twice: one invitation, one mail, and the second is told", async () => {
    await send("anna", formFor(gisela));
    const second = await send("anna", formFor(gisela));
    expect([second.status, (await second.text()).includes("Diese Einladung gibt es schon.")]).toEqual([409, true]);
    expect([(await kept()).length, (await mailsTo(w, gisela)).length]).toEqual([1, 1]);
  });

  test("a double click invites once, also both at the same moment", async () => {
    const form = formFor(gisela);
    const answers = await Promise.all([send("anna", form), send("anna", form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect([(await kept()).length, (await mailsTo(w, gisela)).length]).toEqual([1, 1]);
  });

  test("who has the task here already is not invited to it", async () => {
    const answer = await send("anna", formFor("rath@musterstadt.example", { name: "Emil Rath", role: "councillor" }));
    expect([answer.status, (await answer.text()).includes("Diese Person hat die Aufgabe hier schon.")]).toEqual([409, true]);
    expect(await kept()).toEqual([]);
  });

  test("an address outside the town is asked about once, with what she typed kept", async () => {
    const answer = await send("anna", formFor("verein@anderswo.example"));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Diese Adresse gehört nicht zu musterstadt.example.");
    expect(page).toContain("verein@anderswo.example");
    expect(await kept()).toEqual([]);
    expect((await send("anna", formFor("verein@anderswo.example", { foreign: "ja" }))).status).toBe(303);
  });

  test.each([
    ["no name", { name: " " }, "Tragen Sie den Namen ein."],
    ["no address", { email: "" }, "Tragen Sie die E-Mail-Adresse ein."],
    ["half an address", { email: "gisela@" }, "Diese Adresse ist nicht vollständig."],
    ["a task nobody gives here", { role: "state" }, "Wählen Sie eine der Aufgaben, die Sie geben können."],
  ])("%s is refused in words", async (_, change, sentence) => {
    const answer = await send("anna", formFor(gisela, change));
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
  });

  test.each(["frida", "emil", "bert", "clara", "dora"] as const)(
    "%s invites nobody into Musterstadt, not even past the program",
    async (person) => {
      expect((await send(person, formFor(gisela))).status).toBe(404);
      const bodyId = (await w.body("musterstadt")).id;
      const row = {
        id: newId(w.now),
        bodyId,
        email: gisela,
        name: "G",
        role: "officer",
        invitedAt: w.now,
        until: later(w.now, days(1)),
      } as const;
      await expect(w.as(person, (tx) => tx.insert(invitations).values(row))).rejects.toThrow();
      expect(await kept()).toEqual([]);
    },
  );
});

describe("an invitation that is over opens nothing", () => {
  const refused = async () => {
    const { status } = await comesIn(w, gisela);
    expect([status, await known(gisela)]).toEqual([422, 0]);
  };

  test("revoked", async () => {
    const form = formFor(gisela);
    await send("anna", form);
    expect((await w.request("bert", `/intern/nachbarhausen/team/einladungen/${form.id}/zuruecknehmen`, {})).status).toBe(404);
    expect((await w.request("anna", `${team}/einladungen/${form.id}/zuruecknehmen`, {})).status).toBe(303);
    await refused();
    expect((await send("anna", formFor(gisela))).status).toBe(303);
  });

  test("run out after 14 days; it can be sent again", async () => {
    await send("anna", formFor(gisela));
    w.clock.moveTo(later(w.now, days(14)));
    await refused();
    expect((await send("anna", formFor(gisela))).status).toBe(303);
    expect((await comesIn(w, gisela)).leadsTo).toBe("/intern");
  });

  test("revoked and accepted at once: either she is in, or she is not; never both", async () => {
    const form = formFor(gisela);
    await send("anna", form);
    await Promise.all([comesIn(w, gisela), w.request("anna", `${team}/einladungen/${form.id}/zuruecknehmen`, {})]);
    const [row] = await kept();
    expect([row?.acceptedAt === null, row?.revokedAt === null].filter((isOpen) => isOpen)).toHaveLength(1);
    const came = inArray(memberships.personId, sql`(select id from people where email = ${gisela})`);
    const tasks = await w.db.owner((tx) =>
      tx
        .select()
        .from(memberships)
        .where(and(eq(memberships.role, "auditor"), came)),
    );
    expect(tasks).toHaveLength(row?.acceptedAt ? 1 : 0);
  });
});

test("a month after its end nothing of it is kept", async () => {
  await send("anna", formFor(gisela));
  await w.db.owner((tx) => removeOldInvitations(tx, later(w.now, days(43))));
  expect(await kept()).toHaveLength(1);
  await w.db.owner((tx) => removeOldInvitations(tx, later(w.now, days(45))));
  expect(await kept()).toEqual([]);
});

test("the trail keeps who invited, not whom by name", async () => {
  await send("anna", formFor(gisela));
  const [line] = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.invited")));
  expect(JSON.stringify(line)).not.toMatch(/gisela|Grün/i);
});

test.each([
  ["musterstadt.example", "a@musterstadt.example", false],
  ["https://www.musterstadt.example/rathaus", "a@Musterstadt.example", false],
  ["musterstadt.example", "a@post.musterstadt.example", false],
  ["musterstadt.example", "a@nichtmusterstadt.example", true],
  ["musterstadt.example", "a@musterstadt.example.anderswo.example", true],
  [null, "a@anderswo.example", false],
])("website %s, address %s: foreign %s", (website, email, foreign) => {
  expect(isForeignTo({ website }, email)).toBe(foreign);
  expect(knownDomain({ website })).toBe(website === null ? null : "musterstadt.example");
});
