// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Body, bodies } from "#register";
import { delegations, people } from "../tables.ts";
import type { RoomByOrder } from "./rooms.ts";

type Row = typeof delegations.$inferSelect;

/** An order as a page shows it: with the other side's name and who gave and revoked it, as far as the reader may know them. */
export type ShownOrder = Pick<Row, "id" | "rooms" | "since" | "until" | "document" | "givenAt" | "revokedAt"> & {
  otherId: string;
  otherName: string;
  givenByName: string | null;
  revokedByName: string | null;
};

const giver = alias(people, "giver");
const revoker = alias(people, "revoker");

function shown(tx: Tx, side: "bodyId" | "toBodyId", bodyId: string): Promise<ShownOrder[]> {
  const other = side === "bodyId" ? delegations.toBodyId : delegations.bodyId;
  const { id, rooms, since, until, document, givenAt, revokedAt } = delegations;
  const facts = { id, rooms, since, until, document, givenAt, revokedAt };
  return tx
    .select({ ...facts, otherId: other, otherName: bodies.name, givenByName: giver.name, revokedByName: revoker.name })
    .from(delegations)
    .innerJoin(bodies, eq(bodies.id, other))
    .leftJoin(giver, eq(giver.id, delegations.givenBy))
    .leftJoin(revoker, eq(revoker.id, delegations.revokedBy))
    .where(eq(delegations[side], bodyId))
    .orderBy(desc(delegations.givenAt), desc(delegations.id));
}

/** The orders a body gave, newest first, also those that are over. */
export function ordersGiven(tx: Tx, bodyId: string): Promise<ShownOrder[]> {
  return shown(tx, "bodyId", bodyId);
}

/** The orders a body was given, newest first. */
export function ordersReceived(tx: Tx, bodyId: string): Promise<ShownOrder[]> {
  return shown(tx, "toBodyId", bodyId);
}

/** The names of the bodies that act for a body in a room today, as far as the reader may know them: one JSON value, part of a question. */
export function actingIn(bodyId: string, room: RoomByOrder): SQL {
  return sql`coalesce((select json_agg(b.name order by b.sort_key) from ${delegations} join bodies b on b.id = ${delegations.toBodyId}
    where ${delegations.bodyId} = ${bodyId} and ${room} = any (${delegations.rooms}) and ${delegations.revokedAt} is null
      and ${delegations.since} <= fokus_today() and (${delegations.until} is null or ${delegations.until} >= fokus_today())), '[]'::json)`;
}

/** The same by itself: one query. */
export async function actingToday(tx: Tx, bodyId: string, room: RoomByOrder): Promise<string[]> {
  const [found] = await rows(tx, sql`select ${actingIn(bodyId, room)} as names`, z.object({ names: z.array(z.string()) }));
  return found?.names ?? [];
}

/** A body an order can go to, with the place an agency belongs to. */
export type Receiver = Pick<Body, "id" | "name" | "kind"> & { placeName: string | null };

const place = alias(bodies, "place");

/**
 * Whom a municipality can let act for it: its Kreis, and the agencies of itself, its Kreis and its Land that have no end.
 * The Kreis comes first. The policy of the table says the same (fokus_may_receive).
 */
export async function receiversFor(tx: Tx, body: Body): Promise<Receiver[]> {
  if (body.kind !== "municipality") return [];
  const near = [body.id, ...(body.parentId === null ? [] : [body.parentId])];
  const agency = and(eq(bodies.kind, "agency"), or(inArray(bodies.parentId, near), and(eq(place.kind, "land"), eq(place.land, body.land))));
  const found = await tx
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind, placeName: place.name })
    .from(bodies)
    .leftJoin(place, eq(place.id, bodies.parentId))
    .where(and(isNull(bodies.validTo), or(and(eq(bodies.kind, "kreis"), inArray(bodies.id, near)), agency)))
    .orderBy(asc(bodies.sortKey), asc(bodies.id));
  return found.toSorted((one, other) => Number(one.kind === "agency") - Number(other.kind === "agency"));
}

/** Whether an order opens something on this day, will do so, or does no more. */
export function stateOf(order: Pick<Row, "since" | "until" | "revokedAt">, today: string): "holds" | "ahead" | "ranOut" | "revoked" {
  if (order.until !== null && order.until < today) return "ranOut";
  if (order.revokedAt !== null) return "revoked";
  return order.since > today ? "ahead" : "holds";
}
