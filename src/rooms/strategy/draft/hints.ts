// SPDX-License-Identifier: EUPL-1.2
import { paperHints } from "../paper/hints.ts";
import { strategyPaths as paths } from "../paths.ts";
import { openChecks } from "../principles/checks.ts";
import { principleTexts } from "../principles/texts.de.ts";
import { t } from "../texts.de.ts";
import type { Draft, Goal, Measure } from "./draft.ts";
import type { Hint, HintKind } from "./hint.ts";

/** What is open before the council paper, in the order of the draft. */
export function hintsFor(draft: Draft, body: string): Hint[] {
  const label = t.hints.paperName;
  if (draft.goals.length === 0) return [{ kind: "paper", label, ...t.hints.noGoals, question: t.next.noGoals, path: paths.newGoal(body) }];
  const principles = openChecks(draft).map(
    ({ measure, rule }): Hint => ({
      kind: "principle",
      label: measure.label,
      ...principleTexts.hint(measure.label, rule.name),
      path: paths.principle(body, measure, rule.id),
    }),
  );
  return [...draft.goals.flatMap((goal) => goalHints(goal, body)), ...principles, ...paperHints(draft, body)];
}

function goalHints(goal: Goal, body: string): Hint[] {
  const { number, title } = goal;
  const label = t.hints.goalName(number);
  const hints = [...goal.measures.flatMap((measure) => measureHints(measure, body)), ...modelHints(goal, body), ...signHints(goal, body)];
  const add = (kind: HintKind, hint: { text: string; then: string }, question: string, path: string) =>
    hints.push({ kind, label, ...hint, question, path });
  if (goal.measures.length === 0)
    add("noMeasure", t.hints.goalWithoutMeasures(number), t.next.goalWithoutMeasures(number, title), paths.newMeasure(body, goal));
  if (goal.signs.length === 0 && goal.withoutSignReason === null)
    add("noSign", t.hints.goalWithoutSign(number), t.next.goalWithoutSign(number, title), paths.newSign(body, goal));
  if (goal.foundations.length === 0)
    add(
      "noFoundation",
      t.hints.goalWithoutFoundation(number),
      t.next.goalWithoutFoundation(number, title),
      paths.newFoundation(body, goal),
    );
  return hints;
}

/** What of a goal came from a model and was not saved since: the goal, its measures, its signs. */
function modelHints(goal: Goal, body: string): Hint[] {
  const question = t.models.question(goal.number, goal.title);
  const parts = [
    { fromModel: goal.fromModel, label: t.hints.goalName(goal.number), path: paths.goal(body, goal) },
    ...goal.measures.map((one) => ({ fromModel: one.fromModel, label: one.label, path: paths.measure(body, one) })),
    ...goal.signs.map((one) => ({ fromModel: one.fromModel, label: t.quoted(one.name), path: paths.sign(body, one) })),
  ];
  return parts
    .filter(({ fromModel }) => fromModel !== null)
    .map(({ label, path }) => ({ kind: "model", label, ...t.models.hint(label), question, path }));
}

/** "Unknown today" is an answer; nothing said is none. */
function signHints(goal: Goal, body: string): Hint[] {
  return goal.signs
    .filter(({ kind, baseline, baselineUnknown }) => kind !== "milestone" && baseline === null && !baselineUnknown)
    .map((sign) => ({
      kind: "noBaseline",
      label: t.quoted(sign.name),
      ...t.hints.signWithoutToday(sign.name),
      path: paths.sign(body, sign),
    }));
}

function measureHints(measure: Measure, body: string): Hint[] {
  const { label, title, moneyCertainty: certainty } = measure;
  const hints: Hint[] = [];
  const add = (kind: HintKind, hint: { text: string; then: string }, path: string, question?: string) =>
    hints.push({ kind, label, ...hint, path, ...(question === undefined ? {} : { question }) });
  const money = paths.measureMoney(body, measure);
  if (measure.caretaker === "")
    add("noCaretaker", t.hints.measureWithoutCaretaker(label), paths.measure(body, measure), t.next.measureWithoutCaretaker(label, title));
  if (measure.startsYear === null) add("noStart", t.hints.measureWithoutStart(label), money, t.next.measureWithoutStart(label, title));
  if (certainty === null) add("noMoney", t.hints.measureMoneyUnsaid(label), money, t.next.measureMoneyUnsaid(label, title));
  else if (certainty !== "none" && measure.costs.length === 0)
    add("noAmount", t.hints.measureAmountMissing(label, t.certainty[certainty]), money, t.next.measureAmountMissing(label, title));
  if (certainty === "open" || certainty === "applied") add("fundingOpen", t.hints.measureFundingOpen(label, t.certainty[certainty]), money);
  return hints;
}
