// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { type Config, readConfig } from "#config";
import { checkList } from "./cli/check.ts";
import { exportPaper, importList, type Options, refuse, seed, verifyAudit, writeSettings } from "./cli/commands.ts";
import { doctor } from "./cli/doctor.ts";
import { exitCodes, type Output, terminal } from "./cli/output.ts";
import { t as cliTexts } from "./cli/texts.de.ts";
import { type House, openHouse } from "./house.ts";
import { serveHouse } from "./main.ts";
import { t } from "./texts.de.ts";

/** Commands that work in the opened house, by their words. */
const inHouse: Record<string, (house: House, options: Options, file: string | undefined, out: Output) => Promise<number>> = {
  "inventory import": importList,
  "strategy export": (house, options, _, out) => exportPaper(house, options, out),
  "audit verify": (house, _options, _, out) => verifyAudit(house, out),
  seed: (house, _options, _, out) => seed(house, out),
  doctor: (house, _options, _, out) => doctor(house, out),
  migrate: async (_house, _options, _, out) => {
    out.line(cliTexts.migrated);
    return exitCodes.ok;
  },
};

/** Runs one command and returns its exit code. */
export async function main(args: string[], out: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { json: { type: "boolean" }, body: { type: "string" }, format: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } },
  });
  const [first = "", second = ""] = positionals;
  if (values.help || first === "" || first === "help") {
    out.line(cliTexts.usage);
    return exitCodes.ok;
  }
  if (first === "config") return writeSettings(out);
  if (first === "inventory" && second === "check") return positionals[2] ? checkList(positionals[2], values.json === true, out) : refuse(out, cliTexts.needsFile);
  const read = readConfig();
  if (read.kind === "faulty") return faulty(read.faults, out);
  if (first === "serve") return serveHouse(read.config, out);
  const run = inHouse[`${first} ${second}`] ?? inHouse[first];
  if (!run) return refuse(out, `${cliTexts.unknown(positionals.join(" "))}\n\n${cliTexts.usage}`);
  return withHouse(read.config, out, (house) => run(house, { body: asText(values.body), format: asText(values.format), out: asText(values.out) }, positionals[2], out));
}

const asText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

async function withHouse(config: Config, out: Output, fn: (house: House) => Promise<number>): Promise<number> {
  const outcome = await openHouse({ ...config, logLevel: "warn" }, { say: out.line });
  if (outcome.kind === "taken") {
    out.fault(t.taken(config.dataFolder, outcome.holder?.pid, outcome.holder?.url));
    return exitCodes.taken;
  }
  try {
    return await fn(outcome.house);
  } finally {
    await outcome.house.close();
  }
}

function faulty(faults: readonly string[], out: Output): number {
  out.fault([t.faulty, ...faults.map((fault) => `  ${fault}`)].join("\n"));
  return exitCodes.faultyConfig;
}

process.exitCode = await main(process.argv.slice(2), terminal);
