// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type Person, type World, world } from "#world";
import { cookies } from "../privacy/facts.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const usual = { language: "de", contrast: "system", size: "usual", spacing: "usual", motion: "system", scheme: "system", back: "" };

const save = (wishes: Partial<typeof usual>, person: Person = "nobody") => w.request(person, "/darstellung", { ...usual, ...wishes });

/** How a page begins in a browser that brings this cookie along. */
async function drawnWith(display: string, path = "/", more = ""): Promise<string> {
  const headers = { cookie: `fokus-display=${display}${more}` };
  return (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers }))).text();
}

const attributesOf = (html: string) => /<html lang="\w+"([^>]*)>/.exec(html)?.[1]?.trim();
const cookieOf = (answer: Response, name: string) => answer.headers.getSetCookie().find((one) => one.startsWith(`fokus-${name}=`));

describe("saving how pages look", () => {
  test("is kept for a year in one cookie of words people can read", async () => {
    const answer = await save({ contrast: "more", size: "large", spacing: "wide", motion: "still", scheme: "dark" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/darstellung"]);
    expect(cookieOf(answer, "display")).toBe(
      "fokus-display=contrast-more.size-large.spacing-wide.motion-still.scheme-dark; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
    );
  });

  test("nothing chosen needs no cookie: it is taken away", async () => {
    expect(cookieOf(await save({}), "display")).toContain("fokus-display=; Max-Age=0");
  });

  test("Leichte Sprache is the language the other pages speak too, and the sentence that follows is in it", async () => {
    const answer = await save({ language: "de_leicht" });
    expect(cookieOf(answer, "language")).toContain("fokus-language=de_leicht; Max-Age=31536000");
    const headers = {
      cookie: answer.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; "),
    };
    const next = await w.app.fetch(new Request("http://localhost:3000/darstellung", { headers }));
    expect(await next.text()).toContain("Das hat geklappt.");
  });

  test("leads back to the page somebody came from, and nowhere else", async () => {
    const page = (back: string) => w.app.fetch(new Request("http://localhost:3000/darstellung", { headers: { referer: back } }));
    expect(await (await page("http://localhost:3000/kommunen?suche=Bonn")).text()).toContain('name="back" value="/kommunen?suche=Bonn"');
    expect(await (await page("https://evil.example/kommunen")).text()).toContain('name="back" value=""');
    const link = async (back: string) => {
      const cookie = cookieOf(await save({ back }), "flash")?.split(";")[0] ?? "";
      return (await w.app.fetch(new Request("http://localhost:3000/darstellung", { headers: { cookie } }))).text();
    };
    expect(await link("/kommunen?suche=Bonn")).toContain('<a href="/kommunen?suche=Bonn">Zur Seite davor</a>');
    expect(await link("https://evil.example/")).not.toContain("evil.example");
  });

  test("a choice that does not exist is asked for again", async () => {
    const answer = await save({ scheme: "pink" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Wählen Sie hier eine der Möglichkeiten aus.");
  });

  test("resetting forgets the look and the language", async () => {
    const answer = await w.request("nobody", "/darstellung/zuruecksetzen", {});
    expect([cookieOf(answer, "display"), cookieOf(answer, "language")].map((one) => one?.split(";")[1])).toEqual([
      " Max-Age=0",
      " Max-Age=0",
    ]);
  });
});

describe("every page follows", () => {
  test.each(["/", "/kommunen/musterstadt", "/anmelden", "/gibt-es-nicht", "/darstellung"])("%s", async (path) => {
    expect(attributesOf(await drawnWith("contrast-more.spacing-wide", path))).toBe('data-contrast="more" data-spacing="wide"');
  });

  test("also where people work", async () => {
    const person = (await w.actor("anna")).id ?? "";
    const signedIn = await w.request("nobody", `/beispielpersonen/${person}`, {});
    const session = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
    expect(attributesOf(await drawnWith("size-larger.motion-still", "/intern/musterstadt", `; ${session.join("; ")}`))).toBe(
      'data-size="larger" data-motion="still"',
    );
  });

  test("browsers paint the first white or black before they know the styles", async () => {
    expect(await drawnWith("scheme-dark")).toContain('<meta name="color-scheme" content="dark"/>');
    expect(await drawnWith("")).toContain('<meta name="color-scheme" content="light dark"/>');
  });

  test.each([
    ["foreign words", "scheme-pink.size-huge", ""],
    ["words of the usual", "scheme-system.size-usual", ""],
    ["markup", '"><script>alert(1)</script>', ""],
    ["half of it", "scheme-dark.size-%00.spacing-wide", 'data-spacing="wide" data-scheme="dark"'],
    ["two that contradict", "scheme-dark.scheme-light", 'data-scheme="dark"'],
    ["very many", `${"x.".repeat(2000)}scheme-dark`, ""],
  ])("of a cookie somebody changed (%s) only known words count", async (_, cookie, attributes) => {
    expect(attributesOf(await drawnWith(cookie))).toBe(attributes);
  });
});

test("the page shows what is remembered", async () => {
  const html = await drawnWith("scheme-dark", "/darstellung");
  expect(html).toMatch(/name="scheme" value="dark" checked/);
  expect(html).toMatch(/name="contrast" value="system" checked/);
});

test("the cookie stands on the page that names them all", async () => {
  const html = await (await w.request("nobody", "/datenschutz/technik")).text();
  expect(html).toContain(cookies.display.says);
});
