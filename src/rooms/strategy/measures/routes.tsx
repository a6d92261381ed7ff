// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { goalAt, measureAt, shortId } from "../draft/draft.ts";
import { removeThing } from "../draft/remove.ts";
import { moveForm } from "../goals/form.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { removalSaid } from "../removal.ts";
import { t } from "../texts.de.ts";
import { addMeasure } from "./add.ts";
import { editMoney, editWork } from "./edit.ts";
import { costYears, measureForm, moneyForm, moneyFrom, moneyValues, newMeasureForm, workValues } from "./form.ts";
import { measureAgain, moneyAgain, newMeasureAgain } from "./gone.tsx";
import { MoneyForm, MoneyPage, moneyFields } from "./money-page.tsx";
import { moveMeasure } from "./move.ts";
import { NewMeasurePage, WorkForm, WorkPage, workFields } from "./work-page.tsx";

export const measureRoutes = new Hono<WebEnv>();

measureRoutes.get("/ziele/:goal/massnahmen", async (c) => {
  const { body, goal } = await goalFor(c);
  return c.html(<NewMeasurePage body={body} goal={goal} id={idFor(c)} values={{}} />);
});

measureRoutes.post(
  "/ziele/:goal/massnahmen",
  orAgain(async (c) => {
    const { body, goal } = await goalFor(c);
    const form = await formOf(c, newMeasureForm);
    if (!form.ok) return c.html(<NewMeasurePage body={body} goal={goal} id={idFor(c, form.values)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => addMeasure(tx, actOf(c, body), { ...form.value, goalId: goal.id }));
    const conflict = () => workConflict(c, form.values, shortId(form.value));
    return settled(c, outcome, { say: t.measure.added(form.value.title), to: paths.measureMoney(body.slug, form.value), conflict });
  }, newMeasureAgain),
);

measureRoutes.get("/massnahmen/:measure", async (c) => {
  const { body, draft, measure } = await measureFor(c);
  return c.html(<WorkPage body={body} draft={draft} measure={measure} values={workValues(measure)} version={measure.version} />);
});

measureRoutes.post(
  "/massnahmen/:measure",
  orAgain(async (c) => {
    const { body, draft, goal, measure } = await measureFor(c);
    const form = await formOf(c, measureForm);
    const again = { body, draft, measure };
    if (!form.ok) return c.html(<WorkPage {...again} version={drawnVersion(form.values, measure)} {...form} />, againStatus(c));
    const { goal: to, ...work } = form.value;
    const input = { ...work, id: measure.id, goalId: found(goalAt(draft, to)).id };
    const outcome = await c.var.write((tx) => editWork(tx, actOf(c, body), input));
    const conflict = () => workConflict(c, form.values);
    return settled(c, outcome, { say: t.measure.edited, to: paths.goalAnchor(body.slug, goal), conflict });
  }, measureAgain),
);

measureRoutes.get("/massnahmen/:measure/zeit-und-geld", async (c) => {
  const { body, draft, measure } = await measureFor(c);
  return c.html(<MoneyPage body={body} draft={draft} measure={measure} values={moneyValues(measure)} version={measure.version} />);
});

measureRoutes.post(
  "/massnahmen/:measure/zeit-und-geld",
  orAgain(async (c) => {
    const { body, draft, goal, measure } = await measureFor(c);
    const years = costYears(draft, measure);
    const form = await formOf(c, moneyForm(years));
    const again = { body, draft, measure };
    if (!form.ok) return c.html(<MoneyPage {...again} version={drawnVersion(form.values, measure)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => editMoney(tx, actOf(c, body), { ...moneyFrom(form.value, years), id: measure.id }));
    const conflict = () => moneyConflict(c, form.values);
    return settled(c, outcome, { say: t.measure.costed, to: paths.goalAnchor(body.slug, goal), conflict });
  }, moneyAgain),
);

measureRoutes.post("/massnahmen/:measure/verschieben", async (c) => {
  const { body, goal, measure } = await measureFor(c);
  const form = await formOf(c, moveForm);
  if (!form.ok) return c.redirect(paths.goalAnchor(body.slug, goal), 303);
  const outcome = await c.var.write((tx) => moveMeasure(tx, actOf(c, body), { id: measure.id, ...form.value }));
  const say = outcome.kind === "done" ? t.goals.moved : t.goals.notMoved;
  return settled(c, outcome, { say, to: paths.goalAnchor(body.slug, goal) });
});

measureRoutes.post("/massnahmen/:measure/entfernen", async (c) => {
  const { body, measure } = await measureFor(c);
  const outcome = await c.var.write((tx) => removeThing(tx, actOf(c, body), "measure", measure.id));
  return settled(c, outcome, removalSaid("measure", measure.title, { now: c.var.clock.now(), bodySlug: body.slug }));
});

async function goalFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "edit");
  return { body, goal: found(goalAt(draft, c.req.param("goal") ?? "")) };
}

async function measureFor(c: WebContext, short = c.req.param("measure") ?? "") {
  const { body, draft } = await draftFor(c, "edit");
  const { goal, thing: measure } = found(measureAt(draft, short));
  return { body, draft, goal, measure };
}

async function workConflict(c: WebContext, mine: Values, short?: string) {
  const { body, draft, measure } = await measureFor(c, short);
  const theirs = { fields: workFields(draft), theirs: workValues(measure), by: await nameOf(c, measure.updatedBy), at: measure.updatedAt };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.measure(body.slug, measure)} mine={mine} {...theirs}>
      <WorkForm body={body} draft={draft} measure={measure} values={mine} version={measure.version} />
    </ConflictPage>,
    409,
  );
}

async function moneyConflict(c: WebContext, mine: Values) {
  const { body, draft, measure } = await measureFor(c);
  const by = await nameOf(c, measure.updatedBy);
  const theirs = { fields: moneyFields(draft, measure), theirs: moneyValues(measure), by, at: measure.updatedAt };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.measureMoney(body.slug, measure)} mine={mine} {...theirs}>
      <MoneyForm body={body} draft={draft} measure={measure} values={mine} version={measure.version} />
    </ConflictPage>,
    409,
  );
}
