// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Body } from "#register";
import { connectionsOf } from "../connections/find.ts";
import { invitationsOf, type ListedInvitation } from "../connections/invitations/find.ts";
import type { InventoryFinding } from "./find.ts";
import { findingTexts as texts } from "./texts.de.ts";

/** Accepted connections a goal can rest on, with what came out of their last meeting. Four queries. */
export async function acceptedConnections(tx: Tx, body: Body): Promise<InventoryFinding[]> {
  const { connections } = await connectionsOf(tx, body);
  const kept = connections.filter(({ decision }) => decision?.decision === "kept");
  if (kept.length === 0) return [];
  const invitations = await invitationsOf(tx, body.id);
  return kept.map(({ key, words }) => ({
    key: `connection:${key}`,
    text: [texts.connection(words.title), ...meetingSaid(invitations, key)].join(" "),
    query: `verbindung=${key}`,
    count: null,
  }));
}

/** The newest meeting that took place. */
function meetingSaid(invitations: readonly ListedInvitation[], key: string): string[] {
  const held = invitations.filter((one) => one.connectionKey === key && one.state === "held" && one.heldOn !== null);
  const [last] = held.toSorted((one, other) => ((one.heldOn ?? "") > (other.heldOn ?? "") ? -1 : 1));
  return last ? [texts.meeting(last.heldOn ?? "", last.came, last.invited, last.result)] : [];
}
