// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { csvOf } from "#kit/tables";
import { type World, world } from "#world";
import { removeEntries } from "../../entries/remove.ts";
import { entries } from "../../tables.ts";
import { shownCode } from "../code.ts";
import { codePaths } from "../link.ts";
import { endRound } from "../rounds/begin.ts";
import { answers } from "../tables.ts";
import { annaAsks, annaHas, entryOf } from "../test-round.ts";

const canary = "KANARIENVOGEL";
let w: World;
let ids: string[];
let code: string;
let roundId: string;
let bodyId: string;
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body("musterstadt")).id;
  const secret = { note: `Notiz ${canary}`, teamContact: `Erika ${canary}`, evidence: `Beleg ${canary}` };
  ids = await annaHas(
    w,
    { name: "TuS 08 Linde", place: "Linde", fields: ["sport", "leisure", "culture"], publicContact: "info@tus-linde.example", ...secret },
    { name: "Heimatverein Altdorf", ...secret },
  );
  ({
    roundId,
    codes: { "TuS 08 Linde": code = "" },
  } = await annaAsks(w));
});

const open = (path = codePaths.answer(code)) => w.request("nobody", path);
const pageOf = async (path?: string) => (await open(path)).text();
const waiting = () => w.db.owner((tx) => tx.select().from(answers));

/** The form as it is drawn, with what somebody changes in it. */
const filled = async (changes: Record<string, string | string[]> = {}) => ({
  version: String((await entryOf(w, ids[0] ?? "")).version),
  name: "TuS 08 Linde",
  kind: "association",
  mainField: "sport",
  fields: ["culture", "leisure"],
  place: "Linde",
  reach: "",
  street: "",
  postcode: "",
  website: "",
  publicContact: "info@tus-linde.example",
  offers: "",
  seeks: "",
  listing: "",
  ...changes,
});
const send = async (changes: Record<string, string | string[]> = {}) => w.request("nobody", codePaths.answer(code), await filled(changes));

describe("opening the link", () => {
  test("shows what is known of this entry to whoever has the code, and of no other", async () => {
    const page = await pageOf();
    expect(page).toContain("TuS 08 Linde");
    expect(page).toContain("info@tus-linde.example");
    expect(page).toContain("Linde");
    expect(page).not.toContain("Heimatverein");
  });

  test("never shows the team's note, contact or evidence, before and after answering", async () => {
    expect(await pageOf()).not.toContain(canary);
    await send({ seeks: "Kassenwart" });
    for (const path of [codePaths.answer(code), codePaths.thanks(code)]) expect(await pageOf(path), path).not.toContain(canary);
  });

  test("leaves no cookie, and asks search engines and caches to forget it", async () => {
    for (const answer of [await open(), await send(), await open(codePaths.thanks(code))]) {
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    }
  });

  test("says who reads the answer, what of it is published, and until when the link works", async () => {
    const page = await pageOf();
    for (const words of ["Ansprechperson für Ehrenamt der Stadt Musterstadt liest", "Sonst wird nichts veröffentlicht", "28. April 2027"])
      expect(page).toContain(words);
  });
});

describe("typing the code from the letter", () => {
  test.each([
    (code: string) => code.toUpperCase(),
    (code: string) => ` ${code.slice(0, 4)} ${code.slice(4)} `,
    (code: string) => shownCode(code).replace("-", "–"),
  ])("capitals, blanks and other hyphens lead to the entry", async (typed) => {
    const answer = await open(`${codePaths.typeIn()}?${new URLSearchParams({ code: typed(code) })}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, codePaths.answer(code)]);
  });

  test("an address without hyphen leads to the one with it", async () => {
    expect((await open(`/v/${code.toUpperCase()}`)).headers.get("location")).toBe(codePaths.answer(code));
  });

  test("O and 0 are never in a code: the page says so, and what was typed stays", async () => {
    const answer = await open("/v?code=k7m2-9x0o");
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("kommen O, I, L, 0 und 1 nicht vor");
    expect(page).toContain("k7m2-9x0o");
  });

  test("something that is no code at all is refused with a sentence", async () => {
    expect((await open("/v?code=hallo")).status).toBe(422);
  });
});

describe("a code that leads nowhere", () => {
  test.each(["2222-2222", "k7m2-9x0o", "quatsch", "%00%00", "a".repeat(3000), "'; drop table mails"])("unknown: %s", async (typed) => {
    const answer = await open(`/v/${encodeURI(typed)}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Diesen Code kennen wir nicht");
  });

  test("works until 14 days after the round, then says so with the town's telephone", async () => {
    w.clock.moveTo(new Date("2027-04-28T20:00:00Z"));
    expect((await open()).status).toBe(200);
    w.clock.moveTo(new Date("2027-04-28T22:30:00Z"));
    const late = await open();
    expect(late.status).toBe(410);
    expect(await late.text()).toContain("00000 1234");
    expect((await send()).status).toBe(410);
    expect(await waiting()).toEqual([]);
  });

  test("ended by the officer", async () => {
    await w.as("anna", (tx, actor) => endRound(tx, { bodyId, roundId, actor, now: w.now }));
    const page = await open();
    expect([page.status, (await page.text()).includes("Dieser Code gilt nicht mehr")]).toEqual([410, true]);
  });

  test("its entry was removed; brought back, it works again", async () => {
    const { code: entryCode } = await entryOf(w, ids[0] ?? "");
    await w.as("anna", (tx, actor) => removeEntries(tx, { bodyId, codes: [entryCode], actor, now: w.now }));
    expect((await open()).status).toBe(410);
    await w.db.owner((tx) => tx.update(entries).set({ removedAt: null }));
    expect((await open()).status).toBe(200);
  });

  test("its entry was merged into another: the answer is about that one", async () => {
    const [first = "", second = ""] = ids;
    await w.db.owner((tx) => tx.update(entries).set({ removedAt: w.now, mergedInto: second }).where(eq(entries.id, first)));
    expect(await pageOf()).toContain("Heimatverein Altdorf");
  });
});

describe("answering", () => {
  test("everything is right: one click, no value changes, and the inventory waits for the officer", async () => {
    const before = await entryOf(w, ids[0] ?? "");
    const answer = await send();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, codePaths.thanks(code)]);
    const [given] = await waiting();
    expect(given?.said).toEqual(given?.seen);
    expect(given).toMatchObject({ givenBy: "link", leaveOut: false, listing: null, notedBy: null, settledAt: null });
    expect(await entryOf(w, ids[0] ?? "")).toEqual(before);
  });

  test("changes, wishes and thanks", async () => {
    await send({ seeks: "Kassenwart", listing: "yes", leaveOut: "ja", place: "Hofen" });
    expect(await waiting()).toMatchObject([{ said: { seeks: "Kassenwart", place: "Hofen" }, listing: "yes", leaveOut: true, version: 1 }]);
    const thanks = await pageOf(codePaths.thanks(code));
    for (const words of ["Kassenwart", "nicht im Bestand", "darf im öffentlichen Verzeichnis"]) expect(thanks).toContain(words);
  });

  test("twice the same is one answer; another one replaces it while nobody has accepted it", async () => {
    await send({ seeks: "Kassenwart" });
    await send({ seeks: "Kassenwart" });
    await send({ seeks: "Übungsleiterin" });
    expect(await waiting()).toMatchObject([{ said: { seeks: "Übungsleiterin" }, version: 3 }]);
    expect(await pageOf()).toContain("Übungsleiterin");
  });

  test("ten at once are one answer", async () => {
    const form = await filled({ seeks: "Kassenwart" });
    const sent = await Promise.all(Array.from({ length: 10 }, () => w.request("nobody", codePaths.answer(code), form)));
    expect(sent.map((answer) => answer.status)).toEqual(Array(10).fill(303));
    expect(await waiting()).toHaveLength(1);
  });

  test("the town changed the entry while the form was open: what was typed stays, what stands there now is told", async () => {
    const form = await filled({ seeks: "Kassenwart" });
    await w.db.owner((tx) =>
      tx
        .update(entries)
        .set({ place: "Hofen", placeKey: "hofen", version: 2 })
        .where(eq(entries.id, ids[0] ?? "")),
    );
    const answer = await w.request("nobody", codePaths.answer(code), form);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect([page.includes("Kassenwart"), page.includes("Hofen"), page.includes('name="version" value="2"')]).toEqual([true, true, true]);
    expect(await waiting()).toEqual([]);
  });
});

describe("hostile input", () => {
  test("huge texts are refused with a sentence and kept in the form", async () => {
    const answer = await send({ offers: "x".repeat(3_000) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("x".repeat(3_000));
    expect((await send({ offers: "x".repeat(3_000_000) })).status).toBe(413);
    expect(await waiting()).toEqual([]);
  });

  test("markup is text, control characters go, formulas are defused when they leave", async () => {
    await send({ seeks: "<script>alert(1)</script>\u0000\u0007", offers: "=HYPERLINK(1)" });
    const [given] = await waiting();
    expect(given?.said).toMatchObject({ seeks: "<script>alert(1)</script>", offers: "=HYPERLINK(1)" });
    const page = await pageOf(codePaths.thanks(code));
    expect(page).not.toContain("<script>alert");
    expect(csvOf(["Bietet"], [[given?.said.offers ?? ""]])).not.toMatch(/^"?=HYPERLINK/m);
  });

  test.each<Record<string, string | string[]>>([
    { kind: "kaiser" },
    { fields: ["unfug"] },
    { listing: "vielleicht" },
    { leaveOut: "x" },
    { name: "" },
    { postcode: "1" },
    { website: "javascript:alert(1)" },
  ])("%j is refused with a sentence", async (changes) => {
    expect((await send(changes)).status).toBe(422);
    expect(await waiting()).toEqual([]);
  });

  test("a form from a foreign page is refused", async () => {
    const body = new URLSearchParams({ name: "Fremd" });
    const request = new Request(`http://localhost:3000${codePaths.answer(code)}`, {
      method: "POST",
      body,
      headers: { origin: "https://anderswo.example" },
    });
    expect((await w.app.fetch(request)).status).toBe(403);
  });

  test("values that were never asked are left out", async () => {
    await send({ note: "fremd", teamContact: "fremd", removedAt: "2027-01-01" });
    const [given] = await waiting();
    expect(Object.keys(given?.said ?? {})).not.toContain("note");
  });
});

test("an answer leaves a line in the audit trail, without a name and without words", async () => {
  await send({ seeks: "Kassenwart" });
  const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.asking_answered")));
  expect(lines).toMatchObject([{ bodyId, actorToken: null, details: {} }]);
});
