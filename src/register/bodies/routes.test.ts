// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type World, world } from "#world";

let w: World;
beforeEach(async () => {
  w = await world();
});
const get = async (path: string) => {
  const answer = await w.request("nobody", path);
  return { status: answer.status, to: answer.headers.get("location"), type: answer.headers.get("content-type"), text: await answer.text() };
};
const rowNames = (html: string) => [...html.matchAll(/<th[^>]*scope="row"[^>]*><a href="[^"]*">([^<]*)</g)].map((row) => row[1]);

const ways = [
  // what a visitor types                         status  where it leads
  ["/kommunen?suche=musterstadt", 303, "/kommunen/musterstadt"],
  ["/kommunen?suche=Muenster", 303, "/kommunen/muenster"],
  ["/kommunen?suche=32816", 303, "/kommunen/schieder-schwalenberg"],
  ["/kommunen?suche=05766060", 303, "/kommunen/schieder-schwalenberg"],
  ["/kommunen?suche=Kreis+Lippe", 303, "/kommunen/kreis-lippe"],
  ["/kommunen?suche=33154", 200, null],
  ["/kommunen?suche=D%C3%BCseldorf", 200, null],
  ["/kommunen?suche=", 200, null],
  ["/kommunen?suche=%00%27%22%3Cscript%3E", 200, null],
  ["/ags/05111000", 301, "/kommunen/duesseldorf"],
  ["/ags/05111", 301, "/kommunen/duesseldorf"],
  ["/ags/051110000000", 301, "/kommunen/duesseldorf"],
  ["/ags/05354", 301, "/kommunen/staedteregion-aachen"],
  ["/ags/99999999", 404, null],
  ["/ags/musterstadt", 404, null],
  ["/kommunen/halle-westf", 301, "/kommunen/halle"],
  ["/kommunen/erftkreis/strategie?seite=2", 301, "/kommunen/rhein-erft-kreis/strategie?seite=2"],
  ["/kommunen/05990004", 301, "/kommunen/musterstadt"],
  ["/kommunen/K%C3%B6ln", 301, "/kommunen/koeln"],
  ["/kommunen/Halle%20(Westf.)", 301, "/kommunen/halle"],
  ["/kommunen/gibt-es-nicht", 404, null],
  ["/kommunen/a%00b", 404, null],
  ["/kommunen/%ff", 404, null],
  ["/kommunen?kreis=%00&bezirk=%00&seite=%00&art=%00&groesse=%00&besiedlung=%00&veroeffentlicht=%00&sortieren=%00", 200, null],
  ["/kommunen?seite=9999", 200, null],
  ["/ags/05", 301, "/kommunen"],
  ["/ags/10", 404, null],
  ["/kommunen.csv?suche=%00&kreis=%00", 200, null],
  ["/kommunen/nordrhein-westfalen", 404, null],
  ["/kommunen/regierungsbezirk-koeln", 404, null],
] as const;
test.each(ways)("%s answers %i and leads to %s", async (path, status, to) => {
  const answer = await get(path);
  expect([answer.status, answer.to]).toEqual([status, to]);
});

describe("the list", () => {
  test("counts the real places only, and shows fifty a page", async () => {
    const { text } = await get("/kommunen");
    expect(text).toContain("396 Städte und Gemeinden und 31 Kreise in Nordrhein-Westfalen");
    expect(rowNames(text)).toHaveLength(50);
    expect(rowNames(text)[0]).toBe("Aachen");
  });
  test("goes on behind the last one", async () => {
    const first = await get("/kommunen");
    const next = /<a href="([^"]*)" rel="next"/.exec(first.text)?.[1] ?? "";
    const second = await get(next.replaceAll("&amp;", "&"));
    expect(rowNames(second.text)).toHaveLength(50);
    expect(rowNames(second.text).filter((name) => rowNames(first.text).includes(name))).toEqual([]);
  });
  test("is narrowed to a Kreis, a Regierungsbezirk, or shows the Kreise", async () => {
    expect(rowNames((await get("/kommunen?kreis=kreis-olpe")).text)).toEqual([
      "Attendorn",
      "Drolshagen",
      "Finnentrop",
      "Kirchhundem",
      "Lennestadt",
      "Olpe",
      "Wenden",
    ]);
    expect(rowNames((await get("/kommunen?art=kreise&bezirk=regierungsbezirk-muenster")).text)).toEqual([
      "Kreis Borken",
      "Kreis Coesfeld",
      "Kreis Recklinghausen",
      "Kreis Steinfurt",
      "Kreis Warendorf",
    ]);
  });
  test.each([
    ["kreis=kreis-olpe&groesse=5000-bis-10000", []],
    ["kreis=kreis-olpe&groesse=20000-bis-50000", ["Attendorn", "Lennestadt", "Olpe"]],
    ["kreis=kreis-olpe&besiedlung=duenn&sortieren=kleinste", ["Kirchhundem", "Wenden"]],
    ["groesse=ab-100000&bezirk=regierungsbezirk-detmold&sortieren=groesste", ["Bielefeld", "Paderborn", "Gütersloh"]],
    [
      "groesse=wie-gross-auch-immer&kreis=kreis-olpe&sortieren=groesste&besiedlung=mittel",
      ["Olpe", "Lennestadt", "Attendorn", "Finnentrop", "Drolshagen"],
    ],
  ])("is narrowed and sorted by the address: %s", async (query, names) => {
    expect(rowNames((await get(`/kommunen?${query}`)).text)).toEqual(names);
  });
  test("sorted by Kreis, what belongs together stands together", async () => {
    const names = rowNames((await get("/kommunen?bezirk=regierungsbezirk-detmold&sortieren=kreis")).text);
    expect(names.slice(0, 3)).toEqual(["Bielefeld", "Borgholzhausen", "Gütersloh"]);
  });
  test("the same address as CSV and JSON has the same places, all of them", async () => {
    const query = "bezirk=regierungsbezirk-detmold&groesse=10000-bis-20000";
    const page = rowNames((await get(`/kommunen?${query}`)).text);
    const { items } = shape.parse(JSON.parse((await get(`/kommunen.json?${query}`)).text));
    const lines = (await get(`/kommunen.csv?${query}`)).text.trim().split("\r\n").slice(1);
    expect([items.map(({ name }) => name), lines.map((line) => line.split(";")[2])]).toEqual([page, page]);
  });
  test("says how many fit, and leads on with the choice kept", async () => {
    const { text } = await get("/kommunen?groesse=20000-bis-50000");
    expect(text).toMatch(/1\d\d Ergebnisse zu Ihrer Auswahl/);
    expect(text).toContain('href="/kommunen?groesse=20000-bis-50000&amp;seite=2"');
    expect(text).toContain('href="/kommunen.csv?groesse=20000-bis-50000"');
  });
  test("leads to the map of the Land, and a Kreis to its own", async () => {
    expect((await get("/kommunen")).text).toContain('<a href="/karte">Als Karte ansehen</a>');
    for (const kreis of ["kreis-lippe", "kreis-musterland"])
      expect((await get(`/kommunen/${kreis}`)).text).toContain(`<a href="/karte/${kreis}">Als Karte ansehen</a>`);
    expect((await get("/kommunen/detmold")).text).not.toContain("Als Karte ansehen");
  });
  test("of Kreise is called that", async () => {
    expect((await get("/kommunen?art=kreise")).text).toContain("Kreise von A bis Z");
    expect((await get("/kommunen?art=kreise&sortieren=groesste")).text).toContain("Kreise, größte Einwohnerzahl zuerst");
  });
  test("on the page of a Kreis says of when its numbers are", async () => {
    expect((await get("/kommunen/kreis-lippe")).text).toContain("Einwohnerzahlen vom 31. Dezember 2024");
  });
  test("says what to do when nothing belongs to the choice", async () => {
    expect((await get("/kommunen?kreis=gibt-es-nicht")).text).toContain("Zu dieser Auswahl gehört keine Kommune.");
  });
});

describe("a search", () => {
  test("with several hits offers a short choice", async () => {
    const { text } = await get("/kommunen?suche=33154");
    expect(rowNames(text)).toEqual(["Paderborn", "Salzkotten"]);
    expect(text).toContain("Mehrere Kommunen passen.");
    expect(text).toContain("Einwohnerzahlen vom 31. Dezember 2024");
  });
  test("calls a guess a guess", async () => {
    const { text } = await get("/kommunen?suche=D%C3%BCseldorf");
    expect(text).toContain("Wir vermuten, Sie meinen:");
    expect(rowNames(text)[0]).toBe("Düsseldorf");
  });
  test("without a hit says how to go on, and shows the words as text", async () => {
    const { text } = await get("/kommunen?suche=%3Cscript%3Ex%3C%2Fscript%3Eqqqqq");
    expect(text).toContain("finden wir keine Kommune");
    expect(text).not.toContain("<script>x");
  });
  test("with one hit among a choice does not speak of several", async () => {
    const { text } = await get("/kommunen?suche=detmold&kreis=kreis-lippe");
    expect(rowNames(text)).toEqual(["Detmold"]);
    expect(text).not.toContain("Mehrere Kommunen passen.");
  });
  test("asks for nothing: its field may stay empty", async () => {
    const field = /<input[^>]*name="suche"[^>]*>/.exec((await get("/kommunen")).text)?.[0];
    expect(field).toContain('type="search"');
    expect(field).not.toContain("required");
  });
  test("inside a Kreis stays there", async () => {
    expect(rowNames((await get("/kommunen?suche=bad&kreis=kreis-lippe")).text)).toEqual(["Bad Salzuflen", "Horn-Bad Meinberg"]);
  });
});

const shape = z.object({
  attribution: z.string(),
  items: z.array(z.object({ ags: z.string(), name: z.string(), example: z.boolean(), url: z.string() })),
});
test("the register as JSON names its source and marks what is invented", async () => {
  const { text } = await get("/kommunen.json");
  const { attribution, items } = shape.parse(JSON.parse(text));
  expect(attribution).toContain("Destatis");
  expect(items.filter((item) => !item.example)).toHaveLength(396);
  expect(items.find((item) => item.name === "Musterstadt")).toEqual(
    expect.objectContaining({ ags: "05990004", example: true, url: "http://localhost:3000/kommunen/musterstadt" }),
  );
});

test("the register as CSV opens in a spreadsheet: one line per place, umlauts right", async () => {
  const { text, type } = await get("/kommunen.csv?art=kreise");
  expect(type).toBe("text/csv; charset=utf-8");
  const lines = text.trim().split("\r\n");
  expect(lines).toHaveLength(33);
  expect(lines.find((line) => line.includes("Märkischer Kreis"))).toMatch(/^05962;;Märkischer Kreis;/);
});
