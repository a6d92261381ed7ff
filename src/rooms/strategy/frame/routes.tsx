// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, nameOf, settled } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { frameForm, frameValues } from "./form.ts";
import { FrameForm, FramePage, frameFields } from "./pages.tsx";
import { editFrame } from "./start.ts";

export const frameRoutes = new Hono<WebEnv>();

frameRoutes.get("/rahmen", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  return c.html(<FramePage body={body} values={frameValues(draft)} version={draft.version} />);
});

frameRoutes.post("/rahmen", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const form = await formOf(c, frameForm);
  if (!form.ok) return c.html(<FramePage body={body} version={drawnVersion(form.values, draft)} {...form} />, againStatus(c));
  const outcome = await c.var.write((tx) => editFrame(tx, actOf(c, body), form.value));
  return settled(c, outcome, { say: t.frame.done, to: paths.overview(body.slug), conflict: () => conflict(c, form.values) });
});

async function conflict(c: WebContext, mine: Values) {
  const { body, draft } = await draftFor(c, "edit");
  const both = { fields: frameFields, mine, theirs: frameValues(draft), by: await nameOf(c, draft.updatedBy), at: draft.updatedAt };
  return c.html(
    <ConflictPage body={body} view="overview" keepPath={paths.frame(body.slug)} {...both}>
      <FrameForm body={body} values={mine} version={draft.version} />
    </ConflictPage>,
    409,
  );
}
