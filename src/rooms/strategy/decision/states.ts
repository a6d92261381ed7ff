// SPDX-License-Identifier: EUPL-1.2
import type { Outcome } from "../kinds.ts";

/** Whether this outcome freezes the draft as an edition. */
export const freezes = (outcome: Outcome): outcome is "adopted" | "amended" => outcome === "adopted" || outcome === "amended";

/** Where a strategy stands. `changed`: adopted before, and the draft says something else by now. */
export const stages = ["open", "recommended", "postponed", "rejected", "adopted", "published", "withdrawn", "changed"] as const;
export type Stage = (typeof stages)[number];

/** What can happen to it. `change`: the draft comes to say something else; `restore`: it says again what the newest edition says. */
export const acts = ["change", "restore", "recommend", "postpone", "reject", "adopt", "publish", "withdraw", "publishAgain"] as const;
export type StageAct = (typeof acts)[number];

/** What a stage is told from; nothing else is kept about it. */
export interface StageFacts {
  newestEdition: { published: boolean; withdrawn: boolean } | null;
  /** Whether the draft says what the newest edition says. */
  same: boolean;
  /** The newest decision, and whether it is younger than the newest edition. */
  newestOutcome: Outcome | null;
}

/** Contents decide, not times: a draft that says what was adopted is adopted. */
export function stageOf({ newestEdition, same, newestOutcome }: StageFacts): Stage {
  if (newestEdition && same) {
    if (newestEdition.withdrawn) return "withdrawn";
    return newestEdition.published ? "published" : "adopted";
  }
  if (newestOutcome !== null && !freezes(newestOutcome)) return newestOutcome;
  return newestEdition ? "changed" : "open";
}

const undecided = ["recommended", "postponed", "rejected"] as const;
const frozen = ["adopted", "published", "withdrawn"] as const;

const meetings = { recommend: ["recommended"], postpone: ["postponed"], reject: ["rejected"], adopt: ["adopted"] } as const;

/** Where the draft says something else than the newest edition, that one may still be published, taken back and published again. */
const editionBefore = (stage: Stage) => ({ publish: [stage], withdraw: [stage], publishAgain: [stage] });

/** After a meeting without adoption the outcome stands until the next one, whatever is written meanwhile. */
const waiting = (stage: (typeof undecided)[number]) => ({ ...meetings, ...editionBefore(stage), change: [stage], restore: frozen });

/** A frozen draft: meetings without adoption leave a trace and change nothing. */
const settled = (stage: (typeof frozen)[number]) => ({
  change: ["changed", ...undecided] as const,
  recommend: [stage],
  postpone: [stage],
  reject: [stage],
});

/**
 * Where each act may lead from each stage. What is not here is refused and leaves everything as it was. Publishing is about
 * the newest edition; what happens to earlier ones moves no stage.
 */
export const transitions: Readonly<Record<Stage, Readonly<Partial<Record<StageAct, readonly Stage[]>>>>> = {
  open: { ...meetings, change: ["open"] },
  recommended: waiting("recommended"),
  postponed: waiting("postponed"),
  rejected: waiting("rejected"),
  adopted: { ...settled("adopted"), publish: ["published"] },
  published: { ...settled("published"), withdraw: ["withdrawn"] },
  withdrawn: { ...settled("withdrawn"), publishAgain: ["published"] },
  changed: { ...meetings, ...editionBefore("changed"), change: ["changed"], restore: frozen },
};
