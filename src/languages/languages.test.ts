// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { cast } from "#identity";
import { type World, world } from "#world";
import { mailsTo } from "../identity/testing/mails.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** A page as a browser shows it that remembers a language. */
async function pageIn(language: string, path: string): Promise<string> {
  const headers = { cookie: `fokus-language=${language}` };
  return (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers }))).text();
}

const choose = (language: string, back: string) => w.request("nobody", `/sprache/${language}`, { back });
const heading = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];
const spoken = (html: string) => /<html lang="(\w+)">/.exec(html)?.[1];

describe("choosing a language", () => {
  test("is remembered in the browser and leads back to the page with its question", async () => {
    const answer = await choose("en", "/kommunen?suche=Bonn");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/kommunen?suche=Bonn"]);
    expect(answer.headers.get("set-cookie")).toContain("fokus-language=en; Max-Age=31536000; Path=/; HttpOnly");
  });

  test("German needs no cookie: it is taken away", async () => {
    expect((await choose("de", "/")).headers.get("set-cookie")).toContain("fokus-language=; Max-Age=0");
  });

  test("leads nowhere else, whatever somebody wrote into the form", async () => {
    expect((await choose("en", "https://evil.example/")).headers.get("location")).toBe("/intern");
    expect((await choose("fr", "/")).status).toBe(404);
  });
});

describe("pages for everybody", () => {
  test.each([
    ["/", "What towns and municipalities do for volunteering", "Das machen Städte und Gemeinden für das Ehren·amt"],
    ["/kommunen", "Municipalities", "Städte und Gemeinden"],
    ["/kommunen?suche=Neu", "Search for “Neu”", "Sie suchen »Neu«"],
    ["/karte", "Map of the municipalities", "Karte mit allen Städten und Gemeinden"],
    ["/grundsaetze", "Principles", "Unsere Regeln"],
    ["/kontakt", "Contact", "Kontakt"],
    ["/datenquellen", "Data sources", "Woher die Zahlen kommen"],
    ["/anmelden", "Sign in", "Anmelden"],
    ["/zugang-anfragen", "Ask for access", "Um Zugang bitten"],
    ["/beispielpersonen", "Example people", "Erfundene Personen"],
    ["/v", "Enter the code from the letter", "Code aus dem Brief eingeben"],
  ])("%s speaks English and Leichte Sprache, and says so to whoever reads aloud", async (path, english, simple) => {
    const [en, easy] = [await pageIn("en", path), await pageIn("de_leicht", path)];
    expect([heading(en), spoken(en)]).toEqual([english, "en"]);
    expect([heading(easy), spoken(easy)]).toEqual([simple, "de"]);
  });

  test("numbers and days are written as the language writes them", async () => {
    expect(await pageIn("en", "/kommunen/musterstadt")).toContain("9,000 inhabitants (31 December 2024)");
    expect(await pageIn("de", "/kommunen/musterstadt")).toContain("9.000 Einwohnerinnen und Einwohner (31. Dezember 2024)");
  });

  test("a page that is German only says so in the language somebody asked for", async () => {
    const html = await pageIn("en", "/bausteine");
    expect(spoken(html)).toBe("de");
    expect(html).toContain('lang="en">This page exists in German only.');
  });

  test("what nobody translated is never shown under a foreign flag: an unknown language is German", async () => {
    expect(spoken(await pageIn("klingon", "/"))).toBe("de");
    expect(await pageIn("klingon", "/")).not.toContain("German only");
  });
});

test("who asks for a code in English gets it in English, and is told in English when it does not fit", async () => {
  const headers = { cookie: "fokus-language=en", origin: "http://localhost:3000" };
  const send = (path: string, form: Record<string, string>) =>
    w.app.fetch(new Request(`http://localhost:3000${path}`, { method: "POST", headers, body: new URLSearchParams(form) }));
  await send("/anmelden", { email: cast.anna.email });
  await w.jobs.drain();
  const [mail] = await mailsTo(w, cast.anna.email);
  expect([mail?.subject, mail?.body]).toEqual(["Your code to sign in to Fokus Kommune", expect.stringContaining("Your code to sign in: ")]);
  const refused = await (await send("/anmelden/code", { code: "" })).text();
  expect(refused).toContain("Enter the code from the e-mail.");
});

test("who is led to the sign-in page reads it in the language she chose", async () => {
  const headers = { cookie: "fokus-language=en" };
  const over = await w.app.fetch(new Request("http://localhost:3000/intern/musterstadt", { headers }));
  const html = await pageIn("en", over.headers.get("location") ?? "");
  expect([heading(html), spoken(html)]).toEqual(["Sign in", "en"]);
});

test("people at work see German, whatever their browser remembers, and no choice", async () => {
  const html = await (await w.request("anna", "/intern/musterstadt")).text();
  expect(html).not.toContain("/sprache/");
});

test("the account says which language this browser remembers, and a choice made there leads back to it", async () => {
  const person = (await w.actor("anna")).id ?? "";
  const signedIn = await w.request("nobody", `/beispielpersonen/${person}`, {});
  const session = signedIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const headers = { cookie: [...session, "fokus-language=en"].join("; ") };
  const html = await (await w.app.fetch(new Request("http://localhost:3000/konto", { headers }))).text();
  expect(html).toContain('<b lang="en">English</b> (gewählt)');
  for (const language of ["de", "de_leicht"]) expect(html).toContain(`action="/sprache/${language}"`);
  expect(html).not.toContain('action="/sprache/en"');
  expect((await choose("de", "/konto")).headers.get("location")).toBe("/konto");
});
