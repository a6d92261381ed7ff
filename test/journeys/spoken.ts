// SPDX-License-Identifier: EUPL-1.2
import type { virtual } from "@guidepup/virtual-screen-reader";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { projectPath } from "#kit/place";

type InPage = typeof globalThis & { fokusReader: { virtual: typeof virtual } };

const ofThisWorker = globalThis as { fokusReaderScript?: Promise<string> };

/** The reader as one script, bundled once per worker. It is evaluated, because pages load no script but their own. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { virtual } from "@guidepup/virtual-screen-reader";', resolveDir: projectPath() },
    bundle: true,
    format: "iife",
    globalName: "fokusReader",
    footer: { js: "globalThis.fokusReader = fokusReader;" },
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

async function bringReader(page: Page): Promise<void> {
  ofThisWorker.fokusReaderScript ??= bundled();
  await page.evaluate(await ofThisWorker.fokusReaderScript);
}

/** More than any page of the five tasks says. */
const longest = 900;

/** What a screen reader says from the beginning of a part of the page to its end. ":focus" is where it begins by itself. */
export async function heardIn(page: Page, part = "main"): Promise<string[]> {
  await bringReader(page);
  return page.evaluate(
    async ([selector, most]) => {
      const { virtual: reader } = (globalThis as InPage).fokusReader;
      const container = document.querySelector(selector);
      if (!container) throw new Error(`There is no ${selector}`);
      await reader.start({ container });
      const log: string[] = [await reader.lastSpokenPhrase()];
      const top = await reader.activeNode;
      while (log.length < most) {
        await reader.next();
        // Behind the end the reader begins anew.
        if (reader.activeNode === top) break;
        log.push(await reader.lastSpokenPhrase());
      }
      await reader.stop();
      return log;
    },
    [part, longest] as const,
  );
}

/** What is said by itself while something happens, without anybody going there. */
export async function saidMeanwhile(page: Page, happens: () => Promise<void>): Promise<string[]> {
  await bringReader(page);
  await page.evaluate(() => (globalThis as InPage).fokusReader.virtual.start({ container: document.body }));
  await happens();
  const log = await page.evaluate(async () => {
    const { virtual: reader } = (globalThis as InPage).fokusReader;
    const spoken = await reader.spokenPhraseLog();
    await reader.stop();
    return spoken;
  });
  return log.filter((phrase) => /^(polite|assertive): /.test(phrase));
}

/** Fails unless a listener hears these one after the other, whatever is said between them. */
export function expectHeard(heard: readonly string[], sentences: readonly (string | RegExp)[]): void {
  let at = 0;
  for (const sentence of sentences) {
    const found = heard.findIndex(
      (phrase, index) => index >= at && (typeof sentence === "string" ? phrase === sentence : sentence.test(phrase)),
    );
    expect(
      found,
      `»${sentence}« is not heard after »${heard[at - 1] ?? "the beginning"}«, but:\n${heard.slice(at).join("\n")}`,
    ).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
}
