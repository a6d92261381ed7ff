// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { bodySortKey } from "../slug.ts";
import { type Body, bodies } from "../tables.ts";
import { freeAddress, lockAddresses } from "./addresses.ts";
import type { KindOfNoPlace } from "./kinds.ts";
import { kindsToFound, type LedBody, twinOf } from "./led.ts";

export interface NewBody {
  /** Drawn with the form: sent twice, it is founded once. */
  id: string;
  /** The body it stands below. */
  parent: Body;
  kind: KindOfNoPlace;
  name: string;
  domain: string | null;
  /** Calendar day. */
  since: string;
  actor: Pick<Actor, "id">;
  now: Date;
}

export type FoundOutcome = { kind: "founded"; slug: string } | { kind: "stands"; twin: LedBody } | { kind: "not-allowed" };

/**
 * Founds a body that is no place. Two people founding the same at once make one; the second is told.
 * `founds`: what the operator may found, as owner; without it, what the acting person may.
 */
export async function foundBody(tx: Tx, asked: NewBody, founds?: readonly KindOfNoPlace[]): Promise<FoundOutcome> {
  const { parent, kind, name, actor, now } = asked;
  await lockAddresses(tx);
  if (!(founds ?? (await kindsToFound(tx, parent.id))).includes(kind)) return { kind: "not-allowed" };
  const [known] = await tx.select().from(bodies).where(eq(bodies.id, asked.id));
  if (known && known.parentId === parent.id && known.kind === kind && known.name === name) return { kind: "founded", slug: known.slug };
  const id = known ? newId(now) : asked.id;
  const twin = await twinOf(tx, { id, parentId: parent.id, kind, name });
  if (twin) return { kind: "stands", twin };
  const slug = await freeAddress(tx, name, { bodyId: id, within: parent.name });
  await tx.insert(bodies).values({
    id,
    kind,
    name,
    slug,
    officialName: name,
    sortKey: bodySortKey(name),
    website: asked.domain,
    validFrom: asked.since,
    parentId: parent.id,
    land: parent.land,
    example: parent.example,
  });
  await record(tx, { actor, at: now, action: "register.body_founded", bodyId: parent.id, subjectId: id, details: { kind } });
  return { kind: "founded", slug };
}
