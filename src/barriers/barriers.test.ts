// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { mails } from "#kit/mail";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { answerCase, casesAtDesk, removeOldCases } from "./answer.ts";
import { barrierPaths as paths } from "./paths.ts";
import { barrierReports } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const said = (change: Record<string, string> = {}) => ({
  id: newId(w.now),
  message: "Der Knopf »Zeigen« hat keinen Namen.",
  page: "/kommunen",
  replyTo: "leserin@post.example",
  ...change,
});
const report = (form: Record<string, string>, person: Person = "nobody") => w.request(person, paths.report, form);
const kept = () => w.db.owner((tx) => tx.select().from(barrierReports));
const text = async (person: Person, path: string) => (await w.request(person, path)).text();

async function reported(change: Record<string, string> = {}) {
  const answer = await report(said(change));
  expect(answer.status).toBe(303);
  const [row] = await kept();
  if (!row) throw new Error("Nothing was kept");
  return { link: answer.headers.get("location") ?? "", id: row.id };
}

describe("somebody who cannot use a page", () => {
  test("reports it without an account, and finds by when she is answered", async () => {
    const { link } = await reported();
    const own = await text("nobody", link);
    expect(own).toContain("Der Knopf »Zeigen« hat keinen Namen.");
    // Ten working days after Friday, 12 March 2027, with Good Friday and Easter Monday among them.
    expect(own).toContain("Sie bekommen bis 30. März 2027 eine Antwort.");
    expect(own).toContain(`http://localhost:3000${link}</div>`);
  });

  test("is told in the language of the page that the report arrived", async () => {
    const headers = { cookie: "fokus-language=en", origin: "http://localhost:3000" };
    const form = new Request(`http://localhost:3000${paths.report}`, { method: "POST", headers, body: new URLSearchParams(said()) });
    const answer = await w.app.fetch(form);
    const flash = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
    const next = new Request(`http://localhost:3000${answer.headers.get("location")}`, {
      headers: { cookie: ["fokus-language=en", ...flash].join("; ") },
    });
    expect(await (await w.app.fetch(next)).text()).toContain("Your report has arrived.");
  });

  test("is not asked again where she came from", async () => {
    const headers = { referer: "http://localhost:3000/kommunen/musterstadt" };
    const page = await (await w.app.fetch(new Request(`http://localhost:3000${paths.report}`, { headers }))).text();
    expect(page).toContain('value="/kommunen/musterstadt"');
    const foreign = await (
      await w.app.fetch(new Request(`http://localhost:3000${paths.report}`, { headers: { referer: "https://other.example/x" } }))
    ).text();
    expect(foreign).not.toContain("other.example");
  });

  test.each([
    ["a draft read by a link", "/lesen/ab2c-de3f-gh4j", "/lesen"],
    ["an entry somebody is asked about", "/v/ab2c-de3f/danke", "/v"],
    ["a request for access", "/zugang-anfragen/anfrage/KANARIENVOGEL", "/zugang-anfragen/anfrage"],
    ["another case", "/barriere-melden/fall/KANARIENVOGEL", "/barriere-melden/fall"],
    ["a search", "/kommunen/musterstadt/verzeichnis?suche=KANARIENVOGEL", "/kommunen/musterstadt/verzeichnis"],
  ])("does not hand the operator what opens a page: %s", async (_, from, kept) => {
    const headers = { referer: `http://localhost:3000${from}` };
    const page = await (await w.app.fetch(new Request(`http://localhost:3000${paths.report}`, { headers }))).text();
    expect(page).toContain(`value="${kept}"`);
    expect(page).not.toMatch(/KANARIENVOGEL|ab2c/);
  });

  test.each([
    ["no word", { message: " " }, "Schreiben Sie in einem Satz, was nicht geht."],
    ["too much", { message: "x".repeat(2_001) }, "mehr als 2.000 Zeichen"],
    ["a long page", { page: "x".repeat(501) }, "mehr als 500 Zeichen"],
    ["a long address", { replyTo: "x".repeat(255) }, "mehr als 254 Zeichen"],
    ["no id", { id: "keine" }, "Sehen Sie sich diese Angabe noch einmal an."],
  ])("%s: a sentence, and nothing typed is lost", async (_, change, sentence) => {
    const answer = await report(said(change));
    const html = await answer.text();
    expect([answer.status, html.includes(sentence)]).toEqual([422, true]);
    expect(await kept()).toEqual([]);
  });

  test("a double click is one report with one link", async () => {
    const form = said();
    const answers = await Promise.all([report(form), report(form), report(form)]);
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  test("markup stays text", async () => {
    const { link } = await reported({ message: "<script>alert(1)</script>\u0000" });
    expect(await text("nobody", link)).not.toContain("<script>alert");
  });

  test("nobody fills the list: the 201st is not taken, and its text is not lost", async () => {
    await w.db.owner((tx) =>
      run(
        tx,
        sql`insert into barrier_reports (id, page, message, link_hash, received_at, answer_by)
            select gen_random_uuid(), '', 'x', n::text, ${w.now.toISOString()}::timestamptz, '2027-03-30' from generate_series(1, 200) n`,
      ),
    );
    const answer = await report(said({ message: "Mein Satz" }));
    const html = await answer.text();
    expect([answer.status, html.includes("Mein Satz"), html.includes("nicht gesendet")]).toEqual([422, true, true]);
    expect(html).toContain("<title>Fehler: ");
    expect(html).toMatch(/role="alert"[^>]*autofocus.*nicht gesendet/s);
  });

  test("a link nobody has leads nowhere", async () => {
    await reported();
    expect((await w.request("nobody", paths.case("x"))).status).toBe(404);
  });
});

describe("the operator", () => {
  test("sees what waits, answers once, and the answer reaches whoever reported", async () => {
    const { link, id } = await reported();
    expect(await text("karin", paths.desk)).toContain("Der Knopf »Zeigen«");
    const form = { answer: "Der Knopf heißt seit heute »Ort zeigen«." };
    expect((await w.request("karin", paths.answer(id), form)).status).toBe(303);
    expect(await text("nobody", link)).toContain("Der Knopf heißt seit heute");
    const sent = await w.db.owner((tx) => tx.select({ to: mails.recipient, body: mails.body }).from(mails));
    expect(sent).toMatchObject([{ to: "leserin@post.example" }]);
    const second = await w.as("karin", (tx, actor) => answerCase(tx, w.jobs.enqueue, { id, actor, answer: "Anders", now: w.now }));
    expect(second).toEqual({ kind: "answered-before" });
    expect(await text("karin", paths.desk)).toContain("Zurzeit wartet keine Meldung.");
  });

  test("an empty answer comes back with a sentence", async () => {
    const { id } = await reported();
    const answer = await w.request("karin", paths.answer(id), { answer: " " });
    expect([answer.status, (await answer.text()).includes("Schreiben Sie eine Antwort.")]).toEqual([422, true]);
  });

  test("somebody who left a telephone number gets no mail", async () => {
    const { id } = await reported({ replyTo: "030 23125-400" });
    await w.request("karin", paths.answer(id), { answer: "Ist behoben." });
    expect(await w.db.owner((tx) => tx.select().from(mails))).toEqual([]);
  });

  test.each(["nobody", "anna", "dora", "gerda"] as const)("is the only one: %s reads and answers nothing", async (person) => {
    const { id } = await reported();
    const count = z.object({ count: z.number() });
    const seen = await w.reads(person, (tx) => rows(tx, sql`select count(id)::int as count from barrier_reports`, count));
    expect(seen).toEqual([{ count: 0 }]);
    await w.as(person, (tx) => run(tx, sql`update barrier_reports set answer = 'Fremd', answered_at = ${w.now.toISOString()}`));
    expect((await kept()).map(({ answer }) => answer)).toEqual([null]);
    expect((await w.request(person, paths.answer(id))).status).toBe(person === "nobody" ? 303 : 404);
  });

  test("nobody reads the digests of links", async () => {
    await expect(w.reads("karin", (tx) => run(tx, sql`select link_hash from barrier_reports`))).rejects.toMatchObject({
      cause: { message: /permission denied/ },
    });
  });
});

test("a case goes a year after its answer; one nobody answered after two", async () => {
  const { id } = await reported();
  await w.as("karin", (tx, actor) => answerCase(tx, w.jobs.enqueue, { id, actor, answer: "Behoben.", now: w.now }));
  await report(said());
  const left = async (after: number) => {
    await w.db.owner((tx) => removeOldCases(tx, later(w.now, days(after))));
    return (await kept()).length;
  };
  expect([await left(364), await left(366), await left(729), await left(731)]).toEqual([2, 1, 1, 0]);
});

test("the statement names standard, day, known barriers and the way on", async () => {
  const page = await text("nobody", paths.statement);
  for (const words of ["EN 301 549 V3.2.1", "23. November 2026", "Deutscher Gebärdensprache", "Ombudsstelle", paths.report])
    expect(page).toContain(words);
  expect(await text("nobody", "/")).toContain(`href="${paths.statement}"`);
  for (const language of ["de", "en", "de_leicht"]) {
    const headers = { cookie: `fokus-language=${language}` };
    const spoken = await (await w.app.fetch(new Request(`http://localhost:3000${paths.statement}`, { headers }))).text();
    for (const way of ["https://www.lbbp.nrw.de/ombudsstelle", "mailto:ombudsstelle-barrierefreie-it@mags.nrw.de"])
      expect(spoken, language).toContain(`<a href="${way}">`);
  }
  expect(await w.reads("karin", casesAtDesk)).toEqual({ waiting: [], answered: [] });
});
