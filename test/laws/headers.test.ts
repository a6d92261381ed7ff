// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

const pages = [
  ["nobody", "/"],
  ["nobody", "/kommunen"],
  ["nobody", "/kommunen/musterstadt"],
  ["nobody", "/anmelden"],
  ["nobody", "/gibt-es-nicht"],
  ["anna", "/intern/musterstadt"],
  ["anna", "/intern/musterstadt/bestand"],
  ["anna", "/intern/musterstadt/bestand/einlesen"],
  ["anna", "/intern/musterstadt/bestand/ueberblick"],
  ["anna", "/intern/musterstadt/strategie"],
  ["anna", "/intern/musterstadt/strategie/beschluss"],
] as const;

const downloads = [
  ["nobody", "/kommunen.csv"],
  ["nobody", "/kommunen.json"],
  ["nobody", "/kommunen/fabelrade/strategie.pdf"],
  ["anna", "/intern/musterstadt/bestand/eintraege.csv"],
  ["anna", "/intern/musterstadt/bestand/eintraege.xlsx"],
  ["anna", "/intern/musterstadt/strategie/beschluss/beschlussvorlage.pdf"],
  ["anna", "/intern/musterstadt/strategie/beschluss/beschlussvorlage.docx"],
] as const;

test("every page forbids foreign scripts, pictures and connections", async () => {
  for (const [person, path] of [...pages, ...downloads]) {
    const answer = await w.request(person, path);
    expect(answer.status, path).toBeLessThan(path === "/gibt-es-nicht" ? 405 : 300);
    expect(answer.headers.get("content-security-policy"), path).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(answer.headers.get("referrer-policy"), path).toBe("same-origin");
  }
});

test("no page carries inline style, inline script or an address of a foreign host", async () => {
  for (const [person, path] of pages) {
    const html = await (await w.request(person, path)).text();
    expect(html.match(/\sstyle=|\son[a-z]+="|<style|<script(?![^>]*\ssrc="\/)/g), path).toBeNull();
    const loaded = [...html.matchAll(/<(?:script|img|link|iframe|source)[^>]*?(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
    expect(
      loaded.filter((address) => !address?.startsWith("/")),
      path,
    ).toEqual([]);
  }
});

test("pages of signed-in people are never stored by browsers or proxies", async () => {
  const answer = await w.request("anna", "/intern/musterstadt");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("a form from somewhere else is refused and changes nothing", async () => {
  const url = "http://localhost:3000/anmelden";
  const body = new URLSearchParams({ email: "ehrenamt@musterstadt.example" });
  for (const headers of [{ origin: "https://anderswo.example" }, { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }, {}]) {
    const answer = await w.app.fetch(new Request(url, { method: "POST", body, headers: headers as Record<string, string> }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Dieses Formular kam nicht von unserer Seite");
  }
});

test("links to public pages say how they look where somebody shares them; pages opened by a link alone and pages of people at work say nothing", async () => {
  const tags = async (person: "nobody" | "anna", path: string) =>
    [...(await (await w.request(person, path)).text()).matchAll(/property="(og:\w+)"/g)].map(([, name]) => name);
  expect(await tags("nobody", "/kommunen/fabelrade/strategie")).toEqual(["og:site_name", "og:title", "og:description", "og:image"]);
  for (const path of ["/lesen/abcd2345", "/v/abcd2345"]) expect(await tags("nobody", path), path).toEqual([]);
  expect(await tags("anna", "/intern/musterstadt/strategie")).toEqual([]);
});
