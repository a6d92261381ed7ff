// SPDX-License-Identifier: EUPL-1.2
import { asc, eq, like, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, hours, later, minutes } from "#kit/time";
import { type Person, type World, world } from "#world";
import { enterAsGuest } from "../../rooms/strategy/reading/open.ts";
import { strategyMeasures } from "../../rooms/strategy/tables.ts";
import { smallStrategy } from "../../rooms/strategy/test-draft.ts";
import { memberships, people } from "../tables.ts";
import { mailsTo } from "../testing/mails.ts";
import { answerLook } from "./answer.ts";
import { askToLook } from "./ask.ts";
import { endLook } from "./end.ts";
import type { LookRoom } from "./rooms.ts";
import { lookAnswers, lookEndings, lookReadings, looks } from "./tables.ts";

const read = "/intern/musterstadt/strategie/lesen";
const inventory = "/intern/musterstadt/bestand";
const canary = "KANARIENVOGEL";
const url = "http://localhost:3000";

let w: World;
let town: string;
beforeEach(async () => {
  w = await world();
  town = (await w.body("musterstadt")).id;
  await smallStrategy(w, "anna");
  await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
  const entry = { id: newId(w.now), name: "TuS Altdorf", kind: "association", note: canary, teamContact: canary };
  await w.request("anna", `${inventory}/eintraege`, entry);
});

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();

async function asks(
  change: { room?: LookRoom; emergency?: boolean; id?: string; reason?: string } = {},
  person: Person = "karin",
): Promise<string> {
  const id = change.id ?? newId(w.now);
  await w.as(person, (tx, actor) =>
    askToLook(tx, w.jobs.enqueue, {
      bodyId: town,
      room: "strategy",
      reason: "Der Überblick zeigt falsche Summen.",
      emergency: false,
      ...change,
      id,
      actor: { ...actor, id: actor.id ?? "" },
      now: w.now,
      url,
    }),
  );
  return id;
}
const answers = (id: string, allowed = true, person: Person = "anna", bodyId = town) =>
  w.as(person, (tx, actor) => answerLook(tx, w.jobs.enqueue, { id, bodyId, allowed, actor, now: w.now, url }));
const ends = (id: string, person: Person = "karin", bodyId?: string) =>
  w.as(person, (tx, actor) => endLook(tx, { id, actor: { ...actor, id: actor.id ?? "" }, now: w.now, ...(bodyId ? { bodyId } : {}) }));

/** How many rows the database gives this person as a guest, whatever the program asks. */
const counted = z.object({ count: z.number() });
const drafts = ["strategies", "strategy_goals", "strategy_measures", "strategy_measure_costs"];
const things = ["inventory_entries", "inventory_tallies"];
async function counts(person: Person, tables: readonly string[]): Promise<number> {
  const found = await Promise.all(
    tables.map((table) =>
      w.reads(person, async (tx) => {
        await enterAsGuest(tx);
        return (await rows(tx, sql.raw(`select count(*)::int as count from ${table}`), counted))[0]?.count ?? 0;
      }),
    ),
  );
  return found.reduce((sum, one) => sum + one, 0);
}
const trail = async () => {
  const lines = await w.db.owner((tx) =>
    tx.select({ action: auditLines.action }).from(auditLines).where(like(auditLines.action, "identity.look%")).orderBy(asc(auditLines.seq)),
  );
  return lines.map(({ action }) => action.replace("identity.look_", ""));
};

describe("without a look", () => {
  test("an operator finds no draft and no entry: no page and no row", async () => {
    for (const path of [read, inventory, `${inventory}/ueberblick`, "/intern/musterstadt/strategie", "/intern/musterstadt"])
      expect(await status("karin", path), path).toBe(404);
    expect([await counts("karin", drafts), await counts("karin", things)]).toEqual([0, 0]);
  });

  test("asked and not answered, refused, or taken back: still nothing", async () => {
    const waiting = await asks();
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
    await answers(waiting, false);
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
    const second = await asks();
    expect(await ends(second)).toEqual({ kind: "taken-back" });
    expect(await answers(second)).toEqual({ kind: "no-longer-asked" });
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
  });
});

describe("allowed by the town", () => {
  test("the operator reads the draft for an hour, and nothing after it", async () => {
    await answers(await asks());
    const html = await page("karin", read);
    expect(html).toContain("Vereine finden leichter zueinander");
    expect(html).toContain("Einblick zur Fehlersuche bis 11:30 Uhr");
    expect(html).not.toContain(canary);
    expect(await counts("karin", drafts)).toBe(4);
    w.clock.moveTo(later(w.now, minutes(59)));
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([200, 4]);
    w.clock.moveTo(later(w.now, minutes(1)));
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
  });

  test("the inventory through the shared views: list, overview, print and entry, without what is the team's", async () => {
    await answers(await asks({ room: "inventory" }));
    const [found] = await w.db.owner((tx) => rows(tx, sql`select code from inventory_entries`, z.object({ code: z.string() })));
    for (const path of [inventory, `${inventory}/ueberblick`, `${inventory}/druck`, `${inventory}/eintraege/${found?.code}`]) {
      const html = await page("karin", path);
      expect(html, path).toContain("TuS Altdorf".slice(0, path.endsWith("ueberblick") ? 0 : 3));
      expect(html, path).not.toContain(canary);
      expect(html, path).toContain("Einblick bis 11:30 Uhr");
    }
    expect(await counts("karin", drafts), "the other room stays closed").toBe(0);
    expect(await status("karin", read)).toBe(404);
  });

  test("nothing but reading: no form, no file, no paper, no comment", async () => {
    await answers(await asks());
    await answers(await asks({ room: "inventory" }));
    const routes: [string, Record<string, string>?][] = [
      [`${inventory}/eintraege/neu`],
      [`${inventory}/eintraege.csv`],
      [`${inventory}/eintraege.xlsx`],
      [`${inventory}/eintraege`, { id: newId(w.now), name: "Fremd", kind: "association" }],
      [`${inventory}/einlesen`],
      [`${inventory}/freigaben`],
      ["/intern/musterstadt/strategie"],
      [`${read}/entwurf.pdf`],
      [`${read}/kommentar/strategie-00000000`],
      [`${read}/kommentar/strategie-00000000`, { id: newId(w.now), said: "Fremd" }],
      ["/intern/musterstadt/team"],
      ["/intern/musterstadt/team/einblicke"],
    ];
    for (const [path, form] of routes) expect(await status("karin", path, form), path).toBe(404);
    for (const table of ["public.strategies", "public.strategy_goals"]) {
      await w.as("karin", (tx) => run(tx, sql.raw(`update ${table} set title = 'Fremd'`)));
    }
    const named = await w.db.owner((tx) => rows(tx, sql`select count(*)::int as count from strategies where title = 'Fremd'`, counted));
    expect(named).toEqual([{ count: 0 }]);
  });

  test("nobody else reads by it: no other operator, no other town, not the state unit", async () => {
    await answers(await asks());
    for (const person of ["dora", "clara", "bert", "emil", "jan"] as const) {
      expect(await status(person, read), person).toBe(404);
      expect(await counts(person, drafts), person).toBe(0);
    }
    await asOperator("bert", async () => {
      expect([await status("bert", read), await counts("bert", drafts)]).toEqual([404, 0]);
    });
    expect(await status("karin", "/intern/nachbarhausen/strategie/lesen")).toBe(404);
  });

  test("over with the task: who is no operator any more reads nothing", async () => {
    await answers(await asks());
    const karin = await w.actor("karin");
    const of = eq(memberships.personId, karin.id ?? "");
    await w.db.owner((tx) => tx.update(memberships).set({ validFrom: "2027-03-01", validTo: "2027-03-11" }).where(of));
    const left = await counts("karin", drafts);
    await w.db.owner((tx) => tx.update(memberships).set({ validFrom: "2027-03-12", validTo: null }).where(of));
    expect(left).toBe(0);
  });

  test("ended by either side, it is over with the next request", async () => {
    for (const [who, body] of [["karin"], ["anna", town]] as const) {
      const id = await asks();
      await answers(id);
      expect(await status("karin", read)).toBe(200);
      expect(await ends(id, who, body)).toEqual({ kind: "ended" });
      expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
      expect(await ends(id, who, body)).toEqual({ kind: "over-before" });
    }
  });
});

/** As if this person operated too. */
async function asOperator(person: Person, what: () => Promise<void>): Promise<void> {
  const id = newId(w.now);
  const { id: personId } = await w.actor(person);
  const bodyId = (await w.body("land")).id;
  await w.db.owner((tx) =>
    tx.insert(memberships).values({ id, personId: personId ?? "", bodyId, role: "operator", validFrom: "2027-03-12" }),
  );
  await what().finally(() => w.db.owner((tx) => tx.delete(memberships).where(eq(memberships.id, id))));
}

describe("in an emergency", () => {
  test("the operator reads at once, and all of the town's people get a mail with the reason", async () => {
    await asks({ emergency: true, reason: "Daten erscheinen doppelt." });
    await w.jobs.drain();
    expect(await status("karin", read)).toBe(200);
    for (const to of ["ehrenamt@musterstadt.example", "vertretung@musterstadt.example"]) {
      const [mail] = await mailsTo(w, to);
      expect(mail?.subject, to).toContain("Notfall");
      expect(mail?.body, to).toContain("Daten erscheinen doppelt.");
      expect(mail?.body, to).toContain(`${url}/intern/musterstadt/team/einblicke`);
    }
    expect(await mailsTo(w, "rath@musterstadt.example")).toEqual([]);
    w.clock.moveTo(later(w.now, hours(1)));
    expect([await status("karin", read), await counts("karin", drafts)]).toEqual([404, 0]);
  });

  test("the town can end it, and there is nothing to allow", async () => {
    const id = await asks({ emergency: true });
    expect(await answers(id)).toEqual({ kind: "not-there" });
    expect(await ends(id, "frida", town)).toEqual({ kind: "ended" });
    expect(await status("karin", read)).toBe(404);
  });
});

describe("the town sees it, for good", () => {
  test("who, when, what and why: on its start page, its team page, its list and in its trail", async () => {
    const id = await asks();
    expect(await page("anna", "/intern/musterstadt")).toContain("Karin Betrieb bittet um Einblick in den Entwurf Ihrer Strategie.");
    expect(await page("anna", "/intern/musterstadt/strategie")).toContain("Nur Ihr Team sieht das");
    await answers(id);
    expect(await page("anna", "/intern/musterstadt/strategie")).toContain("Betrieb der Plattform (lesen bis 11:30 Uhr)");
    await w.request("karin", read);
    w.clock.moveTo(later(w.now, minutes(20)));
    await w.request("karin", `${read}?kommentar=gesendet`);
    expect(await page("frida", "/intern/musterstadt/team")).toContain("hat Einblick in den Entwurf Ihrer Strategie, bis 11:30 Uhr.");
    w.clock.moveTo(later(w.now, days(800)));
    for (const path of ["/intern/musterstadt", "/intern/musterstadt/team"]) {
      const html = await page("anna", path);
      expect(html, path).toContain("Karin Betrieb hatte Einblick: Strategie-Entwurf, 12. März 2027.");
      expect(html, path).toContain("Grund: Der Überblick zeigt falsche Summen.");
    }
    const list = await page("anna", "/intern/musterstadt/team/einblicke");
    expect(list).toContain("erlaubt am 12. März 2027, 10:30 Uhr von Anna Beispiel");
    expect(list).toContain("Entwurf: 12. März 2027, 10:30 Uhr bis 10:50 Uhr");
    const told = await page("anna", "/intern/musterstadt/team/protokoll");
    for (const sentence of [
      "hat um Einblick zur Fehlersuche gebeten",
      "hat dem Betrieb eine Stunde Einblick erlaubt",
      "eine Seite gelesen",
    ])
      expect(told).toContain(sentence);
    expect(await trail()).toEqual(["asked", "allowed", "read"]);
  });

  test("the pages of the inventory say it while it is open", async () => {
    await answers(await asks({ room: "inventory" }));
    expect(await page("anna", inventory)).toContain("Geteilt mit: Betrieb der Plattform (lesen bis 11:30 Uhr)");
    expect(await page("anna", "/intern/musterstadt/team")).toContain(
      "Den Bestand liest auch: Betrieb der Plattform (lesen bis 11:30 Uhr).",
    );
    w.clock.moveTo(later(w.now, hours(1)));
    expect(await page("anna", inventory)).toContain("Nur Ihr Team sieht das");
  });

  test("the reason stays out of the trail, and other towns see nothing of it", async () => {
    await answers(await asks({ reason: canary }));
    const lines = await w.db.owner((tx) => tx.select().from(auditLines));
    expect(JSON.stringify(lines)).not.toContain(canary);
    for (const person of ["bert", "clara", "dora", "emil", "jan", "nobody"] as const)
      for (const table of [looks, lookAnswers, lookEndings, lookReadings])
        expect(await w.reads(person, (tx) => tx.select().from(table)), person).toEqual([]);
  });

  test("names go with the account, the look stays", async () => {
    const other = newId(w.now);
    await w.db.owner((tx) => tx.insert(people).values({ id: other, name: "Lea Betrieb", email: "lea@land.example", createdAt: w.now }));
    await w.db.owner((tx) =>
      tx
        .insert(looks)
        .values({ id: newId(w.now), bodyId: town, room: "strategy", reason: "x", emergency: true, askedBy: other, askedAt: w.now }),
    );
    await w.db.owner((tx) => tx.delete(people).where(eq(people.id, other)));
    w.clock.moveTo(later(w.now, hours(2)));
    expect(await page("anna", "/intern/musterstadt/team/einblicke")).toContain("eine Person aus dem Betrieb, die kein Konto mehr hat");
  });
});

describe("two at once", () => {
  test("two people of the town answer differently: one answer holds, the second is told", async () => {
    const id = await asks();
    const outcomes = await Promise.all([answers(id, true, "anna"), answers(id, false, "frida")]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["answered", "answered-before"]);
    expect(await w.db.owner((tx) => tx.select().from(lookAnswers))).toHaveLength(1);
  });

  test("allowing and taking back: whichever is first, the other is told, and the trail has both or one", async () => {
    const id = await asks();
    const [answered, ended] = await Promise.all([answers(id), ends(id)]);
    const first = answered.kind === "answered";
    expect([answered.kind, ended.kind]).toEqual(first ? ["answered", "ended"] : ["no-longer-asked", "taken-back"]);
    expect(await status("karin", read)).toBe(404);
  });

  test("two operators ask for the same room: two asks, and allowing one opens nothing for the other", async () => {
    await asOperator("dora", async () => {
      const [mine] = await Promise.all([asks(), asks({}, "dora")]);
      expect(await w.db.owner((tx) => tx.select().from(looks))).toHaveLength(2);
      await answers(mine ?? "");
      expect([await status("karin", read), await status("dora", read)]).toEqual([200, 404]);
    });
  });

  test("the same operator in two windows, and a double click: one ask waits", async () => {
    const id = newId(w.now);
    await Promise.all([asks({ id }), asks({ id }), asks()]);
    expect(await w.db.owner((tx) => tx.select().from(looks))).toHaveLength(1);
    await w.jobs.drain();
    expect((await mailsTo(w, "ehrenamt@musterstadt.example")).length).toBe(1);
  });
});

describe("forged, as the application's role", () => {
  const look = (change: object = {}) =>
    ({ id: newId(w.now), bodyId: town, room: "strategy", reason: "x", emergency: true, askedAt: w.now, ...change }) as const;

  test.each([
    ["by somebody who is no operator", "bert", {}],
    ["for a time that has not come, to last longer", "karin", { askedAt: new Date("2027-03-12T10:00:00Z") }],
  ] as const)("a look %s is refused", async (_, person, change) => {
    const { id: askedBy } = await w.actor(person);
    const act = w.as(person, (tx) => tx.insert(looks).values({ ...look(change), room: "strategy", askedBy }));
    await expect(act).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  });

  test("a look in another operator's name is refused", async () => {
    const { id: askedBy } = await w.actor("dora");
    const act = w.as("karin", (tx) => tx.insert(looks).values({ ...look(), room: "strategy", askedBy }));
    await expect(act).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  });

  test("an operator cannot allow it herself, nor another town, nor the Kreis", async () => {
    const lookId = await asks();
    for (const person of ["karin", "bert", "clara", "dora"] as const) {
      const { id: answeredBy } = await w.actor(person);
      const row = { lookId, bodyId: town, allowed: true, answeredBy, answeredAt: w.now };
      await expect(
        w.as(person, (tx) => tx.insert(lookAnswers).values(row)),
        person,
      ).rejects.toMatchObject({
        cause: { message: /row-level security/ },
      });
    }
    expect(await answers(lookId, true, "bert", (await w.body("nachbarhausen")).id)).toEqual({ kind: "not-there" });
    expect(await status("karin", read)).toBe(404);
  });

  test("a look at one town opens no other, and nobody notes a reading without one", async () => {
    const other = (await w.body("nachbarhausen")).id;
    const id = await asks();
    const row = { lookId: id, bodyId: town, page: "draft", firstAt: w.now, lastAt: w.now } as const;
    await expect(w.as("karin", (tx) => tx.insert(lookReadings).values(row))).rejects.toMatchObject({
      cause: { message: /row-level security/ },
    });
    const swapped = { lookId: id, bodyId: other, allowed: true, answeredBy: (await w.actor("bert")).id, answeredAt: w.now };
    await expect(w.as("bert", (tx) => tx.insert(lookAnswers).values(swapped))).rejects.toThrow();
    expect(await counts("karin", drafts)).toBe(0);
  });

  test("nothing of a look can be changed or removed", async () => {
    await answers(await asks());
    for (const statement of [
      "update looks set emergency = true",
      "update look_answers set allowed = true",
      "delete from looks",
      "delete from look_answers",
      "delete from look_readings",
      "update look_endings set by_town = true",
    ])
      for (const person of ["karin", "anna"] as const)
        await expect(
          w.as(person, (tx) => run(tx, sql.raw(statement))),
          `${person} ${statement}`,
        ).rejects.toMatchObject({
          cause: { message: /permission denied/ },
        });
  });
});

describe("in the browser", () => {
  test("the operator asks, the town allows, both are told", async () => {
    const found = await w.request("karin", "/betrieb/einblicke/neu?ort=Musterstadt");
    expect([found.status, found.headers.get("location")]).toEqual([303, "/betrieb/einblicke/neu/musterstadt"]);
    const id = newId(w.now);
    const form = { id, room: "strategy", reason: "Die Summen stimmen nicht.", how: "ask" };
    expect((await w.request("karin", "/betrieb/einblicke/neu/musterstadt", form)).headers.get("location")).toBe("/betrieb/einblicke");
    expect(await page("karin", "/betrieb/einblicke")).toContain("wartet auf Antwort");
    await w.jobs.drain();
    expect((await mailsTo(w, "vertretung@musterstadt.example"))[0]?.body).toContain("Die Summen stimmen nicht.");
    expect(await status("anna", `/intern/musterstadt/team/einblicke/${id}/antworten`, { answer: "allow" })).toBe(303);
    await w.jobs.drain();
    expect((await mailsTo(w, "betrieb@land.example"))[0]?.subject).toContain("Einblick erlaubt");
    expect(await page("karin", "/betrieb/einblicke")).toContain(`href="${read}"`);
    expect(await status("karin", `/betrieb/einblicke/${id}/beenden`, {})).toBe(303);
    expect(await page("karin", "/betrieb/einblicke")).toContain("vom Betrieb");
  });

  test.each([
    ["no room", { room: "" }, "Wählen Sie, wo Sie den Fehler suchen."],
    ["no reason", { reason: " " }, "Schreiben Sie einen Satz."],
    ["a long reason", { reason: "a".repeat(301) }, "Kürzen Sie den Grund auf 300 Zeichen."],
    ["nothing said about asking", { how: "x" }, "Wählen Sie, ob Sie fragen oder ob es ein Notfall ist."],
  ])("%s is refused in words, and nobody is asked", async (_, change, sentence) => {
    const form = { id: newId(w.now), room: "strategy", reason: "Die Summen stimmen nicht.", how: "ask", ...change };
    const answer = await w.request("karin", "/betrieb/einblicke/neu/musterstadt", form);
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.select().from(looks))).toEqual([]);
  });

  test("other towns and odd addresses find nothing", async () => {
    const id = await asks();
    for (const [person, path, form] of [
      ["bert", `/intern/nachbarhausen/team/einblicke/${id}/antworten`, { answer: "allow" }],
      ["bert", `/intern/nachbarhausen/team/einblicke/${id}/beenden`, {}],
      ["anna", `/intern/musterstadt/team/einblicke/${id}/antworten`, { answer: "yes" }],
      ["anna", `/intern/musterstadt/team/einblicke/${id}/beenden`, {}],
      ["anna", "/intern/musterstadt/team/einblicke/x/antworten", { answer: "allow" }],
      ["karin", "/betrieb/einblicke/neu/freiwilligenagentur-musterland", undefined],
      ["karin", "/betrieb/einblicke/neu/%00", undefined],
    ] as const)
      expect(await status(person, path, form), path).toBe(404);
    expect(await w.db.owner((tx) => tx.select().from(lookAnswers))).toEqual([]);
  });

  test("an ask nobody answers for a week lapses; the operator asks anew", async () => {
    const id = await asks();
    w.clock.moveTo(later(w.now, days(7)));
    expect(await answers(id)).toEqual({ kind: "no-longer-asked" });
    expect(await page("karin", "/betrieb/einblicke")).toContain("ohne Antwort abgelaufen");
    const again = await asks();
    expect(await answers(again)).toEqual({ kind: "answered" });
  });
});
