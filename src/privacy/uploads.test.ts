// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { type World, world } from "#world";
import { projectFiles } from "../../test/laws/project-files.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const upload = "/intern/musterstadt/bestand/einlesen";
const script = "<script>alert(1)</script>";
const bytesOf = (hex: string, text = "") => Buffer.concat([Buffer.from(hex, "hex"), Buffer.from(text, "latin1")]);

/** Files that are two things at once, or another thing than their name says. */
const polyglots: readonly (readonly [what: string, name: string, bytes: Buffer])[] = [
  ["a GIF that is a script", "Vereine.csv", Buffer.from(`GIF89a=1;/*${script}*/`)],
  ["a PNG with a script behind it", "Vereine.csv", bytesOf("89504e470d0a1a0a", script)],
  ["a photo with the place it was taken at", "Vereine.xlsx", bytesOf("ffd8ffe1001845786966000049492a0008000000", "GPSLatitude 51.5")],
  ["a WebP picture", "Vereine.csv", Buffer.from(`RIFF0000WEBP${script}`)],
  ["a PDF with a script", "Vereine.csv", Buffer.from(`%PDF-1.7\n/JS (app.alert(1))\n${script}`)],
  ["a web page", "Vereine.csv", Buffer.from(`<!DOCTYPE html><html><body>${script}</body></html>`)],
  ["a web page behind a byte order mark", "Vereine.tsv", bytesOf("efbbbf", `<html>${script}</html>`)],
  [
    "a picture drawn in XML with a script",
    "Vereine.csv",
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`),
  ],
  ["the same behind an XML head", "bild.svg", Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ["a packed folder", "Vereine.xlsx", bytesOf("1f8b08", script)],
  ["a text document", "Vereine.csv", Buffer.from(`{\\rtf1 ${script}}`)],
  ["a letter with parts", "Vereine.csv", Buffer.from(`MIME-Version: 1.0\nContent-Type: text/html\n\n${script}`)],
];

const kept = () => w.db.owner((tx) => rows(tx, sql`select name from files`, z.object({ name: z.string() }))).then((found) => found.length);

function asFile(name: string, bytes: Buffer): FormData {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name, { type: "image/svg+xml" }));
  return form;
}

/** Refused with a sentence and nothing kept, or read as words of a list and shown as words. */
async function expectHarmless(answer: Response): Promise<void> {
  const isRefused = answer.status === 422;
  expect([303, 422]).toContain(answer.status);
  if (isRefused) expect(await kept()).toBe(0);
  const page = isRefused ? answer : await w.request("anna", new URL(answer.headers.get("location") ?? "", "http://localhost").pathname);
  const html = await page.text();
  expect(html).not.toContain(script);
  expect(html).not.toMatch(/<svg[^>]*onload/);
  expect([page.headers.get("x-content-type-options"), page.headers.get("content-type")]).toEqual(["nosniff", "text/html; charset=UTF-8"]);
}

describe("what is handed in is judged by its content, and comes back as words only", () => {
  test.each(polyglots)("as a file: %s", { timeout: 30_000 }, async (_, name, bytes) => {
    await expectHarmless(await w.request("anna", upload, asFile(name, bytes)));
  });

  test.each(polyglots)("pasted: %s", { timeout: 30_000 }, async (_, __, bytes) => {
    await expectHarmless(await w.request("anna", `${upload}/eingefuegt`, { pasted: bytes.toString("latin1") }));
  });

  test("pictures, pages and documents are refused, whatever they are called", { timeout: 60_000 }, async () => {
    for (const [what, name, bytes] of polyglots.slice(0, 7))
      expect((await w.request("anna", upload, asFile(name, bytes))).status, what).toBe(422);
  });
});

describe("there is one place that takes files, and none that hands them out", () => {
  const sources = projectFiles().filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.|\/testing\//.test(path));
  const with_ = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test("one page has a field for files; the one among the building blocks stands in no form", () => {
    expect(with_(/<FileField\b/).filter((path) => path !== "src/showcase/controls.tsx")).toEqual([
      "src/rooms/inventory/reading/upload-page.tsx",
    ]);
  });

  test("what was stored is read by the reading of lists alone, never by a route", () => {
    const readers = with_(/\breadStored\(/).filter((path) => !path.startsWith("src/kit/files/"));
    expect(readers.length).toBeGreaterThan(0);
    expect(readers.filter((path) => !path.startsWith("src/rooms/inventory/reading/") || /routes|pages/.test(path))).toEqual([]);
  });
});
