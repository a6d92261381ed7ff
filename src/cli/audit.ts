// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import type { Database } from "#kit/db";
import type { House } from "../house.ts";
import { type Checkpoint, checkpointsIn, lastSeal, written } from "../trail/seals/checkpoint.ts";
import { type Fault, trailBegins, unsealed, verifySeals } from "../trail/seals/verify.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

type Options = Readonly<Record<string, string | undefined>>;

/** `audit verify [--checkpoint LINE|FILE]`: recomputes every seal and looks for those that were kept elsewhere. */
export async function verifyAudit({ db }: Pick<House, "db">, options: Options, out: Output): Promise<number> {
  const kept = await checkpointsOf(options.checkpoint);
  if (kept === "unreadable") return refuse(out, t.audit.needsCheckpoint);
  const outcome = await db.owner((tx) => verifySeals(tx, kept));
  if (outcome.kind === "broken") {
    out.fault(faultInWords(outcome.fault));
    return exitCodes.failed;
  }
  out.line(t.audit.intact(outcome.seals, outcome.lines));
  if (kept.length > 0) out.line(t.audit.checkpoints(kept.length));
  else out.note(t.audit.withoutCheckpoint);
  await sayReach(db, out);
  return exitCodes.ok;
}

/** `audit checkpoint`: the newest seal as one line, to be kept on another machine. */
export async function writeCheckpoint({ db }: Pick<House, "db">, out: Output): Promise<number> {
  const seal = await db.owner(lastSeal);
  if (!seal) {
    out.fault(t.audit.nothingSealed);
    return exitCodes.failed;
  }
  out.line(written(seal));
  out.note(t.audit.keepElsewhere);
  return exitCodes.ok;
}

/** The line itself, or the lines of a file. */
async function checkpointsOf(given: string | undefined): Promise<Checkpoint[] | "unreadable"> {
  if (given === undefined) return [];
  const direct = checkpointsIn(given);
  return direct === "unreadable" ? checkpointsIn(await readFile(given, "utf8").catch(() => "")) : direct;
}

/** Where what was checked begins, and where it ends. */
async function sayReach(db: Database, out: Output): Promise<void> {
  const [begins, open] = await db.owner(async (tx) => [await trailBegins(tx), await unsealed(tx)] as const);
  if (begins) out.line(t.audit.begins(begins.sealedAt, begins.removedAt));
  if (open.oldest) out.line(t.audit.open(open.lines, open.oldest));
}

function faultInWords(fault: Fault): string {
  return "seq" in fault ? t.audit.line[fault.what](fault.seq) : t.audit.range[fault.what](fault.fromSeq, fault.toSeq);
}
