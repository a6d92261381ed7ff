// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { shortId } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { releaseOf } from "../release/list.ts";
import { t } from "../texts.de.ts";
import { correctDecision } from "./correct.ts";
import { correctForm, decisionOf, decisionValues, nextOf, recordForm } from "./form.ts";
import { CorrectForm, CorrectPage, factFields, RecordPage } from "./form-pages.tsx";
import { historyOf } from "./history.ts";
import { DecisionPage } from "./pages.tsx";
import { type DecisionOutcome, recordDecision } from "./record.ts";

export const decisionRoutes = new Hono<WebEnv>();

decisionRoutes.get("/beschluss", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const page = await c.var.read(async (tx) => ({ history: await historyOf(tx, draft.id), release: await releaseOf(tx, body.id) }));
  return c.html(<DecisionPage body={body} draft={draft} {...page} />);
});

decisionRoutes.get("/beschluss/eintragen", async (c) => {
  const { body, draft } = await draftFor(c, "decide");
  if (draft.goals.length === 0) return c.redirect(paths.decision(body.slug), 303);
  return c.html(<RecordPage body={body} id={idFor(c)} revision={draft.revision} today={c.var.clock.today()} values={{}} />);
});

decisionRoutes.post("/beschluss/eintragen", async (c) => {
  const { body, draft } = await draftFor(c, "decide");
  const form = await formOf(c, recordForm(c.var.clock.today()));
  if (!form.ok) {
    const revision = Number(form.values.revision) || draft.revision;
    const page = <RecordPage body={body} id={idFor(c, form.values)} revision={revision} today={c.var.clock.today()} {...form} />;
    return c.html(page, againStatus(c));
  }
  const outcome = await c.var.write((tx) => recordDecision(tx, actOf(c, body), decisionOf(form.value)));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "changed-since") return changedSince(c, form.values, outcome);
  leaveFlash(c, sentence(outcome));
  return c.redirect(outcome.kind === "adopted" ? paths.publication(body.slug) : paths.decision(body.slug), 303);
});

function sentence(outcome: Exclude<DecisionOutcome, { kind: "not-there" | "changed-since" }>): string {
  if (outcome.kind === "adopted") return t.record.adopted(outcome.edition);
  if (outcome.kind === "already-adopted") return t.record.alreadyAdopted(outcome.edition);
  return outcome.kind === "kept" ? t.record.kept : t.decision.noGoals;
}

/** The form again, filled in, with the revision of now: she looks at the draft first and sends it again. */
async function changedSince(c: WebContext, values: Values, change: { by: string | null; at: Date }) {
  const { body, draft } = await draftFor(c, "decide");
  const changed = { by: await nameOf(c, change.by), at: change.at };
  const around = { body, today: c.var.clock.today(), id: idFor(c, values), revision: draft.revision };
  return c.html(<RecordPage {...around} values={values} changed={changed} />, 409);
}

decisionRoutes.get("/beschluss/:decision/berichtigen", async (c) => {
  const { body, decision } = await decisionFor(c);
  const values = decisionValues(decision);
  return c.html(<CorrectPage body={body} decision={decision} values={values} version={decision.version} today={c.var.clock.today()} />);
});

decisionRoutes.post("/beschluss/:decision/berichtigen", async (c) => {
  const { body, decision } = await decisionFor(c);
  const today = c.var.clock.today();
  const form = await formOf(c, correctForm(decision.outcome, today));
  const around = { body, decision, today };
  if (!form.ok) return c.html(<CorrectPage {...around} version={drawnVersion(form.values, decision)} {...form} />, againStatus(c));
  const outcome = await c.var.write((tx) =>
    correctDecision(tx, actOf(c, body), { ...form.value, postponedTo: nextOf(decision.outcome, form.value), id: decision.id }),
  );
  return settled(c, outcome, { say: t.correct.saved, to: paths.decision(body.slug), conflict: () => conflict(c, form.values) });
});

async function decisionFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "decide");
  const history = await c.var.read((tx) => historyOf(tx, draft.id));
  const line = found(history.find((one) => shortId(one.decision) === c.req.param("decision")));
  return { body, decision: line.decision };
}

/** Whoever corrected it first is not kept with the decision; the time is now. */
async function conflict(c: WebContext, mine: Values) {
  const { body, decision } = await decisionFor(c);
  const both = { fields: factFields, mine, theirs: decisionValues(decision), by: null, at: c.var.clock.now() };
  return c.html(
    <ConflictPage body={body} view="decision" keepPath={paths.correct(body.slug, decision)} {...both}>
      <CorrectForm body={body} decision={decision} values={mine} version={decision.version} today={c.var.clock.today()} />
    </ConflictPage>,
    409,
  );
}
