// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../../conflict-page.tsx";
import { actOf, draftFor, nameOf, settled } from "../../context.ts";
import { strategyPaths as paths } from "../../paths.ts";
import { layoutOf, movedBlock } from "./blocks.ts";
import { blocksOf, layoutForm, layoutValues, moveOf } from "./form.ts";
import { LayoutForm, LayoutPage, layoutFields } from "./page.tsx";
import { resetLayout, saveLayout } from "./save.ts";
import { layoutTexts as t } from "./texts.de.ts";

export const layoutRoutes = new Hono<WebEnv>();

layoutRoutes.get("/beschluss/aufbau", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  return c.html(<LayoutPage body={body} values={layoutValues(layoutOf(draft.layout))} version={draft.layout?.version ?? 0} />);
});

layoutRoutes.post("/beschluss/aufbau", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, layoutForm);
  if (!form.ok) return c.html(<LayoutPage body={body} version={Number(form.values.version) || 0} {...form} />, againStatus(c));
  const sent = layoutOf({ blocks: blocksOf(form.value) });
  const move = moveOf(form.value);
  const blocks = move ? movedBlock(sent, move.key, move.direction) : sent;
  const outcome = await c.var.write((tx) => saveLayout(tx, actOf(c, body), { blocks, version: form.value.version }));
  const say = move ? t.moved : t.saved;
  return settled(c, outcome, { say, to: paths.paperLayout(body.slug), conflict: () => conflict(c, layoutValues(blocks)) });
});

layoutRoutes.post("/beschluss/aufbau/vorschlag", async (c) => {
  const { body } = await draftFor(c, "edit");
  const outcome = await c.var.write((tx) => resetLayout(tx, actOf(c, body)));
  return settled(c, outcome, { say: t.resetDone, to: paths.paperLayout(body.slug) });
});

async function conflict(c: WebContext, mine: Values) {
  const { body, draft } = await draftFor(c, "edit");
  const { layout } = draft;
  const theirs = layoutValues(layoutOf(layout));
  const both = {
    fields: layoutFields,
    mine,
    theirs,
    by: await nameOf(c, layout?.updatedBy ?? null),
    at: layout?.updatedAt ?? draft.updatedAt,
  };
  return c.html(
    <ConflictPage body={body} view="decision" keepPath={paths.paperLayout(body.slug)} {...both}>
      <LayoutForm body={body} values={mine} version={layout?.version ?? 0} />
    </ConflictPage>,
    409,
  );
}
