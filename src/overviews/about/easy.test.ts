// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";

let w: World;
beforeEach(async () => {
  w = await world();
});

const base = "http://localhost:3000";
async function shown(path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await w.app.fetch(new Request(`${base}${path}`, { headers }))).text();
}
const spoken = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];

test("the page in Leichte Sprache is whole in it, menu and all, whatever somebody chose, and the service line leads there", async () => {
  for (const language of ["de", "en", "de_leicht"]) {
    const html = await shown("/leichte-sprache", { cookie: `fokus-language=${language}` });
    expect([spoken(html), html.includes(">Städte und Gemeinden</a>"), html.includes("German only")]).toEqual([
      "de",
      true,
      language === "en",
    ]);
    expect(await shown("/kontakt", { cookie: `fokus-language=${language}` })).toContain('href="/leichte-sprache"');
  }
});

test("its button shows all pages in Leichte Sprache and leads back to where somebody came from, and there it is switched off", async () => {
  const off = await shown("/leichte-sprache", { referer: `${base}/kommunen/musterstadt?x=1` });
  expect(off).toContain('action="/sprache/de_leicht"');
  expect(off).toContain('name="back" value="/kommunen/musterstadt?x=1"');
  expect(await shown("/leichte-sprache", { referer: "https://elsewhere.example/kommunen" })).toContain('name="back" value="/"');
  const on = await shown("/leichte-sprache", { cookie: "fokus-language=de_leicht" });
  expect(on).toContain("Leichte Sprache ausschalten");
  expect(on).not.toContain('action="/sprache/de_leicht"');
});

test("what is not there, and what was refused, is said in the language somebody chose", async () => {
  const headers = { cookie: "fokus-language=en" };
  const missing = await shown("/gibt-es-nicht", headers);
  expect([spoken(missing), missing.includes("<h1>Page not found</h1>"), missing.includes("German only")]).toEqual(["en", true, false]);
  const foreign = new Request(`${base}/barriere-melden`, { method: "POST", headers: { ...headers, origin: "https://elsewhere.example" } });
  const refused = await w.app.fetch(foreign);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("This form did not come from our site")]);
});

test("whoever is signed in reads public pages in the language her browser remembers, below the German menu of her work", async () => {
  const person = (await w.actor("anna")).id ?? "";
  const signedIn = await w.request("nobody", `/beispielpersonen/${person}`, {});
  const session = signedIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const headers = { cookie: [...session, "fokus-language=en"].join("; ") };
  const html = await shown("/kommunen/musterstadt", headers);
  expect([spoken(html), html.includes(' lang="de">Bestand</a>')]).toEqual(["en", true]);
  for (const path of ["/intern/musterstadt", "/intern/musterstadt/gibt-es-nicht"]) expect(spoken(await shown(path, headers))).toBe("de");
});

test.each([
  ["/datenschutz", "Privacy", "Daten·schutz"],
  ["/datenschutz/technik", "Privacy: technical details", "Daten·schutz und Technik"],
])("%s has its own words in English and Leichte Sprache, and the exact list behind them stays German", async (path, english, simple) => {
  const [en, easy] = [await shown(path, { cookie: "fokus-language=en" }), await shown(path, { cookie: "fokus-language=de_leicht" })];
  expect([en.includes(`<h1>${english}</h1>`), easy.includes(`<h1>${simple}</h1>`)]).toEqual([true, true]);
  expect(en).toContain('<span lang="de">Löschen des Kontos</span>');
  expect(easy).toContain("nicht in Leichter Sprache");
});
