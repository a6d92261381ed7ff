// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { landInSettings } from "#config";
import { checkFile, type ListCheck } from "#rooms/inventory";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

/** `inventory check FILE [--json]`: what we understand of a list; needs no database and saves nothing. */
export async function checkList(path: string | undefined, asJson: boolean, out: Output): Promise<number> {
  if (path === undefined) return refuse(out, t.needsFile);
  const outcome = await check(path);
  if (outcome.kind === "unreadable") {
    if (asJson) out.line(JSON.stringify({ error: outcome.sentence }));
    else out.fault(outcome.sentence);
    return exitCodes.unreadable;
  }
  if (asJson) out.line(JSON.stringify(outcome.check, null, 2));
  else tell(outcome.check, out);
  return exitCodes.ok;
}

async function check(path: string): ReturnType<typeof checkFile> {
  try {
    return await checkFile(new Uint8Array(await readFile(path)), basename(path), landInSettings());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { kind: "unreadable", sentence: t.noFile(path) };
  }
}

function tell(check: ListCheck, out: Output): void {
  out.line(t.checked.rows(check.rows, check.accepted));
  out.line(t.checked.undecided(check.undecided));
  out.line(t.checked.doubles(check.doubles.length));
  for (const question of check.questions) out.line(t.checked.question(question.text));
  for (const { row, reason } of check.rejected) out.line(t.checked.rejected(row, reason));
  out.line(t.checked.nothingSaved);
}
