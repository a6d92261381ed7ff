// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { InventoryFinding } from "#rooms/inventory";
import source from "../../../../data/strategy/way-proposals.json" with { type: "json" };

const said = { goal: z.string().min(1).max(200), measures: z.array(z.string().min(1).max(200)).length(3) };
const { rules, without } = z
  .object({ rules: z.array(z.object({ id: z.string(), key: z.string().min(1), ...said })), without: z.object(said) })
  .parse(source);

/** A goal and measures somebody reads, changes or leaves. */
export interface WayProposal {
  goal: string;
  measures: readonly string[];
}

/** What a finding of the inventory could lead to; the first rule whose start fits its key counts. */
export function proposalFor(finding: Pick<InventoryFinding, "key" | "about">): WayProposal {
  const rule = rules.find(({ key }) => finding.key.startsWith(key)) ?? without;
  return { goal: rule.goal.replace("{was}", () => finding.about).slice(0, 200), measures: rule.measures };
}

/** What speaks most clearly of something to do together: an accepted connection, a confirmed gap, several of one kind. */
const telling = ["connection:", "gap:", "several:"];

/** One proposal to begin with, and the finding it rests on; null when the inventory does not suggest any. */
export function firstProposal(findings: readonly InventoryFinding[]): WayProposal & { finding: InventoryFinding | null } {
  for (const start of telling) {
    const finding = findings.find(({ key }) => key.startsWith(start));
    if (finding) return { ...proposalFor(finding), finding };
  }
  return { ...without, finding: null };
}
