// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { goalAt, shortId } from "../draft/draft.ts";
import { removeThing } from "../draft/remove.ts";
import { removedThings } from "../draft/removed.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { removalSaid } from "../removal.ts";
import { t } from "../texts.de.ts";
import { addGoal } from "./add.ts";
import { editGoal } from "./edit.ts";
import { goalForm, goalValues, moveForm, newGoalForm } from "./form.ts";
import { GoalForm, GoalPage, goalFields, NewGoalPage } from "./form-pages.tsx";
import { GoalsPage } from "./goals-page.tsx";
import { goalAgain, newGoalAgain } from "./gone.tsx";
import { moveGoal } from "./move.ts";

export const goalRoutes = new Hono<WebEnv>();

/** How many removed things the page offers to put back. */
const shownRemoved = 5;

goalRoutes.get("/ziele", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const removed = await c.var.read((tx) => removedThings(tx, body.id, c.var.clock.now(), shownRemoved));
  return c.html(<GoalsPage body={body} draft={draft} removed={removed} open={c.req.query("offen") ?? ""} />);
});

goalRoutes.get("/ziele/neu", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  return c.html(<NewGoalPage body={body} draft={draft} id={idFor(c)} values={{ fieldId: c.req.query("feld") ?? "" }} />);
});

goalRoutes.post(
  "/ziele/neu",
  orAgain(async (c) => {
    const { body, draft } = await draftFor(c, "edit");
    const form = await formOf(c, newGoalForm(draft));
    if (!form.ok) return c.html(<NewGoalPage body={body} draft={draft} id={idFor(c, form.values)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => addGoal(tx, actOf(c, body), form.value));
    const again = () => conflict(c, form.values, shortId(form.value));
    return settled(c, outcome, { say: t.goal.added(form.value.title), to: paths.newMeasure(body.slug, form.value), conflict: again });
  }, newGoalAgain),
);

goalRoutes.get("/ziele/:goal", async (c) => {
  const { body, draft, goal } = await goalFor(c);
  return c.html(<GoalPage body={body} draft={draft} goal={goal} values={goalValues(goal, draft)} version={goal.version} />);
});

goalRoutes.post(
  "/ziele/:goal",
  orAgain(async (c) => {
    const { body, draft, goal } = await goalFor(c);
    const form = await formOf(c, goalForm(draft));
    const again = { body, draft, goal };
    if (!form.ok) return c.html(<GoalPage {...again} version={drawnVersion(form.values, goal)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => editGoal(tx, actOf(c, body), { ...form.value, id: goal.id }));
    return settled(c, outcome, { say: t.goal.edited, to: paths.goalAnchor(body.slug, goal), conflict: () => conflict(c, form.values) });
  }, goalAgain),
);

goalRoutes.post("/ziele/:goal/verschieben", async (c) => {
  const { body, goal } = await goalFor(c);
  const form = await formOf(c, moveForm);
  if (!form.ok) return c.redirect(paths.goalAnchor(body.slug, goal), 303);
  const outcome = await c.var.write((tx) => moveGoal(tx, actOf(c, body), { id: goal.id, ...form.value }));
  const say = outcome.kind === "done" ? t.goals.moved : t.goals.notMoved;
  return settled(c, outcome, { say, to: paths.goalAnchor(body.slug, goal) });
});

goalRoutes.post("/ziele/:goal/entfernen", async (c) => {
  const { body, goal } = await goalFor(c);
  const outcome = await c.var.write((tx) => removeThing(tx, actOf(c, body), "goal", goal.id));
  return settled(c, outcome, removalSaid("goal", goal.title, { now: c.var.clock.now(), bodySlug: body.slug }));
});

async function goalFor(c: WebContext, short = c.req.param("goal") ?? "") {
  const { body, draft } = await draftFor(c, "edit");
  return { body, draft, goal: found(goalAt(draft, short)) };
}

async function conflict(c: WebContext, mine: Values, short?: string) {
  const { body, draft, goal } = await goalFor(c, short);
  const both = {
    fields: goalFields(draft),
    mine,
    theirs: goalValues(goal, draft),
    by: await nameOf(c, goal.updatedBy),
    at: goal.updatedAt,
  };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.goal(body.slug, goal)} {...both}>
      <GoalForm body={body} draft={draft} goal={goal} values={mine} version={goal.version} />
    </ConflictPage>,
    409,
  );
}
