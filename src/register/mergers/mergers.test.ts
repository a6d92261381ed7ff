// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { beginSession, paths } from "#identity";
import { newId, rows, run, type Tx } from "#kit/db";
import type { Person } from "#world";
import { carryOut } from "./carry-out.ts";
import { mergerCounts } from "./tables.ts";
import { before, everything, idOf, movings, onStage, read, recorded, state, status, w } from "./test-stage.ts";

onStage();

describe("a town is taken into another one", () => {
  test("everything of both is there afterwards, and nothing is left in the old one", async () => {
    const had = await w.db.owner(everything);
    const entries = await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"));
    expect(entries).toBeGreaterThan(0);
    const together = entries + (await w.db.owner((tx) => entriesOf(tx, "musterstadt")));
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect((await state(id))?.finishedAt).toEqual(w.now);
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await w.db.owner((tx) => entriesOf(tx, "musterstadt"))).toBe(together);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    const [counted] = await w.db.owner((tx) => tx.select().from(mergerCounts).where(eq(mergerCounts.what, "inventory_entries")));
    expect(counted).toMatchObject({ moved: entries, ended: 0 });
  });

  test("its people have the same task in the new town, and none in the old one; a foreign person has none", async () => {
    expect(await status("bert", "/intern/musterstadt/bestand")).toBe(404);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect(await status("bert", "/intern/musterstadt/bestand")).toBe(200);
    expect(await read("bert", "/intern/musterstadt/bestand?ort=nachbarhausen")).toContain("Nachbarhausen");
    expect(await status("anna", "/intern/musterstadt/bestand")).toBe(200);
    expect(await status("clara", "/intern/musterstadt/bestand")).toBe(404);
    expect(await status("dora", "/intern/musterstadt/bestand")).toBe(404);
    const seen = await w.reads("bert", (tx) =>
      rows(tx, sql`select distinct body_id as id from inventory_entries`, z.object({ id: z.string() })),
    );
    expect(seen).toEqual([{ id: idOf("musterstadt") }]);
  });

  test("old addresses, keys and names lead to the new one, with what stood behind them", async () => {
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    const leads = async (path: string, person: Person = "nobody") => {
      const answer = await w.request(person, path);
      return [answer.status, answer.headers.get("location")];
    };
    expect(await leads("/kommunen/nachbarhausen")).toEqual([301, "/kommunen/musterstadt"]);
    expect(await leads("/kommunen/nachbarhausen/vereine?ort=linde")).toEqual([301, "/kommunen/musterstadt/vereine?ort=linde"]);
    expect(await leads("/intern/nachbarhausen/bestand", "bert")).toEqual([301, "/intern/musterstadt/bestand"]);
    const ags = before.bodies.find(({ slug }) => slug === "nachbarhausen")?.ags;
    expect(await leads(`/ags/${ags}`)).toEqual([301, "/kommunen/musterstadt"]);
  });

  test("a form that was open in the old town arrives in the new one with everything that was typed", async () => {
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    const sent = await w.request("bert", "/intern/nachbarhausen/bestand/eintraege?id=1", { name: "Spätverein" });
    expect([sent.status, sent.headers.get("location")]).toEqual([307, "/intern/musterstadt/bestand/eintraege?id=1"]);
  });

  test("what one of them let others read ends: nobody sees more than before", async () => {
    const open = () =>
      w.db.owner((tx) =>
        rows(tx, sql`select count(*)::int as count from inventory_shares where ended_at is null`, z.object({ count: z.number() })),
      );
    expect((await open())[0]?.count).toBeGreaterThan(0);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect(await open()).toEqual([{ count: 0 }]);
  });

  test("the trail of the old town is readable in the new one, and its seals hold", async () => {
    const lines = () =>
      w.reads("anna", (tx) =>
        rows(
          tx,
          sql`select count(*)::int as count from audit_lines where body_id = ${idOf("nachbarhausen")}`,
          z.object({ count: z.number() }),
        ),
      );
    expect(await lines()).toEqual([{ count: 0 }]);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect((await lines())[0]?.count).toBeGreaterThan(1);
    expect(await read("anna", "/intern/musterstadt/team/protokoll")).toContain("hat einen Zusammenschluss bestätigt");
  });

  test("killed midway and run again: as if it had run once", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    let portions = 0;
    const dying = movings.map((moving) => ({
      ...moving,
      steps: moving.steps.map((step): typeof step => async (tx, move) => {
        portions += 1;
        if (portions === 20) throw new Error("The process was killed");
        return step(tx, move);
      }),
    }));
    await expect(carryOut(w.db, dying, id)).rejects.toThrow("killed");
    expect((await state(id))?.finishedAt).toBeNull();
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect(await carryOut(w.db, movings, id)).toBe("not-yet");
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    await w.jobs.drain();
  });
});

async function entriesOf(tx: Tx, slug: string): Promise<number> {
  const [row] = await rows(
    tx,
    sql`select count(*)::int as count from inventory_entries where body_id = ${idOf(slug)}`,
    z.object({ count: z.number() }),
  );
  return row?.count ?? 0;
}

describe("two towns become a new one", () => {
  test("what Fabelrade adopted stays under its address, its draft goes on in the new town, and the people of both work there", async () => {
    const had = await w.db.owner(everything);
    const feed = await read("nobody", "/kommunen/fabelrade/strategie.atom");
    await recorded(["fabelrade", "nachbarhausen"], "Musterbeck");
    await w.jobs.drain();
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await status("nobody", "/kommunen/fabelrade")).toBe(301);
    for (const rest of ["", "/fassungen/1", ".json", ".pdf"])
      expect(await status("nobody", `/kommunen/fabelrade/strategie${rest}`)).toBe(200);
    expect(await read("nobody", "/kommunen/fabelrade/strategie.atom")).toBe(feed);
    expect(await status("nobody", "/kommunen/fabelrade")).toBe(301);
    expect(await read("bert", "/intern/musterbeck/strategie")).toContain("Miteinander in Fabelrade");
    expect(await read("bert", "/intern/musterbeck/team/zusammenschluss")).toContain("Was beschlossen und veröffentlicht war");
    expect(await read("nobody", "/kommunen/musterbeck")).toContain("Früher: Fabelrade");
    expect(await read("nobody", "/kommunen/fabelrade/strategie")).toContain("Diese Kommune gehört jetzt zu Musterbeck");
  });

  test("its successor's people black out and take back what Fabelrade published; nobody else does, and both stand in the trail", async () => {
    await recorded(["fabelrade", "nachbarhausen"], "Musterbeck");
    await w.jobs.drain();
    const at = "/intern/musterbeck/strategie/frueher/fabelrade";
    expect(await read("bert", "/intern/musterbeck/team/zusammenschluss")).toContain(at);
    expect(await read("bert", at)).toContain("Das hat Fabelrade beschlossen.");
    for (const [person, path] of [
      ["clara", at],
      ["dora", at],
      ["anna", at],
      ["bert", "/intern/musterbeck/strategie/frueher/musterstadt"],
    ] as const)
      expect(await status(person, path), person).toBe(404);

    const words = "Miteinander";
    const found = await (await w.request("bert", `${at}/schwaerzen/1`, { id: newId(w.now), words })).text();
    const places = [...found.matchAll(/value="(\/[^"]+@\d+\+\d+)"/g)].map(([, key]) => key ?? "");
    const chosen = { id: newId(w.now), words, places, reason: "asked" };
    expect((await w.request("clara", `${at}/schwaerzen/1/stellen`, chosen)).status).toBe(404);
    const done = await w.request("bert", `${at}/schwaerzen/1/stellen`, chosen);
    expect([done.status, done.headers.get("location")]).toEqual([303, at]);
    const publicPage = await read("nobody", "/kommunen/fabelrade/strategie");
    expect(publicPage).toContain("ein Name geschwärzt");
    expect(await read("nobody", "/kommunen/fabelrade/strategie.json")).not.toContain(words);

    const back = { id: newId(w.now), reason: "Es war ein Versehen." };
    expect((await w.request("clara", `${at}/zurueckziehen/1`, back)).status).toBe(404);
    expect((await w.request("bert", `${at}/zurueckziehen/1`, back)).status).toBe(303);
    expect(await status("nobody", "/kommunen/fabelrade/strategie/fassungen/1")).toBe(410);
    const trail = await read("bert", "/intern/musterbeck/team/protokoll?frueher=fabelrade");
    for (const act of ["hat in einer Fassung Stellen geschwärzt", "hat eine Fassung zurückgezogen"]) expect(trail).toContain(act);
    expect((await w.request("bert", `${at}/wieder`, { edition: "1" })).status).toBe(303);
    expect(await status("nobody", "/kommunen/fabelrade/strategie/fassungen/1")).toBe(200);
  });

  test("Musterstadt's whole draft with its decision goes on in the new town, and its people with it", async () => {
    const had = await w.db.owner(everything);
    await recorded(["musterstadt", "nachbarhausen"], "Musterbeck");
    await w.jobs.drain();
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await read("anna", "/intern/musterbeck/strategie")).toContain("Gut zusammen");
    expect(await status("frida", "/intern/musterbeck/strategie")).toBe(200);
    expect(await status("emil", "/intern/musterbeck")).toBe(200);
    expect(await status("jan", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(200);
    expect(await status("bert", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(200);
    expect(await status("clara", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(404);
  });

  test("two drafts: the one the places agree on goes on, the other one can be read as PDF and JSON", async () => {
    const id = await recorded(["musterstadt", "fabelrade"], "Musterbeck", "2027-04-01");
    expect(await read("dora", `/intern/land/zusammenschluesse/${id}`)).toContain("sind sich noch nicht einig");
    const choose = (keeps: string) => w.request("anna", `/intern/musterstadt/team/zusammenschluss/${id}/entwurf`, { keeps });
    expect((await choose("")).status).toBe(422);
    expect((await choose(idOf("nachbarhausen"))).status).toBe(404);
    expect((await choose(idOf("fabelrade"))).status).toBe(303);
    expect((await w.request("bert", `/intern/nachbarhausen/team/zusammenschluss/${id}/entwurf`, { keeps: idOf("fabelrade") })).status).toBe(
      404,
    );
    expect(await read("dora", `/intern/land/zusammenschluesse/${id}`)).toContain("Der Entwurf von Fabelrade geht weiter");
    w.clock.moveTo(new Date("2027-04-01T00:05:00+02:00"));
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect(await read("anna", "/intern/musterbeck/strategie")).toContain("Miteinander in Fabelrade");
    const closed = await w.request("anna", "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.json");
    expect([closed.status, (await closed.text()).includes("Gut zusammen")]).toEqual([200, true]);
    expect(await status("anna", "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.pdf")).toBe(200);
    expect(await status("anna", "/intern/musterbeck/strategie/frueher/nachbarhausen/entwurf.json")).toBe(404);
    for (const person of ["bert", "clara", "dora", "emil"] as const)
      expect(await status(person, "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.json"), person).toBe(404);
    await expect(
      w.as("anna", (tx) => run(tx, sql`update strategies set title = 'anders' where body_id = ${idOf("musterstadt")} returning 1`)),
    ).resolves.toBeUndefined();
    const title = await w.db.owner((tx) =>
      rows(tx, sql`select title from strategies where body_id = ${idOf("musterstadt")}`, z.object({ title: z.string() })),
    );
    expect(title[0]?.title).not.toBe("anders");
  });
});

describe("somebody writes in the old town at the moment of the act", () => {
  test("what was being saved goes over too, or is refused; nothing is left behind", async () => {
    const had = await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"));
    const there = await w.db.owner((tx) => entriesOf(tx, "musterstadt"));
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    const save = (name: string) =>
      w.request("bert", "/intern/nachbarhausen/bestand/eintraege", { id: newId(w.now), name, kind: "association" });
    const saved = Array.from({ length: 12 }, (_, index) => save(`Verein im letzten Augenblick ${index}`));
    const [done, ...answers] = await Promise.all([carryOut(w.db, movings, id), ...saved]);
    expect(done).toBe("finished");
    const kept = answers.filter((answer) => answer.status === 303).length;
    expect(answers.filter((answer) => ![303, 307, 503].includes(answer.status))).toEqual([]);
    const refused = answers.filter((answer) => answer.status === 503);
    for (const page of refused) expect(await page.text()).toContain("Ihr Text ist gesichert.");
    const parked = await w.db.owner((tx) =>
      rows(tx, sql`select count(*)::int as count from parked_forms`, z.object({ count: z.number() })),
    );
    expect(parked).toEqual([{ count: refused.length }]);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    expect(await w.db.owner((tx) => entriesOf(tx, "musterstadt"))).toBe(had + there + kept);
    await w.jobs.drain();
  });

  test("between two portions: one sentence, and the text comes back filled in when the rows are there", async () => {
    const [code] = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select code from inventory_entries where body_id = ${idOf("nachbarhausen")} order by code limit 1`,
        z.object({ code: z.string() }),
      ),
    );
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    const dying = movings.map((moving) => ({ ...moving, steps: [() => Promise.reject(new Error("killed"))] }));
    await expect(carryOut(w.db, dying, id)).rejects.toThrow("killed");
    const address = `/intern/musterstadt/bestand/eintraege/${code?.code}`;
    const form = { version: "1", name: "Getippt im letzten Augenblick", kind: "association" };
    const who = (await w.actor("bert")).id ?? "";
    const session = await w.db.signIn((tx) => beginSession(tx, w.app.seals, who, w.now, { way: "passkey", isStrong: true }));
    const sent = await w.request("bert", address, form);
    const parked = sent.headers.getSetCookie().flatMap((line) => /^[^=]*parked=[^;]+/.exec(line) ?? []);
    const cookie = [`fokus-session=${session}`, ...parked].join("; ");
    const comesBack = async () => w.app.fetch(new Request(`http://localhost:3000${paths.restore()}`, { headers: { cookie } }));
    const page = await sent.text();
    expect(sent.status).toBe(503);
    expect(page).toContain("Ihre Kommune wird gerade zusammengeführt");
    expect(page).toContain("Ihr Text ist gesichert.");
    expect(await status("bert", address)).toBe(503);
    expect((await w.request("clara", address, form)).status).toBe(404);
    expect((await comesBack()).status).toBe(503);
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect(await (await comesBack()).text()).toContain("Getippt im letzten Augenblick");
    await w.jobs.drain();
  });

  test("carried out twice at once: as if once", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    await Promise.all([carryOut(w.db, movings, id), carryOut(w.db, movings, id)]);
    expect(await w.db.owner(everything)).toEqual(had);
    const [tasks] = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select count(*)::int as count from memberships m join people p on p.id = m.person_id where p.email = 'ehrenamt@nachbarhausen.example' and m.valid_to is null`,
        z.object({ count: z.number() }),
      ),
    );
    expect(tasks).toEqual({ count: 1 });
    await w.jobs.drain();
  });
});
