// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { memberships, ordersReceived } from "#identity";
import type { Tx } from "#kit/db";
import type { Actor, Delegation, Role } from "#kit/policy";
import { type Body, contactsAround, type ListedContact } from "#register";
import { type OwnClaim, ownClaim } from "#rooms/inventory";
import {
  draftsSharedWith,
  type Meeting,
  meetingsShown,
  type PublishedSummary,
  publishedStrategyOf,
  type SharedDraft,
} from "#rooms/strategy";
import type { News } from "../../home/pages.tsx";
import { newest } from "../../news.ts";

/** An order the agency holds, with what only the order itself says. */
export type HeldOrder = Delegation & { until: string | null; document: string };

interface Contents {
  councillor: { draft: SharedDraft | undefined; published: PublishedSummary | null; meetings: readonly Meeting[] };
  auditor: null;
  agency: { orders: readonly HeldOrder[]; contacts: readonly ListedContact[] };
  ministry: { news: readonly News[] };
  representative: { claim: OwnClaim | undefined };
  operator: null;
}

/** Roles with a part of their own on the start page; the others have whole pages. */
export type OnlookingRole = keyof Contents;

type PartOf<Name extends OnlookingRole> = { role: Name; since: string; content: Contents[Name] };

/** One task and what its part of the page shows. */
export type RolePart = { [Name in OnlookingRole]: PartOf<Name> }[OnlookingRole];

/** In this order the parts stand on the page, and the first one has the primary button. */
const inOrder = ["representative", "agency", "ministry", "councillor", "auditor", "operator"] as const satisfies readonly OnlookingRole[];

const load: { [Name in OnlookingRole]: (tx: Tx, body: Body, actor: Actor) => Promise<Contents[Name]> } = {
  councillor: async (tx, body) => {
    const drafts = await draftsSharedWith(tx, body.id);
    return {
      draft: drafts.find(({ slug }) => slug === body.slug),
      published: await publishedStrategyOf(tx, body.id),
      meetings: await meetingsShown(tx, body.id),
    };
  },
  auditor: async () => null,
  agency: async (tx, body, actor) => ({ orders: await ordersOf(tx, body, actor), contacts: await helpersOf(tx, body) }),
  ministry: async (tx) => ({ news: await newest(tx, 10) }),
  representative: async (tx, body) => ({ claim: await ownClaim(tx, body.id) }),
  operator: async () => null,
};

/** Who helps an agency: the Kreis and the Land. That the Kreis names an agency is about herself. */
async function helpersOf(tx: Tx, body: Body): Promise<ListedContact[]> {
  return (await contactsAround(tx, body)).filter(({ purpose }) => purpose !== "agency");
}

async function ordersOf(tx: Tx, body: Body, actor: Actor): Promise<HeldOrder[]> {
  const received = await ordersReceived(tx, body.id);
  return actor.delegations
    .filter(({ throughId }) => throughId === body.id)
    .map((order) => {
      const whole = received.find(({ id }) => id === order.id);
      return { ...order, until: whole?.until ?? null, document: whole?.document ?? "" };
    });
}

/** What a person's tasks in this body show her; empty for whoever only works for it. A constant number of queries for each task. */
export async function partsOf(tx: Tx, body: Body, actor: Actor): Promise<RolePart[]> {
  const here = inOrder.filter((role) => actor.memberships.some((task) => task.bodyId === body.id && task.role === role));
  if (here.length === 0 || actor.id === null) return [];
  const since = await sinceWhen(tx, body.id, actor.id);
  const parts: RolePart[] = [];
  for (const role of here) parts.push({ role, since: since.get(role) ?? "", content: await load[role](tx, body, actor) } as RolePart);
  return parts;
}

/** Since when a person has her tasks in a body, by role. */
async function sinceWhen(tx: Tx, bodyId: string, personId: string): Promise<Map<Role, string>> {
  const found = await tx
    .select({ role: memberships.role, since: memberships.validFrom })
    .from(memberships)
    .where(and(eq(memberships.bodyId, bodyId), eq(memberships.personId, personId)))
    .orderBy(memberships.validFrom);
  return new Map(found.map(({ role, since }) => [role, since]));
}
