// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { fieldAt, shortId } from "../draft/draft.ts";
import { removeThing } from "../draft/remove.ts";
import { moveForm } from "../goals/form.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { removalSaid } from "../removal.ts";
import { t } from "../texts.de.ts";
import { addField } from "./add.ts";
import { editField } from "./edit.ts";
import { fieldForm, fieldValues, newFieldForm } from "./form.ts";
import { fieldAgain, newFieldAgain } from "./gone.tsx";
import { moveField } from "./move.ts";
import { FieldForm, FieldPage, fieldFields, NewFieldPage } from "./pages.tsx";

export const fieldRoutes = new Hono<WebEnv>();

fieldRoutes.get("/handlungsfelder/neu", async (c) => {
  const { body } = await draftFor(c, "edit");
  return c.html(<NewFieldPage body={body} id={idFor(c)} values={{}} />);
});

fieldRoutes.post(
  "/handlungsfelder/neu",
  orAgain(async (c) => {
    const { body } = await draftFor(c, "edit");
    const form = await formOf(c, newFieldForm);
    if (!form.ok) return c.html(<NewFieldPage body={body} id={idFor(c, form.values)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => addField(tx, actOf(c, body), form.value));
    const again = () => conflict(c, form.values, shortId(form.value));
    return settled(c, outcome, { say: t.field.added(form.value.title), to: paths.fieldAnchor(body.slug, form.value), conflict: again });
  }, newFieldAgain),
);

fieldRoutes.get("/handlungsfelder/:field", async (c) => {
  const { body, field } = await fieldFor(c);
  return c.html(<FieldPage body={body} field={field} values={fieldValues(field)} version={field.version} />);
});

fieldRoutes.post(
  "/handlungsfelder/:field",
  orAgain(async (c) => {
    const { body, field } = await fieldFor(c);
    const form = await formOf(c, fieldForm);
    if (!form.ok)
      return c.html(<FieldPage body={body} field={field} version={drawnVersion(form.values, field)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => editField(tx, actOf(c, body), { ...form.value, id: field.id }));
    const again = () => conflict(c, form.values);
    return settled(c, outcome, { say: t.field.edited, to: paths.fieldAnchor(body.slug, field), conflict: again });
  }, fieldAgain),
);

fieldRoutes.post("/handlungsfelder/:field/verschieben", async (c) => {
  const { body, field } = await fieldFor(c);
  const form = await formOf(c, moveForm);
  if (!form.ok) return c.redirect(paths.fieldAnchor(body.slug, field), 303);
  const outcome = await c.var.write((tx) => moveField(tx, actOf(c, body), { id: field.id, ...form.value }));
  const say = outcome.kind === "done" ? t.goals.moved : t.goals.notMoved;
  return settled(c, outcome, { say, to: paths.fieldAnchor(body.slug, field) });
});

fieldRoutes.post("/handlungsfelder/:field/entfernen", async (c) => {
  const { body, field } = await fieldFor(c);
  const outcome = await c.var.write((tx) => removeThing(tx, actOf(c, body), "field", field.id));
  return settled(c, outcome, removalSaid("field", field.title, { now: c.var.clock.now(), bodySlug: body.slug }));
});

async function fieldFor(c: WebContext, short = c.req.param("field") ?? "") {
  const { body, draft } = await draftFor(c, "edit");
  return { body, field: found(fieldAt(draft, short)) };
}

async function conflict(c: WebContext, mine: Values, short?: string) {
  const { body, field } = await fieldFor(c, short);
  const both = { fields: fieldFields, mine, theirs: fieldValues(field), by: await nameOf(c, field.updatedBy), at: field.updatedAt };
  return c.html(
    <ConflictPage body={body} view="goals" keepPath={paths.field(body.slug, field)} {...both}>
      <FieldForm body={body} field={field} values={mine} version={field.version} />
    </ConflictPage>,
    409,
  );
}
