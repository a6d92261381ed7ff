// SPDX-License-Identifier: EUPL-1.2
import { paperHints } from "../paper/hints.ts";
import { strategyPaths as paths } from "../paths.ts";
import { openChecks } from "../principles/checks.ts";
import { principleTexts } from "../principles/texts.de.ts";
import { t } from "../texts.de.ts";
import type { Draft, Goal, Measure } from "./draft.ts";

/** Something the council paper will say differently than it could. It stops nobody. */
export interface Hint {
  text: string;
  /** The consequence: what the paper says then. */
  then: string;
  /** Where to change it. */
  path: string;
  /** The same as a question, for going on; missing where only others can answer it. */
  question?: string;
}

/** What is open before the council paper, in the order of the draft. */
export function hintsFor(draft: Draft, body: string): Hint[] {
  if (draft.goals.length === 0) return [{ ...t.hints.noGoals, question: t.next.noGoals, path: paths.newGoal(body) }];
  const principles = openChecks(draft).map(({ measure, rule }) => ({
    ...principleTexts.hint(measure.label, rule.name),
    path: paths.principle(body, measure, rule.id),
  }));
  return [...draft.goals.flatMap((goal) => goalHints(goal, body)), ...principles, ...paperHints(draft, body)];
}

function goalHints(goal: Goal, body: string): Hint[] {
  const { number, title } = goal;
  const hints = goal.measures.flatMap((measure) => measureHints(measure, body));
  const add = (hint: { text: string; then: string }, question: string, path: string) => hints.push({ ...hint, question, path });
  const [first, ...more] = modelPartsOf(goal, body);
  if (first) add(t.models.hint([first, ...more].map(({ name }) => name).join(t.comma)), t.models.question(number, title), first.path);
  if (goal.measures.length === 0)
    add(t.hints.goalWithoutMeasures(number), t.next.goalWithoutMeasures(number, title), paths.newMeasure(body, goal));
  if (goal.signs.length === 0 && goal.withoutSignReason === null)
    add(t.hints.goalWithoutSign(number), t.next.goalWithoutSign(number, title), paths.newSign(body, goal));
  for (const sign of goal.signs.filter(
    ({ kind, baseline, baselineUnknown }) => kind !== "milestone" && baseline === null && !baselineUnknown,
  ))
    hints.push({ ...t.hints.signWithoutToday(sign.name), path: paths.sign(body, sign) });
  if (goal.foundations.length === 0)
    add(t.hints.goalWithoutFoundation(number), t.next.goalWithoutFoundation(number, title), paths.newFoundation(body, goal));
  return hints;
}

/** What of a goal came from a model and was not saved since, as people find it: the goal, its measures, its signs. */
function modelPartsOf(goal: Goal, body: string): { name: string; path: string }[] {
  const parts = [
    { fromModel: goal.fromModel, name: t.hints.goalName(goal.number), path: paths.goal(body, goal) },
    ...goal.measures.map((one) => ({ fromModel: one.fromModel, name: one.label, path: paths.measure(body, one) })),
    ...goal.signs.map((one) => ({ fromModel: one.fromModel, name: t.quoted(one.name), path: paths.sign(body, one) })),
  ];
  return parts.filter(({ fromModel }) => fromModel !== null);
}

function measureHints(measure: Measure, body: string): Hint[] {
  const { label, title, moneyCertainty: certainty } = measure;
  const hints: Hint[] = [];
  const add = (hint: { text: string; then: string }, path: string, question?: string) =>
    hints.push({ ...hint, path, ...(question === undefined ? {} : { question }) });
  const money = paths.measureMoney(body, measure);
  if (measure.caretaker === "")
    add(t.hints.measureWithoutCaretaker(label), paths.measure(body, measure), t.next.measureWithoutCaretaker(label, title));
  if (measure.startsYear === null) add(t.hints.measureWithoutStart(label), money, t.next.measureWithoutStart(label, title));
  if (certainty === null) add(t.hints.measureMoneyUnsaid(label), money, t.next.measureMoneyUnsaid(label, title));
  else if (certainty !== "none" && measure.costs.length === 0)
    add(t.hints.measureAmountMissing(label, t.certainty[certainty]), money, t.next.measureAmountMissing(label, title));
  if (certainty === "open" || certainty === "applied") add(t.hints.measureFundingOpen(label, t.certainty[certainty]), money);
  return hints;
}
