// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { type Config, readConfig } from "#config";
import { lockFolder } from "#kit/place";
import { exitCodes, type Output, terminal } from "./cli/output.ts";
import { t as cliTexts } from "./cli/texts.de.ts";
import { t } from "./texts.de.ts";

/** Options that carry a text. */
const named = [
  "id",
  "reason",
  "body",
  "format",
  "out",
  "name",
  "mail",
  "role",
  "checkpoint",
  "kind",
  "below",
  "domain",
  "source",
  "date",
] as const;
type Options = Partial<Record<(typeof named)[number], string>>;

/** What was asked for on the command line. */
interface Command {
  words: string[];
  json: boolean;
  options: Options;
}

/** Runs one command and returns its exit code. The heavy parts are loaded only once it is clear that they are needed. */
export async function main(args: string[], out: Output): Promise<number> {
  const command = commandOf(args);
  const [first = "help", second, third] = command.words;
  if (first === "help") {
    out.line(cliTexts.usage);
    return exitCodes.ok;
  }
  if (first === "config") return (await import("./cli/settings.ts")).writeSettings(out);
  if (first === "inventory" && second === "check") return (await import("./cli/check.ts")).checkList(third, command.json, out);
  const read = readConfig();
  if (read.kind === "faulty") {
    out.fault([t.faulty, ...read.faults.map((fault) => `  ${fault}`)].join("\n"));
    return exitCodes.faultyConfig;
  }
  return inHouse(read.config, command, out);
}

/** Takes the folder first: a second process is refused before it has loaded a database. */
async function inHouse(config: Config, command: Command, out: Output): Promise<number> {
  const lock = config.databaseUrl === undefined ? await lockFolder(config.dataFolder) : null;
  if (lock?.kind === "taken") {
    out.fault(t.taken(config.dataFolder, lock.holder?.pid, lock.holder?.url));
    return exitCodes.taken;
  }
  if (command.words[0] === "serve") return (await import("./main.ts")).serveHouse(config, lock, out);
  return (await import("./cli/commands.ts")).runCommand(config, lock, command, out);
}

function commandOf(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: {
      json: { type: "boolean" },
      help: { type: "boolean" },
      ...Object.fromEntries(named.map((name) => [name, { type: "string" as const }])),
    },
  });
  const options = Object.fromEntries(named.map((name) => [name, values[name]]).filter(([, value]) => typeof value === "string"));
  return { words: values.help ? ["help"] : positionals, json: values.json === true, options };
}

/** The driver's own words where there are some: the query's message around them holds values people typed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

try {
  process.exitCode = await main(process.argv.slice(2), terminal);
} catch (error) {
  terminal.fault(cliTexts.failed(reasonOf(error)));
  // What was opened before the fault would keep the process and its hold on the folder alive.
  process.exit(exitCodes.failed);
}
