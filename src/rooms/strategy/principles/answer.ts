// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategyPrincipleAnswers as answers } from "../tables.ts";

export interface Answer {
  measureId: string;
  ruleId: string;
  /** Of the answer the form was drawn with; 0 when there was none. */
  version: number;
  /** Empty: takes the answer back. */
  answer: string;
  inPaper: boolean;
}

/** Keeps what is answered to a question about principles, changes it, or takes it back. Whoever comes second sees both. */
export function answerPrinciple(tx: Tx, act: Act, input: Answer): Promise<Change> {
  return changeDraft(tx, act, "strategy.principle_answered", async () => {
    const { measureId, ruleId, version, answer, inPaper } = input;
    const mine = and(eq(answers.measureId, measureId), eq(answers.ruleId, ruleId), eq(answers.bodyId, act.bodyId));
    const [before] = await tx.select().from(answers).where(mine);
    if (before ? before.answer === answer && before.inPaper === inPaper : answer === "") return { kind: "unchanged", id: measureId };
    if ((before?.version ?? 0) !== version) return { kind: "changed-since" };
    const said = { answer, inPaper, ...stamped(act) };
    if (answer === "") await tx.delete(answers).where(mine);
    else if (before)
      await tx
        .update(answers)
        .set({ ...said, version: sql`${answers.version} + 1` })
        .where(mine);
    else await tx.insert(answers).values({ measureId, bodyId: act.bodyId, ruleId, ...said });
    return { kind: "done", id: measureId, details: { rule: ruleId } };
  });
}
