// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { makeWayBack, paths } from "#identity";
import type { House } from "../house.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

const asked = z.object({ mail: z.email(), name: z.string().trim().min(1).max(200).optional() });

/** `user recover`: a way in that counts once, for somebody whose passkey is gone. */
export async function recoverUser(house: House, options: Record<string, string | undefined>, out: Output): Promise<number> {
  const given = asked.safeParse(options);
  if (!given.success) return refuse(out, t.recover.needsMail);
  const { mail, name } = given.data;
  const { app, config, clock, db, jobs } = house;
  const wanted = { email: mail, name, now: clock.now(), url: config.url };
  const outcome = await db.owner((tx) => makeWayBack(tx, app.seals, jobs.enqueue, wanted));
  if (outcome.kind === "nobody") return refuse(out, t.recover.nobody(mail));
  if (outcome.kind === "several") return refuse(out, t.recover.several(mail, outcome.names.join(", ")));
  out.line(t.recover.made(outcome.name));
  out.line(outcome.code);
  out.line(t.recover.where(`${config.url}${paths.wayBack()}`));
  out.line(t.recover.check);
  return exitCodes.ok;
}
