// SPDX-License-Identifier: EUPL-1.2
import { type Actor, actsFor } from "#kit/policy";
import type { Body } from "#register";

const withPapers: readonly string[] = ["municipality", "kreis", "land"];

/** Whether this person reads the privacy papers of this body: its own people; the Land's are those of the state unit. */
export function hasPapers(actor: Actor, body: Pick<Body, "id" | "kind">): boolean {
  const stateUnit = body.kind === "land" && actor.memberships.some(({ bodyId, role }) => bodyId === body.id && role === "state");
  return withPapers.includes(body.kind) && (actsFor(actor, body.id) || stateUnit);
}
