// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#identity";
import { auditActors, record, sealNextRange } from "#kit/audit";
import { days, later, minutes } from "#kit/time";
import { type Person, type World, world } from "#world";
import { trailPeople } from "./find.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const trail = "/intern/musterstadt/team/protokoll";

async function acts(person: Person, action: string, details: Record<string, string | number> = {}): Promise<void> {
  const bodyId = (await w.body("musterstadt")).id;
  await w.as(person, (tx, actor) => record(tx, { actor, at: w.now, action, bodyId, details }));
}

const pageFor = async (person: Person, path = trail) => (await w.request(person, path)).text();

/** The sentences of the table, newest first. */
const sentencesIn = (page: string) => [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text ?? "");

describe("the trail in words", () => {
  test("says who did what, the newest first, without ids and without what people typed", async () => {
    await acts("anna", "strategy.goal_added");
    await acts("frida", "strategy.adopted", { edition: 1, secretly: "KANARIENVOGEL" });
    const page = await pageFor("anna");
    expect(sentencesIn(page)).toEqual([
      "Frida Zweig",
      "hat eine Fassung festgeschrieben",
      "Fassung: 1",
      "Anna Beispiel",
      "hat ein Ziel hinzugefügt",
      "",
    ]);
    expect(page).not.toContain("KANARIENVOGEL");
    expect(page).not.toContain("strategy.");
  });

  test("is narrowed by word, person, room and day", async () => {
    await acts("anna", "strategy.goal_added");
    w.clock.moveTo(later(w.now, days(2)));
    await acts("frida", "inventory.entry_changed");
    const frida = (await w.actor("frida")).id;
    const today = w.clock.today();
    const table: [query: string, lines: number][] = [
      ["", 2],
      ["?suche=ziel", 1],
      ["?suche=gibtesnicht", 0],
      [`?person=${frida}`, 1],
      ["?person=unsinn", 0],
      ["?bereich=inventory", 1],
      [`?von=${today}`, 1],
      [`?bis=${today}&bereich=strategy`, 1],
      ["?von=2099-01-01", 0],
    ];
    for (const [query, lines] of table)
      expect([query, sentencesIn(await pageFor("anna", `${trail}${query}`)).length / 3]).toEqual([query, lines]);
  });

  test("a day that does not exist gets a sentence, and the list is shown", async () => {
    await acts("anna", "strategy.goal_added");
    const page = await pageFor("anna", `${trail}?von=2027-02-30`);
    expect(page).toContain("Tragen Sie einen Tag ein, den es gibt");
    expect(page).toContain("hat ein Ziel hinzugefügt");
  });

  test("fifty lines a page, each line once, none left out", async () => {
    for (let nth = 1; nth <= 53; nth++) await acts("anna", "strategy.goal_added", { count: nth });
    const first = await pageFor("anna");
    const older = /rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/.exec(first)?.slice(1).find(Boolean) ?? "";
    const second = await pageFor("anna", older);
    const counted = [...`${first}${second}`.matchAll(/Anzahl: (\d+)/g)].map(([, nth]) => Number(nth));
    expect(counted).toEqual(Array.from({ length: 53 }, (_, at) => 53 - at));
  });

  test("says how far it is sealed", async () => {
    await acts("anna", "strategy.goal_added");
    expect(await pageFor("anna")).toContain("Die Zeilen werden wenige Minuten nach der Änderung versiegelt.");
    w.clock.moveTo(later(w.now, minutes(6)));
    await w.db.owner((tx) => sealNextRange(tx, w.now));
    expect(await pageFor("anna")).toMatch(/Alle Zeilen bis zum \d+\. \p{L}+ \d{4} sind versiegelt\./u);
  });

  test("the file holds the same lines, and taking it stands in the trail", async () => {
    await acts("anna", "strategy.goal_added");
    const answer = await w.request("anna", `${trail}.csv`);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="protokoll-musterstadt-\d{4}-\d\d-\d\d\.csv"$/);
    const text = await answer.text();
    expect(text).toContain("Anna Beispiel;;Strategie;hat ein Ziel hinzugefügt");
    expect(await pageFor("anna")).toContain("hat das Protokoll heruntergeladen");
  });
});

describe("who may read it", () => {
  test.each(["bert", "clara", "dora", "emil"] as const)(
    "%s finds nothing under the address, and no name through the database",
    async (person) => {
      await acts("anna", "strategy.goal_added");
      for (const path of [trail, `${trail}.csv`]) expect((await w.request(person, path)).status).toBe(404);
      const bodyId = (await w.body("musterstadt")).id;
      expect(await w.reads(person, (tx) => trailPeople(tx, bodyId))).toEqual([]);
    },
  );

  test("an auditor reads the trail of her body and nothing else of it", async () => {
    await acts("anna", "strategy.goal_added");
    const emil = (await w.actor("emil")).id ?? "";
    const becomes = (role: "auditor" | "councillor") =>
      w.db.owner((tx) => tx.update(memberships).set({ role }).where(eq(memberships.personId, emil)));
    // Tasks of the cast are kept between tests: they are given back.
    await becomes("auditor");
    try {
      expect(sentencesIn(await pageFor("emil"))).toEqual(["Anna Beispiel", "hat ein Ziel hinzugefügt", ""]);
      for (const path of ["/intern/musterstadt/bestand", "/intern/musterstadt/strategie", "/intern/nachbarhausen/team/protokoll"])
        expect((await w.request("emil", path)).status).toBe(404);
    } finally {
      await becomes("councillor");
    }
  });

  test("a person whose account is gone is no longer named; the line stays", async () => {
    await acts("frida", "strategy.goal_added");
    const frida = (await w.actor("frida")).id ?? "";
    await w.db.owner((tx) => tx.delete(auditActors).where(eq(auditActors.personId, frida)));
    expect(sentencesIn(await pageFor("anna"))).toEqual(["Eine Person ohne Konto", "hat ein Ziel hinzugefügt", ""]);
  });
});
