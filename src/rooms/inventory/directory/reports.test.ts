// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { storedEntry } from "../entries/find.ts";
import { openReports, reopenReport, settledReports, settleReport } from "./reports.ts";
import { closeDirectory } from "./rules.ts";
import { does, entry, openForAll, release } from "./test-directory.ts";
import { keepFor, tidyUpReports } from "./tidy-up.ts";

let w: World;
let code: string;
beforeEach(async () => {
  w = await world();
  code = await entry(w, "TuS Linde");
  await release(w, code);
  await openForAll(w);
});

const town = "/kommunen/musterstadt/vereine";
const at = () => `${town}/tus-linde-${code}`;
const wrong = () => ({ id: newId(w.now), about: "wrong", message: "Die Internetseite heißt anders.", replyTo: "" });
const send = (form: Record<string, string>, path = at(), person: Person = "nobody") => w.request(person, path, form);
const open = () => does(w, "anna", (tx, { bodyId }) => openReports(tx, bodyId));
const settled = () => does(w, "anna", (tx, { bodyId }) => settledReports(tx, bodyId));
const entryId = () => does(w, "anna", async (tx, { bodyId }) => (await storedEntry(tx, bodyId, code))?.id);

describe("people without an account", () => {
  test("report something wrong, and it becomes a task for the town alone", async () => {
    expect((await send({ ...wrong(), replyTo: "a@b.example" })).status).toBe(303);
    expect(await open()).toMatchObject({ total: 1, items: [{ about: "wrong", replyTo: "a@b.example", entry: { name: "TuS Linde" } }] });
    expect(await (await w.request("anna", "/intern/musterstadt")).text()).toContain("1 Meldung zum Verzeichnis. Seit 12. März 2027.");
    const seen = await w.reads("bert", (tx) => rows(tx, sql`select id from inventory_reports`, z.object({ id: z.string() })));
    expect(seen).toEqual([]);
  });

  test("say who is missing", async () => {
    expect((await send({ id: newId(w.now), name: "Boulegruppe", message: "Mittwochs in Hofen" }, `${town}/fehlt`)).status).toBe(303);
    expect(await open()).toMatchObject({ items: [{ about: "missing", name: "Boulegruppe", entry: null }] });
  });

  test("a double click is one report, and so are two at once", async () => {
    const form = wrong();
    const answers = await Promise.all([send(form), send(form), send(form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await open()).total).toBe(1);
    const trail = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.report_received")));
    expect(trail).toHaveLength(1);
  });

  test.each([
    ["nothing chosen", { about: "" }, "Wählen Sie aus, worum es geht."],
    ["no word", { message: "   " }, "Schreiben Sie in einem Satz, worum es geht."],
    ["too much", { message: "x".repeat(2_001) }, "mehr als 2.000 Zeichen"],
    ["a long address", { replyTo: "x".repeat(201) }, "mehr als 200 Zeichen"],
    ["something else", { about: "delete" }, "Wählen Sie aus, worum es geht."],
    ["no id", { id: "keine" }, "Sehen Sie noch einmal nach."],
  ])("%s: a sentence, and what was typed stands there again", async (_, change, sentence) => {
    const answer = await send({ ...wrong(), ...change });
    const html = await answer.text();
    expect([answer.status, html.includes(sentence)]).toEqual([422, true]);
    expect((await open()).total).toBe(0);
  });

  test("hostile text is kept as text and shown as text", async () => {
    const hostile = `'); drop table inventory_reports; --\u0000<script>alert(1)</script>`;
    expect((await send({ ...wrong(), message: hostile, replyTo: hostile })).status).toBe(303);
    const html = await (await w.request("anna", "/intern/musterstadt/bestand/verzeichnis/meldungen")).text();
    expect(html).toContain("drop table");
    expect(html).not.toContain("<script>alert");
  });

  test("a sixth open report about one entry is not taken, and its text is not lost; settled ones make room", async () => {
    for (let count = 0; count < 5; count++) expect((await send(wrong())).status).toBe(303);
    const sixth = await send({ ...wrong(), message: "Mein sechster Satz" });
    const html = await sixth.text();
    expect([sixth.status, html.includes("Mein sechster Satz"), html.includes("nicht gesendet")]).toEqual([422, true, true]);
    expect(html).toContain("<title>Fehler: ");
    expect(html).toMatch(/role="alert"[^>]*autofocus.*nicht gesendet/s);
    expect((await open()).total).toBe(5);
    const [first] = (await open()).items;
    await does(w, "anna", (tx, act) => settleReport(tx, act, { id: first?.id ?? "", outcome: "stays" }));
    expect((await send(wrong())).status).toBe(303);
  });

  test("a dozen at once do not get past the bound", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(wrong())));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(5);
    expect((await open()).total).toBe(5);
  });

  test("report nothing about what they cannot see: closed, not released, another town", async () => {
    const hidden = await entry(w, "Noch nicht frei");
    expect((await send(wrong(), `${town}/noch-nicht-frei-${hidden}`)).status).toBe(404);
    expect((await send(wrong(), at().replace("musterstadt", "nachbarhausen"))).status).toBe(404);
    await does(w, "anna", closeDirectory);
    expect((await send(wrong())).status).toBe(404);
    expect((await send({ id: newId(w.now), name: "x", message: "y" }, `${town}/fehlt`)).status).toBe(404);
    expect((await open()).total).toBe(0);
  });

  test("cannot write past the function, nor read or settle anything", async () => {
    const { id: bodyId } = await w.body("musterstadt");
    const attempt = w.as("nobody", (tx) =>
      run(
        tx,
        sql`insert into inventory_reports (id, body_id, about, name, message, received_at) values (${newId(w.now)}, ${bodyId}, 'missing', 'x', 'y', ${w.now.toISOString()})`,
      ),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  });
});

describe("the officer", () => {
  const report = async (about: "wrong" | "remove") => {
    const form = { ...wrong(), about };
    await send(form);
    return form.id;
  };

  test("settles a report once, whoever comes second is told; reopening puts it back", async () => {
    const id = await report("wrong");
    const settle = () => does(w, "anna", (tx, act) => settleReport(tx, act, { id, outcome: "changed" }));
    expect((await Promise.all([settle(), settle()])).sort()).toEqual(["before", "settled"]);
    expect(await settled()).toMatchObject([{ id, outcome: "changed", settledByName: "Anna Beispiel" }]);
    expect(await does(w, "anna", (tx, act) => reopenReport(tx, act, id))).toBe(true);
    expect(await does(w, "anna", (tx, act) => reopenReport(tx, act, id))).toBe(false);
    expect((await open()).total).toBe(1);
  });

  test("asked to remove it, the entry stays until she looked; then it is gone and stays gone", async () => {
    const id = await report("remove");
    const entry = await entryId();
    expect(entry).toMatch(/^[0-9a-f-]{36}$/);
    expect((await w.request("nobody", at())).status).toBe(200);
    await does(w, "anna", (tx, act) => settleReport(tx, act, { id, outcome: "left_out" }));
    expect((await w.request("nobody", at())).status).toBe(404);
    expect(await release(w, code)).toBe(null);
    expect(await entryId()).toBe(entry);
  });

  test.each([
    ["wrong", "left_out"],
    ["wrong", "added"],
    ["remove", "added"],
  ] as const)("a report about %s cannot end with %s", async (about, outcome) => {
    const id = await report(about);
    expect(await does(w, "anna", (tx, act) => settleReport(tx, act, { id, outcome }))).toBe("not-there");
  });

  test("of another town neither sees nor settles it", async () => {
    const id = await report("wrong");
    const path = `/intern/musterstadt/bestand/verzeichnis/meldungen/${id}`;
    expect((await w.request("bert", path, { outcome: "changed" })).status).toBe(404);
    expect((await w.request("bert", path.replace("musterstadt", "nachbarhausen"), { outcome: "changed" })).status).toBe(404);
    expect((await open()).total).toBe(1);
  });
});

test("six months after it was settled a report is deleted with what it says; open ones stay", async () => {
  const [old, waiting] = [wrong(), wrong()];
  await send(old);
  await send(waiting);
  await does(w, "anna", (tx, act) => settleReport(tx, act, { id: old.id, outcome: "changed" }));
  const tidy = () => tidyUpReports.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
  const ids = async () => (await w.db.owner((tx) => rows(tx, sql`select id from inventory_reports`, z.object({ id: z.string() })))).length;
  w.clock.moveTo(later(w.now, keepFor));
  await tidy();
  expect(await ids()).toBe(2);
  w.clock.moveTo(later(w.now, 1));
  await tidy();
  await tidy();
  expect([await ids(), (await settled()).length, (await open()).total]).toEqual([1, 0, 1]);
});
