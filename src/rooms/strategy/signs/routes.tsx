// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { goalAt, shortId, signAt } from "../draft/draft.ts";
import { removeThing } from "../draft/remove.ts";
import { goWithoutSign } from "../goals/edit.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { removalSaid } from "../removal.ts";
import { t } from "../texts.de.ts";
import { addSign } from "./add.ts";
import { editSign } from "./edit.ts";
import { newSignForm, signForm, signValues, withoutSignForm } from "./form.ts";
import { newSignAgain, reasonAgain, signAgain } from "./gone.tsx";
import { NewSignPage, SignForm, SignPage, signFields, WithoutSignForm, WithoutSignPage, withoutFields } from "./pages.tsx";

export const signRoutes = new Hono<WebEnv>();

signRoutes.get("/ziele/:goal/kennzahlen", async (c) => {
  const { body, goal } = await goalFor(c);
  return c.html(<NewSignPage body={body} goal={goal} id={idFor(c)} values={{}} />);
});

signRoutes.post(
  "/ziele/:goal/kennzahlen",
  orAgain(async (c) => {
    const { body, goal } = await goalFor(c);
    const form = await formOf(c, newSignForm);
    if (!form.ok) return c.html(<NewSignPage body={body} goal={goal} id={idFor(c, form.values)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => addSign(tx, actOf(c, body), { ...form.value, goalId: goal.id }));
    const conflict = () => signConflict(c, form.values, shortId(form.value));
    return settled(c, outcome, { say: t.signs.added, to: paths.goalAnchor(body.slug, goal), conflict });
  }, newSignAgain),
);

signRoutes.get("/ziele/:goal/ohne-kennzahl", async (c) => {
  const { body, goal } = await goalFor(c);
  return c.html(<WithoutSignPage body={body} goal={goal} values={reasonValues(goal)} version={goal.version} />);
});

signRoutes.post(
  "/ziele/:goal/ohne-kennzahl",
  orAgain(async (c) => {
    const { body, goal } = await goalFor(c);
    const form = await formOf(c, withoutSignForm);
    if (!form.ok)
      return c.html(<WithoutSignPage body={body} goal={goal} version={drawnVersion(form.values, goal)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => goWithoutSign(tx, actOf(c, body), { ...form.value, id: goal.id }));
    const conflict = () => withoutConflict(c, form.values);
    return settled(c, outcome, { say: t.signs.withoutDone, to: paths.goalAnchor(body.slug, goal), conflict });
  }, reasonAgain),
);

signRoutes.get("/kennzahlen/:sign", async (c) => {
  const { body, goal, sign } = await signFor(c);
  return c.html(<SignPage body={body} goal={goal} sign={sign} values={signValues(sign)} version={sign.version} />);
});

signRoutes.post(
  "/kennzahlen/:sign",
  orAgain(async (c) => {
    const { body, goal, sign } = await signFor(c);
    const form = await formOf(c, signForm);
    const again = { body, goal, sign };
    if (!form.ok) return c.html(<SignPage {...again} version={drawnVersion(form.values, sign)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => editSign(tx, actOf(c, body), { ...form.value, id: sign.id }));
    const conflict = () => signConflict(c, form.values);
    return settled(c, outcome, { say: t.signs.edited, to: paths.goalAnchor(body.slug, goal), conflict });
  }, signAgain),
);

signRoutes.post("/kennzahlen/:sign/entfernen", async (c) => {
  const { body, sign } = await signFor(c);
  const outcome = await c.var.write((tx) => removeThing(tx, actOf(c, body), "sign", sign.id));
  return settled(c, outcome, removalSaid("sign", sign.name, { now: c.var.clock.now(), bodySlug: body.slug }));
});

async function goalFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "edit");
  return { body, goal: found(goalAt(draft, c.req.param("goal") ?? "")) };
}

async function signFor(c: WebContext, short = c.req.param("sign") ?? "") {
  const { body, draft } = await draftFor(c, "edit");
  const { goal, thing: sign } = found(signAt(draft, short));
  return { body, goal, sign };
}

const reasonValues = (goal: { withoutSignReason: string | null }): Values => ({ reason: goal.withoutSignReason ?? "" });

async function withoutConflict(c: WebContext, mine: Values) {
  const { body, goal } = await goalFor(c);
  const both = { fields: withoutFields, mine, theirs: reasonValues(goal), by: await nameOf(c, goal.updatedBy), at: goal.updatedAt };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.withoutSign(body.slug, goal)} {...both}>
      <WithoutSignForm body={body} goal={goal} values={mine} version={goal.version} />
    </ConflictPage>,
    409,
  );
}

async function signConflict(c: WebContext, mine: Values, short?: string) {
  const { body, goal, sign } = await signFor(c, short);
  const both = { fields: signFields, mine, theirs: signValues(sign), by: await nameOf(c, sign.updatedBy), at: sign.updatedAt };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.sign(body.slug, sign)} {...both}>
      <SignForm body={body} goal={goal} sign={sign} values={mine} version={sign.version} />
    </ConflictPage>,
    409,
  );
}
