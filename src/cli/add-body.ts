// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { mailDomain } from "#identity";
import { newId } from "#kit/db";
import { bodyBySlug, foundBody, kindsFoundedBy, kindsOfNoPlace, landBody } from "#register";
import type { House } from "../house.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

const asked = z.object({ kind: z.enum(kindsOfNoPlace), name: z.string().trim().min(1).max(200), below: z.string() });

/** `body add`: a body that is no place, where nobody is there yet who leads one. */
export async function addBody({ db, clock }: House, options: Record<string, string | undefined>, out: Output): Promise<number> {
  const given = asked.safeParse(options);
  if (!given.success) return refuse(out, t.body.needs);
  const domain = mailDomain.safeParse(options.domain);
  if (!domain.success) return refuse(out, t.body.domainWrong(options.domain ?? ""));
  const { below, ...what } = given.data;
  const parent = await db.owner((tx) => (below === "land" ? landBody(tx) : bodyBySlug(tx, below)));
  if (!parent) return refuse(out, t.noBody(below));
  const now = clock.now();
  const body = { ...what, id: newId(now), parent, domain: domain.data, since: clock.today(), actor: { id: null }, now };
  const outcome = await db.owner(async (tx) => foundBody(tx, body, await kindsFoundedBy(tx, parent.kind)));
  if (outcome.kind === "not-allowed") return refuse(out, t.body.notHere(parent.name));
  out.line(outcome.kind === "founded" ? t.body.added(what.name, outcome.slug) : t.body.stands(outcome.twin.name));
  return exitCodes.ok;
}
