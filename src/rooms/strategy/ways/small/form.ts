// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, decimalNumber, euroAmount, formId, longText, oneLine, type Values, version, wholeNumber } from "#kit/forms";
import type { Draft, Goal, Measure, Sign } from "../../draft/draft.ts";
import { certainties, maxText, maxTitle } from "../../kinds.ts";
import { asTyped } from "../../measures/form.ts";
import type { WayStep } from "../step.ts";
import { pageKey, type SmallPage } from "./questions.ts";
import { smallTexts } from "./texts.de.ts";

const texts = smallTexts.errors;
const drawn = { id: formId, version };
const line = (required?: string) => oneLine({ max: maxTitle, tooLong: "tooLongTitle", ...(required ? { required } : {}) });
const year = wholeNumber("wrongYear", 2000, 2100);
/** The bounds of measures/form.ts and signs/form.ts; the database holds them too. Unit: euro cents, one value. */
const maxAmount = 99_999_999_999;
const maxValue = 999_999;

const occasion = {
  schema: z.object({ ...drawn, occasion: longText({ max: maxText, required: "occasionRequired", tooLong: "tooLongText" }) }),
  texts,
};
const goal = {
  schema: z.object({ ...drawn, title: line("goalRequired"), finding: z.string().max(500, "unknownFinding").default("") }),
  texts,
};
const measure = {
  schema: z
    .object({
      ...drawn,
      title: line("titleRequired"),
      caretaker: line(),
      startsYear: year,
      moneyCertainty: z
        .union([choice(certainties, "unknownCertainty"), z.literal("").transform(() => null)], "unknownCertainty")
        .default(null),
      amount: euroAmount("wrongAmount").refine((cents) => cents === null || cents <= maxAmount, "tooMuch"),
    })
    .superRefine(({ moneyCertainty, amount }, context) => {
      if (moneyCertainty === "none" && (amount ?? 0) > 0)
        context.addIssue({ code: "custom", path: ["moneyCertainty"], message: "noneWithAmounts" });
    }),
  texts,
};
const sign = {
  schema: z.object({ ...drawn, name: line("nameRequired"), target: decimalNumber("wrongNumber", maxValue), targetYear: year }),
  texts,
};

/** One form per kind of page. */
export const smallForms = { occasion, goal, measure, sign };
export type OccasionSaid = z.infer<typeof occasion.schema>;
export type GoalSaid = z.infer<typeof goal.schema>;
export type MeasureSaid = z.infer<typeof measure.schema>;
export type SignSaid = z.infer<typeof sign.schema>;

/** What a page stands for in the draft as it is. */
export type Stood =
  | { kind: "occasion"; version: number; values: Values }
  | { kind: "goal"; thing: Goal | undefined; version: number; values: Values }
  | { kind: "measure"; thing: Measure | undefined; version: number; values: Values }
  | { kind: "sign"; thing: Sign | undefined; version: number; values: Values };

/** Finds what a page made before, as far as nobody removed it; version 0 where it is going to make something new. */
export function stoodAt(page: SmallPage, draft: Draft, steps: ReadonlyMap<string, WayStep>): Stood {
  const made = steps.get(pageKey(page))?.thingId ?? "";
  const named = <Thing extends { id: string }>(things: readonly Thing[]) => things.find(({ id }) => id === made);
  if (page.kind === "occasion") return { kind: "occasion", version: draft.version, values: { occasion: draft.occasion } };
  if (page.kind === "goal") {
    const thing = named(draft.goals);
    return { kind: "goal", thing, version: thing?.version ?? 0, values: thing ? { title: thing.title, finding: "" } : {} };
  }
  if (page.kind === "measure") {
    const thing = named(draft.goals.flatMap(({ measures }) => measures));
    return { kind: "measure", thing, version: thing?.version ?? 0, values: thing ? measureValues(thing, draft) : {} };
  }
  const thing = named(draft.goals.flatMap(({ signs }) => signs));
  return { kind: "sign", thing, version: thing?.version ?? 0, values: thing ? signValues(thing) : {} };
}

/** The year the page asks the money of: when the measure begins, else the first of the strategy. */
export const moneyYear = (startsYear: number | null, draft: Pick<Draft, "fromYear">): number => startsYear ?? draft.fromYear;

function measureValues(thing: Measure, draft: Draft): Values {
  const { title, caretaker, startsYear, moneyCertainty } = thing;
  const cost = thing.costs.find(({ year: of }) => of === moneyYear(startsYear, draft));
  const amount = cost ? asTyped(cost.amountCents / 100) : "";
  return { ...asValues({ title, caretaker, startsYear, moneyCertainty }), amount };
}

function signValues({ name, target, targetYear }: Sign): Values {
  return { ...asValues({ name, targetYear }), target: asTyped(target) };
}
