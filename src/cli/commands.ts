// SPDX-License-Identifier: EUPL-1.2
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Config } from "#config";
import { bodyBySlug, isNoPlace } from "#register";
import { importFile } from "#rooms/inventory";
import { exportStrategy, isExportFormat } from "#rooms/strategy";
import { type Held, type House, openHouse, seedExamples } from "../house.ts";
import { rehearseDeletions } from "../privacy/deletions.ts";
import { rooms } from "../rooms.ts";
import { answerAccess, listAccess } from "./access.ts";
import { addBody } from "./add-body.ts";
import { addUser } from "./add-user.ts";
import { verifyAudit, writeCheckpoint } from "./audit.ts";
import { readBordersIn } from "./borders.ts";
import { doctor } from "./doctor.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { recoverUser } from "./recover-user.ts";
import { rebuild } from "./search.ts";
import { t } from "./texts.de.ts";

/** Options by name, as given. */
type Options = Readonly<Record<string, string | undefined>>;

/** `inventory import --body SLUG FILE` */
export async function importList(house: House, options: Options, path: string | undefined, out: Output): Promise<number> {
  if (!options.body) return refuse(out, t.needsBody);
  if (!path) return refuse(out, t.needsFile);
  const slug = options.body;
  const body = await house.db.owner((tx) => bodyBySlug(tx, slug));
  if (!body || isNoPlace(body.kind)) return refuse(out, t.noBody(slug));
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return refuse(out, t.noFile(path));
  const outcome = await importFile(house, body, { bytes: new Uint8Array(bytes), fileName: basename(path) });
  if (outcome.kind === "unreadable") return refuse(out, outcome.sentence);
  for (const line of outcome.says) out.line(line);
  return exitCodes.ok;
}

/** `strategy export --body SLUG --format pdf|docx|json [--out FILE]`; without --out to standard output. */
export async function exportPaper(house: House, options: Options, out: Output): Promise<number> {
  if (!options.body) return refuse(out, t.needsBody);
  const { body: slug, format } = options;
  if (!isExportFormat(format)) return refuse(out, t.needsFormat);
  const body = await house.db.owner((tx) => bodyBySlug(tx, slug));
  const bytes = body && (await exportStrategy(house, body, format));
  if (!bytes) return refuse(out, t.noStrategy(slug));
  if (!options.out) out.bytes(bytes);
  else {
    await writeFile(options.out, bytes);
    out.line(t.wrote(options.out));
  }
  return exitCodes.ok;
}

/** `seed`: the example week, only where everything is an example. */
export async function seed(house: House, out: Output): Promise<number> {
  if (!house.config.exampleMode) return refuse(out, t.notExample);
  await seedExamples(house);
  await house.jobs.drain();
  out.line(t.seeded);
  return exitCodes.ok;
}

/** `privacy rehearse`: what the jobs that delete would delete now. */
export async function rehearse({ db }: House, out: Output): Promise<number> {
  const kinds = rooms.flatMap((room) => room.jobs ?? []);
  for (const { job, deleted } of await rehearseDeletions(db, kinds)) {
    const tables = Object.entries(deleted).map(([table, count]) => t.privacy.table(table, count));
    out.line(t.privacy.job(job, tables.join(", ") || t.privacy.nothing));
  }
  return exitCodes.ok;
}

type Run = (house: House, options: Options, file: string | undefined, out: Output) => Promise<number>;

/** Commands that work in the opened house, by their words. */
const commands: Record<string, Run> = {
  "inventory import": importList,
  "strategy export": (house, options, _, out) => exportPaper(house, options, out),
  "audit verify": (house, options, _, out) => verifyAudit(house, options, out),
  "audit checkpoint": (house, _options, _, out) => writeCheckpoint(house, out),
  "search rebuild": (house, _options, _, out) => rebuild(house, out),
  "privacy rehearse": (house, _options, _, out) => rehearse(house, out),
  "access list": (house, _options, _, out) => listAccess(house, out),
  "access approve": (house, options, _, out) => answerAccess(house, options, true, out),
  "access decline": (house, options, _, out) => answerAccess(house, options, false, out),
  "borders import": readBordersIn,
  "body add": (house, options, _, out) => addBody(house, options, out),
  "user add": (house, options, _, out) => addUser(house, options, out),
  "user recover": (house, options, _, out) => recoverUser(house, options, out),
  seed: (house, _options, _, out) => seed(house, out),
  doctor: (house, _options, _, out) => doctor(house, out),
  migrate: async (_house, _options, _, out) => {
    out.line(t.migrated);
    return exitCodes.ok;
  },
};

/** Opens the house for one command and closes it again. */
export async function runCommand(config: Config, lock: Held, command: { words: string[]; options: Options }, out: Output): Promise<number> {
  const [first = "", second = "", file] = command.words;
  const run = commands[`${first} ${second}`] ?? commands[first];
  if (!run) return refuse(out, `${t.unknown(command.words.join(" "))}\n\n${t.usage}`);
  const house = await openHouse({ ...config, logLevel: "warn" }, lock, out.note);
  try {
    return await run(house, command.options, file, out);
  } finally {
    await house.close();
  }
}
