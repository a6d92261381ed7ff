// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { placesIn } from "./places-in.ts";

const program = `import { placesIn } from "placesIn";
function fails(secret: string): never {
  throw new Error(\`no \${secret}\`);
}
try {
  fails("Musterkanarie\\nin two lines");
} catch (error) {
  console.log(JSON.stringify(placesIn(error as Error)));
}
`;

/** Places told by a program in a process of its own, bundled as the house is. */
async function toldByBundle({ sourcemap }: { sourcemap: boolean }): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  writeFileSync(join(folder, "fails.ts"), program);
  const outfile = join(folder, "dist", "server", "cli.js");
  await build({
    absWorkingDir: folder,
    alias: { placesIn: projectPath("src", "operation", "places-in.ts") },
    entryPoints: ["fails.ts"],
    outfile,
    bundle: true,
    format: "esm",
    banner: { js: "// A line that the source does not have." },
    platform: "node",
    sourcemap,
    sourcesContent: false,
  });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" }));
}

test("an error in the bundle tells where it happened in the source, and nothing of what it says", async () => {
  const places = await toldByBundle({ sourcemap: true });
  expect(places[0]).toMatch(/^\s+at fails \(fails\.ts:3:9\)$/);
  expect(places.join("\n")).not.toContain("Musterkanarie");
  expect(places.length).toBeLessThanOrEqual(5);
});

test("without a map the place in the bundle is told", async () => {
  expect((await toldByBundle({ sourcemap: false }))[0]).toMatch(/at fails \(.*cli\.js:\d+:\d+\)/);
});

test("an error without a stack tells nothing", () => {
  expect(placesIn(Object.assign(new Error("no place"), { stack: undefined }))).toEqual([]);
});
