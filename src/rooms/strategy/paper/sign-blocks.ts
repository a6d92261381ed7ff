// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import type { GoalContent, SignContent, StrategyContent } from "../content/content.ts";
import { type Reading, signValue } from "../phrases.ts";
import { t as words } from "../texts.de.ts";
import { t } from "./texts.de.ts";

/** Signs of all goals as one table; goals without one say why, or that it is still open. */
export function signBlocks(content: StrategyContent, reading: Reading): Block[] {
  const { goal, name, target, definition } = t.signColumns;
  const rows = content.goals.flatMap((one) => one.signs.map((sign) => [t.signGoal(one.number), sign.name, ...signCells(sign)]));
  const table: Block = {
    kind: "table",
    caption: t.signsCaption,
    columns: [{ label: goal }, { label: name }, { label: t.signColumns[reading] }, { label: target }, { label: definition }],
    rows,
  };
  const without = content.goals.filter((one) => one.signs.length === 0).map(withoutSign);
  return [...(rows.length > 0 ? [table] : []), ...without.map((text): Block => ({ kind: "paragraph", text }))];
}

function withoutSign({ number, withoutSignReason }: GoalContent): string {
  return withoutSignReason === null ? t.signOpen(number) : t.signWithout(number, withoutSignReason);
}

function signCells(sign: SignContent): string[] {
  const { baseline, kind, definition } = sign;
  const before = kind === "milestone" ? t.signNone : baseline === null ? t.signUnknown : signValue(baseline, sign);
  return [before, targetCell(sign), definition];
}

function targetCell(sign: SignContent): string {
  const { target, targetYear } = sign;
  if (target === null) return targetYear === null ? t.signNone : words.sign.until(targetYear);
  const value = signValue(target, sign);
  return targetYear === null ? value : t.signTarget(value, targetYear);
}
