// SPDX-License-Identifier: EUPL-1.2
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { args, chromiumHere } from "../test/harness/chromium.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, startHouse, stop, untilAnswers } from "./processes.ts";

const pages = [
  { what: "start page", path: "/" },
  { what: "municipalities", path: "/kommunen" },
  { what: "a municipality", path: "/kommunen/musterstadt" },
  { what: "its strategy", path: "/kommunen/fabelrade/strategie" },
  { what: "sign-in", path: "/anmelden" },
] as const;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse as on a telephone with slow mobile data, simulated: its four scores, the largest thing painted, and what a first visit transfers. */
export function measureLighthouse(): Promise<Figure[]> {
  return onOwnPostgres(async (databaseUrl, folder) => {
    const [port, devtools] = [await freePort(), await freePort()];
    const ours = startHouse({
      DATABASE_URL: databaseUrl,
      FOKUS_EXAMPLE: "1",
      FOKUS_DATA: folder,
      PORT: String(port),
    });
    const { executable, env } = chromiumHere();
    const browser = await chromium.launch({ executablePath: executable, env, args: [...args, `--remote-debugging-port=${devtools}`] });
    try {
      await untilAnswers(`http://localhost:${port}/livez`);
      const figures: Figure[] = [];
      for (const { what, path } of pages) figures.push(...(await figuresOf(what, `http://localhost:${port}${path}`, devtools)));
      return figures;
    } finally {
      await browser.close();
      await stop(ours);
    }
  });
}

async function figuresOf(what: string, url: string, port: number): Promise<Figure[]> {
  await fetch(url);
  const report = (await lighthouse(url, { port, logLevel: "error", output: "json", onlyCategories: [...categories] }))?.lhr;
  if (!report || report.runtimeError) throw new Error(`${url}: ${report?.runtimeError?.message ?? "no report"}`);
  tellWhatFailed(what, report);
  const requests = requestsOf(report);
  const kibibytes = (of: readonly Request[]) => of.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024;
  return [
    ...categories.map((name) => atLeast(`${what}, Lighthouse: ${name}`, (report.categories[name]?.score ?? 0) * 100, "of 100", 100)),
    atMost(`${what}, largest thing painted`, (report.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN) / 1000, "s", 1),
    atMost(`${what}, first visit`, kibibytes(requests), "KiB", 90),
    atMost(`${what}, scripts`, kibibytes(requests.filter(({ resourceType }) => resourceType === "Script")), "KiB", 10),
    atMost(
      `${what}, asked of others`,
      requests.filter((request) => new URL(request.url).origin !== new URL(url).origin).length,
      "requests",
      0,
    ),
  ];
}

interface Request {
  url: string;
  resourceType: string;
  /** Bytes. */
  transferSize: number;
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

/** What the browser asked for; icons written into the page are asked of nobody. */
function requestsOf(report: Report): Request[] {
  const details = report.audits["network-requests"]?.details;
  if (details?.type !== "table") throw new Error("Lighthouse lists no requests");
  return (details.items as unknown as Request[]).filter(({ url }) => !url.startsWith("data:"));
}

/** Names what keeps a score from being full. */
function tellWhatFailed(what: string, report: Report): void {
  for (const name of categories)
    for (const { id, weight } of report.categories[name]?.auditRefs ?? []) {
      const audit = report.audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 1)
        process.stdout.write(`${what}: ${id} ${audit.score} (${audit.displayValue ?? audit.title})\n`);
    }
}
