// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, nameOf, settled } from "../context.ts";
import { shortId } from "../draft/draft.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { answerPrinciple } from "./answer.ts";
import { checksOf } from "./checks.ts";
import { answerForm, answerValues } from "./form.ts";
import { AnswerForm, AnswerPage, answerFields, GonePage, PrinciplesPage } from "./pages.tsx";
import { principleTexts as t } from "./texts.de.ts";

export const principleRoutes = new Hono<WebEnv>();

principleRoutes.get("/grundsaetze", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  return c.html(<PrinciplesPage body={body} draft={draft} />);
});

principleRoutes.get("/grundsaetze/:measure/:rule", async (c) => {
  const { body, check } = await checkFor(c);
  return c.html(<AnswerPage body={body} check={check} values={answerValues(check.answer)} version={check.answer?.version ?? 0} />);
});

principleRoutes.post(
  "/grundsaetze/:measure/:rule",
  orAgain(
    async (c) => {
      const { body, check } = await checkFor(c);
      const form = await formOf(c, answerForm);
      const drawn = (values: Values) => Number(values.version) || 0;
      if (!form.ok) return c.html(<AnswerPage body={body} check={check} version={drawn(form.values)} {...form} />, againStatus(c));
      const { answer, version, inPaper } = form.value;
      const input = { measureId: check.measure.id, ruleId: check.rule.id, version, answer, inPaper: inPaper.length > 0 };
      const outcome = await c.var.write((tx) => answerPrinciple(tx, actOf(c, body), input));
      return settled(c, outcome, { say: t.saved, to: paths.principles(body.slug), conflict: () => conflict(c, form.values) });
    },
    ({ body, typed }) => <GonePage body={body} answer={typeof typed.answer === "string" ? typed.answer : ""} />,
  ),
);

/** The question of the address; "not there" when the measure does not touch that rule. */
async function checkFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "edit");
  const [short, ruleId] = [c.req.param("measure"), c.req.param("rule")];
  const check = checksOf(draft).find(({ measure, rule }) => shortId(measure) === short && rule.id === ruleId);
  return { body, check: found(check) };
}

async function conflict(c: WebContext, mine: Values) {
  const { body, check } = await checkFor(c);
  const { answer, measure } = check;
  const by = answer ? await nameOf(c, answer.updatedBy) : null;
  const both = { fields: answerFields, mine, theirs: answerValues(answer), by, at: answer?.updatedAt ?? measure.updatedAt };
  return c.html(
    <ConflictPage body={body} view="overview" keepPath={paths.principles(body.slug)} {...both}>
      <AnswerForm body={body} check={check} values={mine} version={answer?.version ?? 0} />
    </ConflictPage>,
    409,
  );
}
