// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { smallStrategy } from "../rooms/strategy/test-draft.ts";
import { helpPaths as paths } from "./paths.ts";
import { allPictures } from "./pictures.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

async function pageIn(language: string, path: string): Promise<string> {
  const headers = { cookie: `fokus-language=${language}` };
  return (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers }))).text();
}
const heading = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];
const spoken = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];

describe("help", () => {
  test.each([
    ["/hilfe", "Wer sind Sie?", "Who are you?", "Wer sind Sie?"],
    ["/hilfe/besuch", "Für Besucherinnen und Besucher", "For visitors", "Etwas finden"],
    ["/hilfe/vereine", "Für Vereine und Initiativen", "For associations and initiatives", "Hilfe für Vereine"],
  ])("%s is there in each language", async (path, de, en, simple) => {
    const found = await Promise.all(["de", "en", "de_leicht"].map((language) => pageIn(language, path)));
    expect(found.map(heading)).toEqual([de, en, simple]);
    expect(found.map(spoken)).toEqual(["de", "en", "de"]);
  });

  test("a part that is German only says so", async () => {
    expect(await pageIn("en", "/hilfe/land")).toContain('lang="en">This page exists in German only.');
  });

  test.each([
    "/hilfe/gibt-es-nicht",
    "/hilfe/engagementbeauftragte/gibt-es-nicht",
    "/hilfe/datenschutz/verzeichnis",
    "/hilfe/bilder/x.png",
  ])("%s leads nowhere", async (path) => expect((await w.request("nobody", path)).status).toBe(404));

  test("the old page about strategies leads to the new one", async () => {
    const answer = await w.request("nobody", "/hilfe/strategie");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/hilfe/engagementbeauftragte/strategie"]);
  });

  test("pictures come with their size and are kept by the browser", async () => {
    const [file, height] = [...allPictures().entries()].map(([, one]) => [one.file, one.height] as const)[0] ?? ["", 0];
    const answer = await w.request("nobody", paths.picture(file));
    expect([answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      "image/png",
      "public, max-age=31536000, immutable",
    ]);
    expect(height).toBeGreaterThan(100);
    expect(await (await w.request("nobody", "/hilfe/vereine")).text()).toMatch(
      /<img src="\/hilfe\/bilder\/verzeichnis\.\w{8}\.png" width="1280" height="\d+" alt="Öff/,
    );
  });

  test("a chapter says what comes before and after it", async () => {
    const html = await (await w.request("nobody", "/hilfe/engagementbeauftragte/klaeren")).text();
    expect(html).toContain('href="/hilfe/engagementbeauftragte/bestand" rel="prev"');
    expect(html).toContain('href="/hilfe/engagementbeauftragte/verbindungen" rel="next"');
  });

  test("whoever works somewhere finds help about the page she is on; visitors have none to look for", async () => {
    const link = />Hilfe zu dieser Seite</;
    const officer = await (await w.request("anna", "/intern/musterstadt/bestand/klaeren")).text();
    expect(officer).toContain('<a href="/hilfe/engagementbeauftragte/klaeren">Hilfe zu dieser Seite</a>');
    expect(await (await w.request("clara", "/intern/kreis-musterland")).text()).toContain(
      '<a href="/hilfe/kreis">Hilfe zu dieser Seite</a>',
    );
    expect(await (await w.request("emil", "/intern/musterstadt")).text()).toContain('<a href="/hilfe/rat">Hilfe zu dieser Seite</a>');
    expect(await (await w.request("nobody", "/kommunen")).text()).not.toMatch(link);
  });
});

describe("Ihr erster Weg", () => {
  const title = "Ihr erster Weg</h2>";
  const start = "/intern/musterstadt";

  /** The page of somebody whose browser keeps what the last answer gave it. */
  async function startWith(answer: Response): Promise<string> {
    const given = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    const kept = given.filter((cookie) => /=.+/.test(cookie));
    const signedIn = await w.request("nobody", `/beispielpersonen/${(await w.actor("anna")).id}`, {});
    const session = signedIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    const headers = { cookie: [...session, ...kept].join("; ") };
    return (await w.app.fetch(new Request(`http://localhost:3000${start}`, { headers }))).text();
  }

  test("the very first visit asks only what she has", async () => {
    const html = await (await w.request("anna", start)).text();
    expect([html.includes("Was haben Sie?"), html.includes(title)]).toEqual([true, false]);
    for (const door of ["Eine Liste (Excel, CSV)", "Nichts, ich trage", "Wir haben schon eine Strategie"]) expect(html).toContain(door);
  });

  test("stands there once she has begun; closed it stays away, and help brings it back", async () => {
    await smallStrategy(w, "anna");
    expect(await (await w.request("anna", start)).text()).toContain(title);
    const closed = await w.request("anna", paths.closeFirstWay, { back: start });
    expect([closed.status, closed.headers.get("location")]).toEqual([303, start]);
    expect(await startWith(closed)).not.toContain(title);
    const again = await w.request("anna", paths.showFirstWay, {});
    expect(again.headers.getSetCookie().join()).toContain("fokus-first-way=; Max-Age=0");
    expect(await startWith(again)).toContain(title);
  });

  test("whoever closed it finds the way back under help; nobody else is asked", async () => {
    const headers = { cookie: "fokus-first-way=closed" };
    const html = await (await w.app.fetch(new Request("http://localhost:3000/hilfe", { headers }))).text();
    expect(html).toContain("Ersten Weg wieder zeigen");
    expect(await (await w.request("nobody", "/hilfe")).text()).not.toContain("Ersten Weg wieder zeigen");
  });

  test("a foreign address in the form leads nowhere else", async () => {
    const answer = await w.request("anna", paths.closeFirstWay, { back: "https://evil.example/" });
    expect(answer.headers.get("location")).toBe("/intern");
  });
});
