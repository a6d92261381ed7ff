// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { latestDecisions } from "../connections/decided.ts";
import { invitationsOf, type ListedInvitation } from "../connections/invitations/find.ts";
import type { InventoryFinding } from "./finding.ts";
import { findingTexts as texts } from "./texts.de.ts";

/** Accepted connections a goal can rest on, in the words they were accepted in, with what came out of their last meeting. */
export async function acceptedConnections(tx: Tx, bodyId: string): Promise<InventoryFinding[]> {
  const kept = [...(await latestDecisions(tx, bodyId)).values()].filter(({ decision }) => decision === "kept");
  if (kept.length === 0) return [];
  const invitations = await invitationsOf(tx, bodyId);
  return kept.map(({ key, proposal, entryIds, decidedOn }) => ({
    key: `connection:${key}`,
    about: proposal.title,
    text: [
      texts.connection(proposal.title, entryIds.length, reasonsOf(key, proposal.because), decidedOn),
      ...meetingSaid(invitations, key),
    ].join(" "),
    query: `verbindung=${key}`,
    count: null,
  }));
}

/** Of several of one kind, why they are. What associations seek or offer names them, and stays in the inventory. */
const reasonsOf = (key: string, because: readonly string[]) => (key.startsWith("mehrere-") ? because : []);

/** The newest meeting that took place. */
function meetingSaid(invitations: readonly ListedInvitation[], key: string): string[] {
  const held = invitations.filter((one) => one.connectionKey === key && one.state === "held");
  const [last] = held.toSorted((one, other) => ((one.heldOn ?? "") > (other.heldOn ?? "") ? -1 : 1));
  return last ? [texts.meeting(last.heldOn ?? "", last.came, last.invited, last.result)] : [];
}
