// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, nameOf, settled } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { plainForm, plainValues } from "./form.ts";
import { PlainForm, PlainFormPage, plainFields } from "./pages.tsx";
import { plainProposal } from "./proposal.ts";
import { savePlain } from "./save.ts";
import { plainTexts as t } from "./texts.de.ts";

export const plainRoutes = new Hono<WebEnv>();

plainRoutes.get("/beschluss/einfache-sprache", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const { plain } = draft;
  const values = plain ? plainValues(plain) : { text: plainProposal(draft, body) };
  return c.html(<PlainFormPage body={body} values={values} version={plain?.version ?? 0} isModel={plain === null} />);
});

plainRoutes.post("/beschluss/einfache-sprache", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, plainForm(c.var.clock.today()));
  const drawn = Number(form.values.version) || 0;
  if (!form.ok) return c.html(<PlainFormPage body={body} version={drawn} {...form} />, againStatus(c));
  const { act, ...said } = form.value;
  if (act === "check") return c.html(<PlainFormPage body={body} version={drawn} values={form.values} />);
  const outcome = await c.var.write((tx) => savePlain(tx, actOf(c, body), said));
  const done = said.text === "" ? t.removed : t.saved;
  const say = outcome.kind === "unchanged" ? t.unchanged : done;
  return settled(c, outcome, { say, to: paths.plain(body.slug), conflict: () => conflict(c, form.values) });
});

async function conflict(c: WebContext, mine: Values) {
  const { body, draft } = await draftFor(c, "edit");
  const { plain } = draft;
  const by = await nameOf(c, plain?.updatedBy ?? null);
  const both = { fields: plainFields, mine, theirs: plainValues(plain), by, at: plain?.updatedAt ?? draft.updatedAt };
  return c.html(
    <ConflictPage body={body} view="decision" keepPath={paths.plain(body.slug)} {...both}>
      <PlainForm body={body} values={mine} version={plain?.version ?? 0} />
    </ConflictPage>,
    409,
  );
}
