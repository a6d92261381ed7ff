// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { phoneIn } from "../asked.ts";
import { shownCode } from "../code.ts";
import { askingPaths as paths } from "../paths.ts";
import { answers } from "../tables.ts";
import { annaAsks, annaHas } from "../test-round.ts";

const town = "musterstadt";
let w: World;
let roundId: string;
let codes: Record<string, string>;
beforeEach(async () => {
  w = await world();
  await annaHas(
    w,
    { name: "Zitherclub", publicContact: "00000 / 12 34" },
    { name: "Ähren-Chor Wiesen", publicContact: "chor@wiesen.example", note: "KANARIENVOGEL" },
    { name: "Bürgerverein Altdorf" },
    { name: "Bürgerverein Hofen" },
  );
  ({ roundId, codes } = await annaAsks(w));
});

const pageOf = async (path: string) => (await w.request("anna", path)).text();
const stored = () => w.db.owner((tx) => tx.select().from(answers));
const enter = (name: string, form: Record<string, string | string[]>) =>
  w.request("anna", paths.enterFor(town, roundId, codes[name] ?? ""), { version: "1", name, kind: "association", ...form });

describe("the telephone list", () => {
  test("names who has not answered, in German order, with number and code; never a share", async () => {
    await enter("Bürgerverein Hofen", { by: "phone" });
    const page = await pageOf(paths.phoneList(town, roundId));
    const places = ["Ähren-Chor", "Bürgerverein Altdorf", "Zitherclub"].map((name) => page.indexOf(name));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    for (const words of ["00000 / 12 34", shownCode(codes.Zitherclub ?? ""), "3 von 4 haben noch nicht geantwortet"])
      expect(page).toContain(words);
    expect(page).not.toContain("Bürgerverein Hofen");
    expect(page).not.toMatch(/\d %|KANARIENVOGEL/);
  });

  test("can be narrowed to those without an e-mail address", async () => {
    const page = await pageOf(`${paths.phoneList(town, roundId)}?nur=ohne-mail`);
    expect([page.includes("Zitherclub"), page.includes("Ähren-Chor")]).toEqual([true, false]);
  });
});

describe("entering an answer", () => {
  test.each([
    ["the code as it is printed", (code: string) => shownCode(code)],
    ["the code in capitals with a blank", (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`.toUpperCase()],
    ["a part of the name", () => "zither"],
  ])("%s leads straight to the form", async (_, typed) => {
    const code = codes.Zitherclub ?? "";
    const answer = await w.request("anna", `${paths.enter(town, roundId)}?${new URLSearchParams({ suche: typed(code) })}`);
    expect(answer.headers.get("location")).toBe(paths.enterFor(town, roundId, code));
  });

  test("a name that fits several shows these; one that fits none says so", async () => {
    const several = await pageOf(`${paths.enter(town, roundId)}?suche=B%C3%BCrgerverein`);
    expect([several.includes("Hofen"), several.includes("Altdorf"), several.includes("Zitherclub")]).toEqual([true, true, false]);
    const none = await w.request("anna", `${paths.enter(town, roundId)}?suche=Quatsch`);
    expect([none.status, (await none.text()).includes("Darauf passt kein Eintrag")]).toEqual([422, true]);
  });

  test("is kept as a proposal with how it came, and the next one follows", async () => {
    const answer = await enter("Zitherclub", { by: "paper", seeks: "Jugend", listing: "no" });
    expect(answer.headers.get("location")).toBe(paths.enter(town, roundId, "paper"));
    const next = await pageOf(paths.enterFor(town, roundId, codes["Bürgerverein Hofen"] ?? "", "paper"));
    expect(next).toMatch(/value="paper"[^>]*checked/);
    const { id } = await w.actor("anna");
    expect(await stored()).toMatchObject([{ givenBy: "paper", notedBy: id, said: { seeks: "Jugend" }, listing: "no", settledAt: null }]);
  });

  test("without saying how it came, it is refused and everything typed stays", async () => {
    const answer = await enter("Zitherclub", { seeks: "Jugend" });
    const page = await answer.text();
    expect([answer.status, page.includes("am Telefon oder auf Papier"), page.includes("Jugend")]).toEqual([422, true, true]);
    expect(await stored()).toEqual([]);
  });

  test("a second answer replaces the first, and the form says that there is one", async () => {
    await enter("Zitherclub", { by: "phone", seeks: "Jugend" });
    expect(await pageOf(paths.enterFor(town, roundId, codes.Zitherclub ?? ""))).toContain("kam schon eine Antwort, am Telefon");
    await enter("Zitherclub", { by: "paper", seeks: "Noten" });
    expect(await stored()).toMatchObject([{ givenBy: "paper", said: { seeks: "Noten" }, version: 2 }]);
  });

  test("the code of another round or another town is not there", async () => {
    const other = await annaAsks(w, { title: "Zweite Runde" });
    const code = codes.Zitherclub ?? "";
    expect((await w.request("anna", paths.enterFor(town, other.roundId, code))).status).toBe(404);
    expect((await w.request("bert", paths.enterFor("nachbarhausen", roundId, code))).status).toBe(404);
    expect((await w.request("anna", paths.enterFor(town, roundId, "unfug!!!"))).status).toBe(404);
  });

  test("the team's note never stands in the form", async () => {
    expect(await pageOf(paths.enterFor(town, roundId, codes["Ähren-Chor Wiesen"] ?? ""))).not.toContain("KANARIENVOGEL");
  });
});

test.each([
  ["Tel. 0123 / 45 67-89, abends", "0123 / 45 67-89"],
  ["+49 123 4567", "+49 123 4567"],
  ["chor@wiesen.example", null],
  ["00120 Musterstadt", null],
  ["(0123) 4567 89", "0123) 4567 89"],
  [null, null],
] as const)("the number in %j is %j", (contact, number) => {
  expect(phoneIn(contact)).toBe(number);
});
