// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { inventoryPaths } from "#rooms/inventory";
import source from "../../../../../data/strategy/working-aid.json" with { type: "json" };
import { strategyPaths } from "../../paths.ts";

/** Where this product helps with a step: pages by name, so that the data holds no address. */
const targets = {
  frame: strategyPaths.frame,
  overview: strategyPaths.overview,
  goals: strategyPaths.goals,
  foundations: strategyPaths.foundations,
  principles: strategyPaths.principles,
  decision: strategyPaths.decision,
  record: strategyPaths.record,
  publication: strategyPaths.publication,
  inventory: (slug: string) => inventoryPaths.list(slug),
  connections: inventoryPaths.connections,
  existing: (slug: string) => strategyPaths.way(slug, "existing"),
} as const;

export const linkNames = Object.keys(targets) as [LinkName, ...LinkName[]];
export type LinkName = keyof typeof targets;

export const addressOf = (name: LinkName, slug: string): string => targets[name](slug);

const step = z.object({
  id: z.string().regex(/^[a-z]{3,30}$/),
  name: z.string().min(1),
  /** What it is: two sentences of ours. */
  what: z.string().min(1),
  /** What this product does for it. */
  help: z.string().min(1),
  links: z.array(z.enum(linkNames)).min(1),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
});
export type AidStep = z.infer<typeof step>;

const aid = z
  .object({
    source: z.string().min(1),
    checkedOn: z.iso.date(),
    steps: z.array(step),
    factors: z.array(z.object({ text: z.string().min(1), source: z.string().min(1) })),
  })
  .parse(source);

export const { source: aidSource, checkedOn: aidCheckedOn, factors } = aid;

/** The steps that hold on this day, in order. */
export function stepsOn(day: string): AidStep[] {
  return aid.steps.filter(({ from, until }) => from <= day && (until === null || day <= until));
}

/** The key a step is kept under. */
export const stepKey = (id: string) => `hilfe.${id}`;
