// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../../conflict-page.tsx";
import { actOf, draftFor, nameOf, settled } from "../../context.ts";
import { strategyPaths as paths, wayWords } from "../../paths.ts";
import { onWay } from "../context.ts";
import { editStep, wayStepsOf } from "../keep-step.ts";
import { stepKey, stepsOn } from "./aid.ts";
import { stepForm, stepValues } from "./form.ts";
import { StepForm, StepPage, StepsPage, stepFields } from "./pages.tsx";
import { stepTexts as t } from "./texts.de.ts";

export const stepRoutes = new Hono<WebEnv>();

const page = `/weg/${wayWords.steps}`;

stepRoutes.get(page, (c) =>
  onWay(c, "steps", async (body, draft) => {
    const kept = await c.var.read((tx) => wayStepsOf(tx, draft.id));
    return c.html(<StepsPage body={body} steps={stepsOn(c.var.clock.today())} kept={kept} />);
  }),
);

stepRoutes.get(`${page}/:step`, async (c) => {
  const { body, step, number, kept } = await stepFor(c);
  return c.html(<StepPage body={body} step={step} number={number} version={kept?.version ?? 0} values={stepValues(kept)} />);
});

stepRoutes.post(`${page}/:step`, async (c) => {
  const { body, step, number } = await stepFor(c);
  const form = await formOf(c, stepForm);
  const drawn = Number(form.values.version) || 0;
  if (!form.ok) return c.html(<StepPage body={body} step={step} number={number} version={drawn} {...form} />, againStatus(c));
  const outcome = await c.var.write((tx) => editStep(tx, actOf(c, body), { ...form.value, step: stepKey(step.id) }));
  const to = `${paths.way(body.slug, "steps")}#schritt-${step.id}`;
  return settled(c, outcome, { say: t.form.saved, to, conflict: () => conflict(c, form.values) });
});

async function stepFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "edit");
  const steps = stepsOn(c.var.clock.today());
  const step = found(steps.find(({ id }) => id === c.req.param("step")));
  const kept = (await c.var.read((tx) => wayStepsOf(tx, draft.id))).get(stepKey(step.id));
  return { body, step, number: steps.indexOf(step) + 1, kept };
}

async function conflict(c: WebContext, mine: Values) {
  const { body, step, number, kept } = await stepFor(c);
  const theirs = found(kept);
  const both = { fields: stepFields, mine, theirs: stepValues(theirs), by: await nameOf(c, theirs.updatedBy), at: theirs.updatedAt };
  return c.html(
    <ConflictPage body={body} view="overview" keepPath={paths.aidStep(body.slug, step.id)} {...both}>
      <StepForm body={body} step={step} number={number} values={mine} version={theirs.version} />
    </ConflictPage>,
    409,
  );
}
