// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { hours, later, minutes } from "#kit/time";
import type { Person } from "#world";
import { memberships } from "../tables.ts";
import { mailsTo } from "../testing/mails.ts";
import { lookAnswers, looks } from "./tables.ts";
import {
  answers,
  asks,
  canary,
  counted,
  counts,
  drafts,
  ends,
  inventory,
  onStage,
  page,
  read,
  status,
  things,
  town,
  url,
  w,
} from "./test-stage.ts";

onStage();

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
