// SPDX-License-Identifier: EUPL-1.2
import { decideRequest, waitingRequests } from "#identity";
import { isId } from "#kit/db";
import { longDate } from "#kit/text";
import type { House } from "../house.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

/** `access list`: every request that waits, the longest first. */
export async function listAccess({ db }: House, out: Output): Promise<number> {
  const requests = await db.owner((tx) => waitingRequests(tx));
  if (requests.length === 0) out.line(t.access.none);
  for (const { id, name, email, body, confirmedAt, answerBy } of requests) {
    const [since, until] = [confirmedAt ? longDate(confirmedAt) : "", answerBy ? longDate(answerBy) : ""];
    out.line(t.access.line({ id, name, email, body: body.name, since, until }));
  }
  return exitCodes.ok;
}

/** `access approve --id ID` and `access decline --id ID --reason TEXT`: the operator's answer. */
export async function answerAccess(
  house: House,
  options: Record<string, string | undefined>,
  approve: boolean,
  out: Output,
): Promise<number> {
  const { id } = options;
  if (!isId(id)) return refuse(out, t.access.needsId);
  const reason = (options.reason ?? "").trim().slice(0, 500);
  if (!approve && reason === "") return refuse(out, t.access.needsReason);
  const { db, jobs, clock, config } = house;
  const answer = approve ? ({ kind: "approved" } as const) : ({ kind: "declined", reason } as const);
  const decision = { id, answer, actor: { id: null }, now: clock.now(), url: config.url };
  const outcome = await db.owner((tx) => decideRequest(tx, jobs.enqueue, decision));
  if (outcome.kind === "not-there") return refuse(out, t.access.notThere);
  out.line(outcome.kind === "decided" ? t.access.decided(outcome.name) : t.access.before);
  return exitCodes.ok;
}
