// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { type Config, readConfig } from "#config";
import { lockFolder } from "#kit/place";
import { exitCodes, type Output, terminal } from "./cli/output.ts";
import { t as cliTexts } from "./cli/texts.de.ts";
import { t } from "./texts.de.ts";

/** What was asked for on the command line. */
interface Command {
  words: string[];
  json: boolean;
  options: { body: string | undefined; format: string | undefined; out: string | undefined };
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
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { json: { type: "boolean" }, help: { type: "boolean" }, body: text, format: text, out: text },
  });
  const asText = (value: unknown) => (typeof value === "string" ? value : undefined);
  const options = { body: asText(values.body), format: asText(values.format), out: asText(values.out) };
  return { words: values.help ? ["help"] : positionals, json: values.json === true, options };
}

process.exitCode = await main(process.argv.slice(2), terminal);
