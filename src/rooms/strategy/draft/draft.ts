// SPDX-License-Identifier: EUPL-1.2
import type { MeasureContent } from "../content/content.ts";
import type { strategyCommittees, strategyPaperLayouts } from "../paper/tables.ts";
import type { strategyPlainPages } from "../plain/tables.ts";
import type {
  strategies,
  strategyFields,
  strategyFoundations,
  strategyGoals,
  strategyMeasures,
  strategyPapers,
  strategyPrincipleAnswers,
  strategySigns,
} from "../tables.ts";

export type Sign = typeof strategySigns.$inferSelect;
export type Foundation = typeof strategyFoundations.$inferSelect;
export type Paper = typeof strategyPapers.$inferSelect;
export type Committee = typeof strategyCommittees.$inferSelect;
export type PlainPage = typeof strategyPlainPages.$inferSelect;
export type PaperLayout = typeof strategyPaperLayouts.$inferSelect;

export type PrincipleAnswer = typeof strategyPrincipleAnswers.$inferSelect;

export type Measure = typeof strategyMeasures.$inferSelect &
  Pick<MeasureContent, "label" | "costs"> & {
    /** Answers to questions about principles, also to those the measure no longer raises. */
    principles: readonly PrincipleAnswer[];
  };

export type Field = typeof strategyFields.$inferSelect & {
  /** Where it stands: 1 is the first field of action. */
  number: number;
};

export type Goal = typeof strategyGoals.$inferSelect & {
  /** Where it stands: 1 is the first goal. */
  number: number;
  foundations: readonly Foundation[];
  signs: readonly Sign[];
  measures: readonly Measure[];
};

/** The whole draft of a body, in order, without what was removed. */
export type Draft = typeof strategies.$inferSelect & {
  fields: readonly Field[];
  /** Field by field; goals in no field come last. Numbered through all fields. */
  goals: readonly Goal[];
  /** Null: nobody has worked on the council paper yet. */
  paper: Paper | null;
  /** How the municipality orders its papers; null: as we propose. */
  layout: PaperLayout | null;
  /** The committees its paper passes, in order. */
  committees: readonly Committee[];
  /** Null: there is no page in plain language. */
  plain: PlainPage | null;
};

export const measuresOf = (draft: Draft): Measure[] => draft.goals.flatMap((goal) => goal.measures);

/** The end of an id, for addresses; unique within one strategy as far as chance allows (32 bits). */
export function shortId(row: { id: string }): string {
  return row.id.slice(-8);
}

export const fieldAt = (draft: Draft, short: string): Field | undefined => draft.fields.find((field) => shortId(field) === short);
export const goalAt = (draft: Draft, short: string): Goal | undefined => draft.goals.find((goal) => shortId(goal) === short);

/** A thing below a goal, with its goal. */
export interface Below<Thing> {
  goal: Goal;
  thing: Thing;
}

export const measureAt = (draft: Draft, short: string): Below<Measure> | undefined => below(draft, (goal) => goal.measures, short);
export const signAt = (draft: Draft, short: string): Below<Sign> | undefined => below(draft, (goal) => goal.signs, short);
export const foundationAt = (draft: Draft, short: string): Below<Foundation> | undefined => below(draft, (goal) => goal.foundations, short);

function below<Thing extends { id: string }>(
  draft: Draft,
  things: (goal: Goal) => readonly Thing[],
  short: string,
): Below<Thing> | undefined {
  for (const goal of draft.goals) {
    const thing = things(goal).find((one) => shortId(one) === short);
    if (thing) return { goal, thing };
  }
  return undefined;
}
