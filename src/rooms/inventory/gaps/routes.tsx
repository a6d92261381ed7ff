// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, leaveFlash, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { wordOf } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import type { FieldId } from "../vocabulary.ts";
import { answerGaps } from "./answer.ts";
import { type FieldState, fieldStates, isOpen } from "./find.ts";
import { answersFrom, gapForm, nameOf } from "./form.ts";
import { GapPage } from "./page.tsx";
import { gapTexts as t } from "./texts.de.ts";

export const gapRoutes = new Hono<WebEnv>();

/** So many questions a page. */
const pageSize = 4;

gapRoutes.get("/luecken", async (c) => {
  bodyFor(c, "change");
  return c.html(await gapPage(c));
});

gapRoutes.post("/luecken", async (c) => {
  const body = bodyFor(c, "change");
  const form = await formOf(c, gapForm);
  if (!form.ok) return c.html(await gapPage(c, form), againStatus(c));
  const answers = answersFrom(form.value);
  const given = { bodyId: body.id, answers, actor: c.var.actor, now: c.var.clock.now() };
  const { saved, meanwhile } = await c.var.write((tx) => answerGaps(tx, given));
  if (meanwhile.length > 0) leaveFlash(c, t.meanwhile(namesOf(meanwhile)), { kind: "info" });
  else if (saved.length > 0) leaveFlash(c, t.saved(saved.length));
  else leaveFlash(c, t.nothingSaid, { kind: "info" });
  return c.redirect(paths.gaps(body.slug), 303);
});

const namesOf = (fields: readonly FieldId[]) => fields.map((field) => room.shortFields[field]).join(", ");

async function gapPage(c: WebContext, form: { values?: Values; errors?: Errors } = {}) {
  const body = placeOf(c);
  const { fields, entries } = await c.var.read((tx) => fieldStates(tx, body.id));
  const all = asked(c, fields, form.values);
  const questions = all.slice(0, pageSize);
  const answered = fields.filter((state) => state.answer !== null && !questions.includes(state));
  return <GapPage body={body} questions={questions} more={all.length - questions.length} answered={answered} entries={entries} {...form} />;
}

/** The questions to ask: those of a form that came back, one on request, or all that are open. */
function asked(c: WebContext, fields: readonly FieldState[], values: Values | undefined): FieldState[] {
  if (values !== undefined) return fields.filter(({ field }) => nameOf.step(field) in values);
  const one = fields.find(({ field, absent }) => absent && wordOf.field(field) === c.req.query("frage"));
  if (one) return [one];
  const open = fields.filter((state) => isOpen(state, c.var.clock.today()));
  const skipped = open.findIndex(({ field }) => wordOf.field(field) === c.req.query("nach"));
  return open.slice(skipped + 1);
}
