// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { addPerson } from "#identity";
import { roles, workingRoles } from "#kit/policy";
import { bodyBySlug, isNoPlace, landBody } from "#register";
import type { House } from "../house.ts";
import { exitCodes, type Output, refuse } from "./output.ts";
import { t } from "./texts.de.ts";

const person = z.object({ name: z.string().trim().min(1).max(200), mail: z.email(), role: z.string(), body: z.string() });
const knownRole = z.enum(roles);

/** `user add`: how the first people of a municipality get in. */
export async function addUser({ db, clock }: House, options: Record<string, string | undefined>, out: Output): Promise<number> {
  const given = person.safeParse(options);
  if (!given.success) return refuse(out, t.needsPerson);
  const { name, mail, body: slug } = given.data;
  const role = knownRole.safeParse(given.data.role);
  if (!role.success) return refuse(out, t.noRole(roles.join(", ")));
  const body = await db.owner((tx) => (slug === "land" ? landBody(tx) : bodyBySlug(tx, slug)));
  if (!body) return refuse(out, t.noBody(slug));
  // Somebody who works in a place has its rooms; a body that is no place has none.
  if (isNoPlace(body.kind) && workingRoles.includes(role.data)) return refuse(out, t.body.roleOfPlaces(body.name));
  const outcome = await db.owner((tx) => addPerson(tx, { name, email: mail, role: role.data, bodyId: body.id, now: clock.now() }));
  out.line(outcome.kind === "added" ? t.added(name, body.name) : t.hasTask(name, body.name));
  return exitCodes.ok;
}
