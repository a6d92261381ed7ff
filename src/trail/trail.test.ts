// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { paths as identityPaths, memberships } from "#identity";
import { auditActors, auditChecks, record, sealNextRange } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type Person, type World, world } from "#world";
import { delegations } from "../identity/tables.ts";
import { trailPeople } from "./find.ts";
import { trailPaths } from "./paths.ts";
import { checkSeals } from "./seals/check.ts";
import { forgetOldestRange } from "./seals/forget.ts";

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
      ["?art=changed", 2],
      ["?art=seen", 0],
      ["?art=unsinn", 0],
      ["?sache=unsinn", 0],
      ["?kommune=unsinn", 2],
      [`?von=${today}`, 1],
      [`?bis=${today}&bereich=strategy`, 1],
      ["?von=2099-01-01", 0],
    ];
    for (const [query, lines] of table)
      expect([query, sentencesIn(await pageFor("anna", `${trail}${query}`)).length / 3]).toEqual([query, lines]);
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

  test("says when the seals were last recomputed, and when one did not fit", async () => {
    await acts("anna", "strategy.goal_added");
    expect(await pageFor("anna")).toContain("Die Siegel werden jede Nacht nachgerechnet.");
    w.clock.moveTo(later(w.now, minutes(6)));
    await w.db.owner((tx) => sealNextRange(tx, w.now));
    await w.db.owner((tx) => checkSeals(tx, w.now));
    expect(await pageFor("jan")).toContain("Zuletzt nachgerechnet am 12. März 2027 um 10:36 Uhr: Alle Siegel passen.");
    w.clock.moveTo(later(w.now, minutes(1)));
    await w.db.owner((tx) => tx.insert(auditChecks).values({ checkedAt: w.now, seals: 1, lines: 1, fault: "altered", seq: 1 }));
    const page = await pageFor("jan");
    expect(page).toContain("Beim Nachrechnen am 12. März 2027 um 10:37 Uhr passte ein Siegel nicht. Der Betrieb klärt das.");
    expect(page).not.toContain("Alle Siegel passen");
  });

  test("says since when it begins, once old lines have gone", async () => {
    await acts("anna", "strategy.goal_added");
    w.clock.moveTo(later(w.now, minutes(6)));
    await w.db.owner((tx) => sealNextRange(tx, w.now));
    w.clock.moveTo(later(w.now, days(4000)));
    await w.db.owner((tx) => forgetOldestRange(tx, w.now));
    const page = await pageFor("anna");
    expect(page).toContain("Zeilen bis zum 12. März 2027 sind nach Ablauf ihrer Frist gelöscht.");
    expect(page).not.toContain("hat ein Ziel hinzugefügt");
  });

  test("one thing's lines alone, under an address its page leads to", async () => {
    const bodyId = (await w.body("musterstadt")).id;
    const subjectId = newId(w.now);
    await acts("anna", "strategy.goal_added");
    await w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action: "strategy.goal_edited", bodyId, subjectId }));
    expect(trailPaths.trail("musterstadt", { sache: subjectId })).toBe(identityPaths.trailOf("musterstadt", subjectId));
    const page = await pageFor("anna", identityPaths.trailOf("musterstadt", subjectId));
    expect(sentencesIn(page)).toEqual(["Anna Beispiel", "hat ein Ziel geändert", ""]);
    expect(page).toContain("Sie sehen nur, was zu dieser einen Sache gehört.");
  });

  test("the file holds the same lines, and taking it stands in the trail", async () => {
    await acts("anna", "strategy.goal_added");
    const answer = await w.request("anna", `${trail}.csv`);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="protokoll-musterstadt-\d{4}-\d\d-\d\d\.csv"$/);
    const text = await answer.text();
    expect(text).toContain("Anna Beispiel;;;Strategie;hat ein Ziel hinzugefügt");
    expect(await pageFor("anna")).toContain("hat das Protokoll heruntergeladen");
  });
});

describe("a body whose people act or look elsewhere", () => {
  /** Clara adds an entry by order of Musterstadt, and looks at what Nachbarhausen shares. */
  async function claraAbroad(): Promise<string> {
    const [town, neighbour, kreis] = [await w.body("musterstadt"), await w.body("nachbarhausen"), await w.body("kreis-musterland")];
    const [anna, clara] = [await w.actor("anna"), await w.actor("clara")];
    const id = newId(w.now);
    const order = { rooms: ["inventory"], since: "2027-03-12", until: null, document: "Vereinbarung" };
    await w.db.owner((tx) =>
      tx.insert(delegations).values({ id, bodyId: town.id, toBodyId: kreis.id, givenBy: anna.id, givenAt: w.now, ...order }),
    );
    await w.as("clara", async (tx) => {
      await record(tx, { actor: clara, at: w.now, action: "inventory.entry_added", bodyId: town.id });
      const details = { through: kreis.id };
      await record(tx, { actor: clara, at: w.now, action: "inventory.shared_looked_at", bodyId: neighbour.id, details });
    });
    await acts("anna", "inventory.entry_changed");
    return id;
  }
  const kreisTrail = "/intern/kreis-musterland/team/protokoll";

  test("a Kreis reads what its people did in towns, and nothing else of these towns", async () => {
    await claraAbroad();
    expect(sentencesIn(await pageFor("clara", kreisTrail))).toEqual([
      "Clara Kern (für Nachbarhausen)",
      expect.stringMatching(/^hat /),
      "",
      "Clara Kern (für Musterstadt)",
      "hat einen Eintrag angelegt",
      "",
    ]);
    const rowsOf = async (query: string) => sentencesIn(await pageFor("clara", `${kreisTrail}${query}`)).length / 3;
    expect([
      await rowsOf("?kommune=musterstadt"),
      await rowsOf("?kommune=nachbarhausen"),
      await rowsOf("?kommune=kreis-musterland"),
    ]).toEqual([1, 1, 0]);
    expect(await rowsOf("?art=seen")).toBe(1);
    const file = await (await w.request("clara", `${kreisTrail}.csv?kommune=musterstadt`)).text();
    expect(file).toContain("Clara Kern;;Musterstadt;Bestand;hat einen Eintrag angelegt");
    for (const town of ["musterstadt", "nachbarhausen"])
      expect((await w.request("clara", `/intern/${town}/team/protokoll`)).status).toBe(404);
  });

  test("the town reads the same acts with both names, and says when it was by order", async () => {
    const order = await claraAbroad();
    expect(sentencesIn(await pageFor("anna"))).toEqual([
      "Anna Beispiel",
      expect.stringMatching(/^hat /),
      "",
      "Clara Kern (im Auftrag: Kreis Musterland)",
      "hat einen Eintrag angelegt",
      "",
    ]);
    expect(sentencesIn(await pageFor("bert", "/intern/nachbarhausen/team/protokoll"))[0]).toBe("Clara Kern (Kreis Musterland)");
    expect(await pageFor("anna")).toContain("Was eine andere Stelle hier tut oder ansieht, sieht auch sie.");
    expect(sentencesIn(await pageFor("anna", `${trail}?sache=${order}`))).toHaveLength(3);
  });

  test("the state unit reads the trail of the Land: its own looks, no town's lines", async () => {
    const [land, town] = [await w.body("land"), await w.body("musterstadt")];
    await acts("anna", "strategy.goal_added");
    await w.as("dora", (tx, actor) =>
      record(tx, { actor, at: w.now, action: "strategy.shared_looked_at", bodyId: town.id, details: { through: land.id } }),
    );
    const page = await pageFor("dora", "/intern/land/team/protokoll");
    expect(sentencesIn(page)).toEqual(["Dora Landmann (für Musterstadt)", expect.stringMatching(/^hat /), ""]);
    expect(page).not.toContain("hat ein Ziel hinzugefügt");
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
