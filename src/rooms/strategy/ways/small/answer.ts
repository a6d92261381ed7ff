// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import type { Tx } from "#kit/db";
import { type Errors, type Form, readForm, type Values, valuesOf } from "#kit/forms";
import { NotFound } from "#kit/web";
import type { Change } from "../../draft/change.ts";
import { loadDraft } from "../../draft/load.ts";
import { markStep, wayStepsOf } from "../keep-step.ts";
import { type Stood, smallForms, stoodAt } from "./form.ts";
import { goalPage, pageKey, type SmallPage } from "./questions.ts";
import { type Below, type DatedAct, saveGoal, saveMeasure, saveOccasion, saveSign } from "./save.ts";

interface Answered {
  ok: true;
  values: Values;
  /** Whether what stands in the draft says the same already. */
  same: (values: Values) => boolean;
  save: (tx: Tx, act: DatedAct, stood: Stood, below: Below) => Promise<Change>;
}
type Answer = Answered | { ok: false; values: Values; errors: Errors };

/** Reads what was sent for a page. Brought back after sign-in it is refused without errors, so that the page draws it filled in. */
export function answerOf(page: SmallPage, sent: FormData, restoring: boolean): Answer {
  if (restoring) return { ok: false, values: valuesOf(sent), errors: {} };
  if (page.kind === "occasion")
    return answered(
      smallForms.occasion,
      sent,
      (said) =>
        (tx, act, _, { draft }) =>
          saveOccasion(tx, act, draft, said),
    );
  if (page.kind === "goal")
    return answered(smallForms.goal, sent, (said) => (tx, act, at) => saveGoal(tx, act, at.kind === "goal" ? at.thing : undefined, said));
  if (page.kind === "measure")
    return answered(
      smallForms.measure,
      sent,
      (said) => (tx, act, at, below) => saveMeasure(tx, act, below, at.kind === "measure" ? at.thing : undefined, said),
    );
  return answered(
    smallForms.sign,
    sent,
    (said) => (tx, act, at, below) => saveSign(tx, act, below, at.kind === "sign" ? at.thing : undefined, said),
  );
}

function answered<Schema extends z.ZodObject>(
  form: Form<Schema>,
  sent: FormData,
  saving: (said: z.infer<Schema>) => Answered["save"],
): Answer {
  const read = readForm(form, sent);
  if (!read.ok) return read;
  const { id, version } = read.values;
  // Compared as they are understood: "1.500" and "1500" say the same.
  const same = (values: Values) => {
    const before = form.schema.safeParse({ ...values, id, version });
    return before.success && JSON.stringify(before.data) === JSON.stringify(read.value);
  };
  return { ok: true, values: read.values, same, save: saving(read.value) };
}

/** Saves the answers of a page in the draft and keeps that the page is done. The same answers sent twice change nothing. */
export async function saveAnswer(tx: Tx, act: DatedAct, page: SmallPage, answer: Answered): Promise<Change> {
  const draft = await loadDraft(tx, act.bodyId);
  if (!draft) throw new NotFound();
  const steps = await wayStepsOf(tx, draft.id);
  const stood = stoodAt(page, draft, steps);
  const thing = stood.kind === "occasion" ? undefined : stood.thing;
  if (thing && answer.same(knownFinding(stood, answer.values))) return { kind: "unchanged", id: thing.id };
  const goal = draft.goals.find(({ id }) => id === steps.get(pageKey(goalPage))?.thingId);
  const saved = await answer.save(tx, act, stood, { draft, goal });
  if (saved.kind !== "done" && saved.kind !== "unchanged") return saved;
  const made = page.kind === "occasion" ? {} : { thingId: saved.id };
  await markStep(tx, act, { step: pageKey(page), state: "done", ...made });
  return saved;
}

/** A finding the goal rests on already is no new answer. */
function knownFinding(stood: Stood, sent: Values): Values {
  const { finding } = sent;
  const rests = stood.kind === "goal" && stood.thing?.foundations.some(({ findingKey }) => findingKey === finding);
  return rests && typeof finding === "string" ? { ...stood.values, finding } : stood.values;
}
