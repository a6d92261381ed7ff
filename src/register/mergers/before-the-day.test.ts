// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import type { Person } from "#world";
import { rooms } from "../../rooms.ts";
import { forgetPlaces } from "../place.ts";
import { carryOut } from "./carry-out.ts";
import { chooseDraft } from "./prepare.ts";
import { mergerBodies, mergers } from "./tables.ts";
import { everything, idOf, movings, onStage, read, recorded, state, status, w } from "./test-stage.ts";

onStage();

describe("before the day", () => {
  test("prepared ahead: nothing moves until its day, and then by itself", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    await w.jobs.drain();
    expect((await state(id))?.begunAt).toBeNull();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
    expect(await read("bert", "/intern/nachbarhausen/team/zusammenschluss")).toContain("Nachbarhausen → Musterstadt");
    expect(await read("anna", "/intern/musterstadt/team/zusammenschluss")).toContain("1. April 2027");
    w.clock.moveTo(new Date("2027-04-01T00:05:00+02:00"));
    const nightly = rooms.flatMap(({ schedules }) => schedules ?? []).find(({ job }) => job.name === "register.due-mergers");
    await nightly?.job.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    await w.jobs.drain();
    expect((await state(id))?.finishedAt).toEqual(w.now);
  });

  test("the state unit sees numbers, no entry and no draft; a withdrawn merger leaves everything as it was", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const page = await read("dora", `/intern/land/zusammenschluesse/${id}`);
    expect(page).toContain("Einträge im Bestand");
    expect(
      await w.reads("dora", (tx) => rows(tx, sql`select count(*)::int as count from inventory_entries`, z.object({ count: z.number() }))),
    ).toEqual([{ count: 0 }]);
    expect((await w.request("dora", `/intern/land/zusammenschluesse/${id}/zuruecknehmen`, {})).status).toBe(303);
    w.clock.moveTo(new Date("2027-04-02T00:05:00+02:00"));
    expect(await carryOut(w.db, movings, id)).toBe("not-yet");
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
  });

  test("nobody but the state unit finds the desk; counts of a merger are for the places it is about", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    for (const person of ["anna", "bert", "clara", "karin", "henri"] as const) {
      expect(await status(person, "/intern/land/zusammenschluesse")).toBe(404);
      expect((await w.request(person, `/intern/land/zusammenschluesse/${id}/bestaetigen`, {})).status).toBe(404);
    }
    const shape = z.object({ count: z.number() });
    const counts = (person: Person) =>
      w.reads(person, (tx) => rows(tx, sql`select count(*)::int as count from fokus_merger_rows(${id})`, shape));
    expect((await counts("bert"))[0]?.count).toBeGreaterThan(0);
    expect(await counts("clara")).toEqual([{ count: 0 }]);
    expect(await counts("nobody")).toEqual([{ count: 0 }]);
  });

  test.each([
    ["a place nobody knows", { from: "Nirgendwo", into: "Musterstadt" }, "steht nicht als Kommune im Verzeichnis"],
    ["the same on both sides", { from: "Musterstadt", into: "Musterstadt" }, "steht auf beiden Seiten"],
    ["a day that is none", { from: "Nachbarhausen", into: "Musterstadt", on: "2027-02-30" }, "Tag, Monat und Jahr"],
  ])("refused with what was typed: %s", async (_, said, sentence) => {
    const form = { id: newId(w.now), on: "2027-04-01", act: "Gesetz", ...said };
    const answer = await w.request("dora", "/intern/land/zusammenschluesse", form);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(said.from);
  });

  test("sent twice it is prepared once; a place cannot be part of a second one", async () => {
    const form = { id: newId(w.now), from: "Nachbarhausen", into: "Musterstadt", on: "2027-04-01", act: "Gesetz" };
    for (const _ of [1, 2]) expect((await w.request("dora", "/intern/land/zusammenschluesse", form)).status).toBe(303);
    const other = await w.request("dora", "/intern/land/zusammenschluesse", { ...form, id: newId(w.now), into: "Fabelrade" });
    expect([other.status, (await other.text()).includes("gehört schon zu einem anderen")]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(1);
  });
});

describe("mergers that hang together", () => {
  const prepare = (from: string, into: string, on: string) =>
    w.request("dora", "/intern/land/zusammenschluesse", { id: newId(w.now), from, into, on, act: "Gesetz" });

  test("nothing is led into a place that is about to end", async () => {
    await recorded(["musterstadt"], "Musterbeck", "2027-04-01");
    const answer = await prepare("Nachbarhausen", "Musterstadt", "2027-05-01");
    expect([answer.status, (await answer.text()).includes("Nennen Sie den Ort, der am Ende bleibt.")]).toEqual([422, true]);
  });

  test("a place that waits for others does not end before they have come; afterwards it can", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-05-01");
    const early = await prepare("Musterstadt", "Musterbeck", "2027-04-01");
    expect([early.status, (await early.text()).includes("Musterstadt nimmt nach einem anderen Eintrag noch Orte auf.")]).toEqual([
      422,
      true,
    ]);
    w.clock.moveTo(new Date("2027-05-01T00:05:00+02:00"));
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect((await prepare("Musterstadt", "Musterbeck", "2027-06-01")).status).toBe(303);
  });

  test("state unit, Kreis and operator see that one waits; the operator without names", async () => {
    await prepare("Nachbarhausen", "Musterstadt", "2027-03-12");
    expect(await read("dora", "/intern/land")).toContain(
      "Nachbarhausen → Musterstadt, wirksam ab 12. März 2027, wartet auf Ihre Bestätigung.",
    );
    expect(await read("clara", "/intern/kreis-musterland")).toContain("Zusammenschluss eingetragen: Nachbarhausen → Musterstadt");
    const desk = await read("karin", "/betrieb");
    expect(desk).toContain("1 Zusammenschluss wartet auf das Landesreferat.");
    expect(desk).not.toContain("Nachbarhausen");
    const shown = (person: Person) =>
      w.reads(person, async (tx) =>
        rows(tx, sql`select from_name as name from fokus_kreis_mergers(${idOf("kreis-musterland")})`, z.object({ name: z.string() })),
      );
    expect(await shown("clara")).toEqual([{ name: "Nachbarhausen" }]);
    for (const person of ["anna", "dora", "nobody"] as const) expect(await shown(person), person).toEqual([]);
  });
});

describe("a place of another Land, which has its own state unit", () => {
  /** Bert's town, as if the Land next door had it. */
  beforeEach(() => w.db.owner((tx) => run(tx, sql`update bodies set land = '06' where slug = 'nachbarhausen'`)));
  afterEach(() =>
    w.db.owner((tx) =>
      run(tx, sql`update bodies set land = (select land from bodies where slug = 'musterstadt') where slug = 'nachbarhausen'`),
    ),
  );

  test.each([
    ["taken away", { from: "Nachbarhausen", into: "Musterstadt" }],
    ["given something", { from: "Musterstadt", into: "Nachbarhausen" }],
  ])("is not there to be %s", async (_, said) => {
    const form = { id: newId(w.now), on: "2027-04-01", act: "Gesetz", ...said };
    const answer = await w.request("dora", "/intern/land/zusammenschluesse", form);
    expect([answer.status, (await answer.text()).includes("»Nachbarhausen« steht nicht als Kommune im Verzeichnis")]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(0);
  });

  test("is refused by the database too, whatever statement is sent", async () => {
    const { id: landId } = await w.body("land");
    const dora = await w.actor("dora");
    const row = { landId, takesEffectOn: "2027-04-01", legalAct: "Gesetz", preparedBy: dora.id, preparedAt: w.now };
    const prepared = (intoId: string, bodyId: string) =>
      w.db.write(dora, async (tx) => {
        const id = newId(w.now);
        await tx.insert(mergers).values({ ...row, id, intoId });
        await tx.insert(mergerBodies).values({ mergerId: id, bodyId });
      });
    await expect(prepared(idOf("nachbarhausen"), idOf("musterstadt"))).rejects.toThrow();
    await expect(prepared(idOf("musterstadt"), idOf("nachbarhausen"))).rejects.toThrow();
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(0);
    await prepared(idOf("musterstadt"), idOf("fabelrade"));
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(1);
  });
});

describe("once a merger is confirmed", () => {
  test("no place is added to it, and none is taken out of it alone", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const dora = await w.actor("dora");
    const add = () => w.db.write(dora, (tx) => tx.insert(mergerBodies).values({ mergerId: id, bodyId: idOf("fabelrade") }));
    await expect(add()).rejects.toThrow();
    await w.db.write(dora, (tx) => tx.update(mergerBodies).set({ withdrawnAt: w.now }).where(eq(mergerBodies.mergerId, id)));
    expect(await w.db.owner((tx) => tx.select().from(mergerBodies))).toMatchObject([{ withdrawnAt: null }]);
  });

  test("its places choose among their own drafts only", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const bert = await w.actor("bert");
    const choice = { mergerId: id, bodyId: idOf("nachbarhausen"), actor: bert, now: w.now };
    await expect(w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("fabelrade") }))).rejects.toThrow();
    await w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("musterstadt") }));
    await expect(w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("fabelrade") }))).rejects.toThrow();
  });
});

describe("two mergers prepared at the same moment", () => {
  test("do not lead round in a circle", async () => {
    const prepare = (from: string, into: string) =>
      w.request("dora", "/intern/land/zusammenschluesse", { id: newId(w.now), from, into, on: "2027-04-01", act: "Gesetz" });
    const answers = await Promise.all([prepare("Nachbarhausen", "Musterstadt"), prepare("Musterstadt", "Nachbarhausen")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe("a town that left the register's files", () => {
  test("its people work on, the state unit sees that it waits, and its public page stays", async () => {
    await w.db.owner((tx) => run(tx, sql`update bodies set valid_to = '2027-03-11' where slug = 'nachbarhausen'`));
    forgetPlaces();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
    expect(await read("bert", "/intern/nachbarhausen/team/zusammenschluss")).toContain("ist im Register beendet");
    expect(await status("nobody", "/kommunen/nachbarhausen")).toBe(200);
    expect(await read("dora", "/intern/land/zusammenschluesse")).toContain(
      "Nachbarhausen ist im Register beendet (11. März 2027). Wohin gehen die Angaben?",
    );
    expect(await read("clara", "/intern/kreis-musterland")).toContain("Wohin die Angaben gehen, trägt das Land ein.");
    expect(await read("karin", "/betrieb")).toContain("1 Zusammenschluss wartet auf das Landesreferat.");
    await recorded(["nachbarhausen"], "Musterstadt");
    expect(await read("dora", "/intern/land/zusammenschluesse")).not.toContain("Wohin gehen die Angaben?");
    await w.jobs.drain();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(301);
  });
});
