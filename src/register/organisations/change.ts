// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { bodySortKey } from "../slug.ts";
import { type Body, bodies, bodyNames } from "../tables.ts";
import { freeAddress, lockAddresses } from "./addresses.ts";
import { kindsToFound, type LedBody, ledBody, twinOf } from "./led.ts";

export interface BodyChange {
  parent: Body;
  bodyId: string;
  name: string;
  domain: string | null;
  version: number;
  actor: Actor;
  now: Date;
}

export type ChangeOutcome =
  | { kind: "changed"; slug: string; fields: string[] }
  | { kind: "conflict"; saved: LedBody }
  | { kind: "stands"; twin: LedBody }
  | { kind: "not-there" };

/** Gives a body another name or mail domain. The old address goes on to lead to it. */
export async function changeBody(tx: Tx, change: BodyChange): Promise<ChangeOutcome> {
  const { parent, name, domain, actor, now } = change;
  await lockAddresses(tx);
  const founds = await kindsToFound(tx, parent.id);
  const body = await ledBody(tx, parent.id, { id: change.bodyId });
  if (!body || !founds.includes(body.kind)) return { kind: "not-there" };
  const fields = [...(body.name === name ? [] : ["name"]), ...(body.website === domain ? [] : ["domain"])];
  if (fields.length === 0) return { kind: "changed", slug: body.slug, fields };
  if (body.version !== change.version) return { kind: "conflict", saved: body };
  const twin = await twinOf(tx, { id: body.id, parentId: parent.id, kind: body.kind, name });
  if (twin) return { kind: "stands", twin };
  const slug = body.name === name ? body.slug : await freeAddress(tx, name, { bodyId: body.id, within: parent.name });
  if (slug !== body.slug) await tx.delete(bodyNames).where(and(eq(bodyNames.bodyId, body.id), eq(bodyNames.slug, slug)));
  await tx
    .update(bodies)
    .set({ name, officialName: name, slug, sortKey: bodySortKey(name), website: domain, version: sql`${bodies.version} + 1` })
    .where(eq(bodies.id, body.id));
  if (slug !== body.slug) {
    const former = { bodyId: body.id, name: body.name, slug: body.slug, ags: null, validTo: dayOf(now) };
    await tx.insert(bodyNames).values(former);
  }
  await record(tx, {
    actor,
    at: now,
    action: "register.body_changed",
    bodyId: parent.id,
    subjectId: body.id,
    details: { fields: fields.join(" ") },
  });
  return { kind: "changed", slug, fields };
}
