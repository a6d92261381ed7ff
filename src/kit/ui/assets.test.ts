// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { asset, assetFile, assetManifest } from "./assets.ts";

const builder = fileURLToPath(new URL("../../../bin/build-assets", import.meta.url));

/** Runs the build and returns what it says. */
function build(...flags: string[]): string {
  return execFileSync(process.execPath, [builder, ...flags], { encoding: "utf8" });
}

function contentOf(name: string): Buffer {
  const found = assetFile(asset(name));
  if (!found) throw new Error(`${name} has an address but no file`);
  return readFileSync(found.file);
}

beforeAll(() => {
  build();
});

describe("what a first visit transfers stays small", () => {
  test.each([
    ["app.css", 21_000],
    ["browser.js", 10_000],
  ])("%s is at most %i bytes compressed", (name, limit) => {
    expect(gzipSync(contentOf(name), { level: 9 }).length).toBeLessThanOrEqual(limit);
  });

  test("styles, script, two fonts and the sign leave room for the page within 90 kB", () => {
    const visited = Object.keys(assetManifest()).filter((name) => name !== "social.png");
    const compressed = visited.map((name) => gzipSync(contentOf(name), { level: 9 }).length);
    expect(compressed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(78_000);
  });
});

test("the picture for shared links, which no page loads, is at most 60 kB", () => {
  expect(contentOf("social.png").length).toBeLessThanOrEqual(60_000);
});

describe("the manifest", () => {
  test("lists each file with its address, its type and its size", () => {
    for (const [name, file] of Object.entries(assetManifest())) {
      expect(file.path).toMatch(/^\/assets\/[\w-]+\.[A-Z0-9]{8}\.\w+$/);
      expect(contentOf(name).length).toBe(file.bytes);
    }
    expect(assetManifest()["app.css"]?.contentType).toBe("text/css; charset=utf-8");
    expect(assetManifest()["browser.js"]?.contentType).toBe("text/javascript; charset=utf-8");
    expect(assetManifest()["fira-sans-latin-400.woff2"]?.contentType).toBe("font/woff2");
  });

  test("an address nobody built leads to no file, also not through folders", () => {
    for (const path of ["/assets/app.css", "/assets/../../package.json", "/assets/manifest.json"]) expect(assetFile(path)).toBe(undefined);
  });

  test("a name nobody built is a mistake that says what there is", () => {
    expect(() => asset("app.scss")).toThrow(/no asset "app\.scss"\. Known: app\.css/);
  });
});

describe("the style sheet", () => {
  const elements = ["fk-copy", "fk-keep", "fk-once", "fk-order", "fk-passkey", "fk-print", "fk-progress", "fk-suggest", "fk-unsaved"];
  const sheet = () => contentOf("app.css").toString("utf8");

  test("asks nobody else: every address in it is ours or lies inside it", () => {
    const addresses = [...sheet().matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address ?? "");
    expect(addresses.filter((address) => !address.startsWith("data:image/svg+xml") && !address.startsWith("/assets/"))).toEqual([]);
  });

  test("keeps what pages use of KERN and leaves out the rest", () => {
    expect(sheet()).toContain(".kern-btn--primary");
    expect(sheet()).toContain(".kern-form-input__input--error");
    for (const unused of [".kern-kopfzeile", ".kern-dialog__body", ".kern-col-12", ".kern-m-auto"]) expect(sheet()).not.toContain(unused);
  });

  test("draws every class of ours and of KERN that a page names", () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const named = globSync("src/**/*.tsx", { cwd: root, exclude: ["**/*.test.tsx"] }).flatMap((file) => {
      const classes = readFileSync(root + file, "utf8").match(/\b(?:fk|kern)-[a-z]+(?:-{1,2}[a-z]+|__[a-z]+)*(?=[\s"'`])/g) ?? [];
      return classes.filter((name) => !elements.includes(name) && !sheet().includes(`.${name}`)).map((name) => `${file}: ${name}`);
    });
    expect(named).toEqual([]);
  });

  test("puts KERN into a layer below the theme", () => {
    expect(sheet()).toMatch(/@layer kern\{/);
    expect(sheet()).not.toContain("!important");
  });
});

describe("building", () => {
  test("again with nothing changed does nothing and says nothing", () => {
    build();
    const before = statSync(assetFile(asset("app.css"))?.file ?? "").mtimeMs;
    expect(build()).toBe("");
    expect(statSync(assetFile(asset("app.css"))?.file ?? "").mtimeMs).toBe(before);
  });

  test("everything anew gives the same names", () => {
    const before = asset("app.css");
    expect(build("--force")).toMatch(/^Assets: \d+ files built/);
    expect(existsSync(assetFile(before)?.file ?? "")).toBe(true);
  });
});
