// SPDX-License-Identifier: EUPL-1.2
import { exchanges, type Saying } from "./exchange.ts";
import type { Proposal } from "./proposal.ts";
import { type Named, severalOfOneKind } from "./several.ts";

/** All proposals of an inventory, the same entries always in the same order: what two sides said first, then rooms, then names alone. */
export function propose(input: { named: readonly Named[]; saying: readonly Saying[]; parts: string }): Proposal[] {
  const all = [...exchanges(input.saying), ...severalOfOneKind(input.named, input.parts)];
  return all.sort(
    (one, other) => weight(one) - weight(other) || other.members.length - one.members.length || (one.key < other.key ? -1 : 1),
  );
}

function weight({ kind, key }: Proposal): number {
  if (kind === "several") return 2;
  return key.startsWith("tausch-wort-") ? 3 : kind === "room" ? 1 : 0;
}
