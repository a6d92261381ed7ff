// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { z } from "zod";
import { projectPath } from "#kit/place";

/** How to start Chromium on this machine; handed to the workers, so it is plain text only. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/** Only this machine resolves: a page that asks anybody else gets no answer, and the test a complaint. */
export const args = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

declare module "vitest" {
  export interface ProvidedContext {
    chromium: Chromium;
  }
}

/** Before the journeys: a Chromium that needs nothing from this machine but the C library. */
export default function setup(project: TestProject): void {
  project.provide("chromium", chromiumHere());
}

/** The browser of the npm package, or the one that FOKUS_TEST_CHROMIUM names. */
export function chromiumHere(): Chromium {
  const own = process.env.FOKUS_TEST_CHROMIUM;
  return own ? { executable: own, env: plainEnv({}) } : unpackedChromium();
}

const packageFolder = ["node_modules", "@sparticuz", "chromium"];

/** Unpacks the browser of the npm package once per user and version: 200 MB, under two seconds. */
function unpackedChromium(): Chromium {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(projectPath(...packageFolder, "package.json"), "utf8")));
  const home = ownFolder(join(tmpdir(), `fokus-chromium-${version}-${process.getuid?.()}`));
  const folder = join(home, "unpacked");
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(join(home, "unpacking-"));
    unpackInto(fresh);
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  const fonts = join(home, "fonts.conf");
  writeFileSync(fonts, fontSettings(folder));
  const env = plainEnv({ HOME: home, LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: fonts });
  return { executable: join(folder, "chromium"), env };
}

/** Others may write to the temporary folder too, and we run what lies there: only a folder of ours, closed to them, will do. */
function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const ours = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  return ours ? path : mkdtempSync(`${path}-`);
}

/**
 * The package looks at its environment while it is loaded: it unpacks its shared libraries only where it believes to be
 * on a Lambda, and always into TMPDIR. Hence a process of its own.
 */
function unpackInto(folder: string): void {
  const script = `import(${JSON.stringify(projectPath(...packageFolder, "build", "index.js"))}).then((m) => m.default.executablePath())`;
  execFileSync(process.execPath, ["-e", script], {
    env: { TMPDIR: folder, HOME: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" },
    stdio: "pipe",
  });
}

/** The package's own settings name folders of a Lambda. Only its one family is offered, so that pages look alike everywhere. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}

function plainEnv(more: Record<string, string>): Record<string, string> {
  return { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", TZ: "Europe/Berlin", TMPDIR: tmpdir(), ...more };
}
