// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { type Values, valuesOf } from "#kit/forms";
import { againStatus, found, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { findDoublesJob } from "./job.ts";
import { type MergeOutcome, mergePair } from "./merge.ts";
import { mergeFormFrom } from "./merge-form.ts";
import { MergePage } from "./merge-page.tsx";
import { type Answer, answersTo, codesIn, type Pair, pairOf } from "./pair.ts";
import { settlePair } from "./settle.ts";

/** Answering whether two entries are the same. */
export const doubleRoutes = new Hono<WebEnv>();

const texts = t.doubles.done;
const pairInAddress = "/klaeren/doppelte/:pair{[2-9a-z]{4}-[2-9a-z]{4}}";
const codesOf = (c: WebContext) => found(codesIn(c.req.param("pair") ?? ""));

doubleRoutes.get(pairInAddress, async (c) => {
  const body = bodyFor(c, "change");
  const { pair, settled } = await c.var.read(async (tx) => {
    const pair = found(await pairOf(tx, body.id, codesOf(c)));
    return { pair, settled: (await answersTo(tx, pair)).settled };
  });
  const isGone = pair.first.removedAt !== null || pair.second.removedAt !== null;
  if (settled || isGone) return backWith(c, settled ? beforeSentence(settled) : texts.gone);
  return c.html(<MergePage body={body} pair={pair} values={{}} />);
});

doubleRoutes.post(pairInAddress, async (c) => {
  const body = bodyFor(c, "change");
  const values = valuesOf(await sentForm(c));
  const codes = codesOf(c);
  if (c.var.restoring) return mergeAgain(c, found(await c.var.read((tx) => pairOf(tx, body.id, codes))), values, {});
  const merge = { bodyId: body.id, codes, ...mergeFormFrom(values), actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write(async (tx) => {
    const outcome = await mergePair(tx, merge);
    // The kept entry may have a new name now, under which it is like others.
    if (outcome.kind === "merged") await c.var.enqueue(tx, findDoublesJob, { bodyId: body.id });
    return outcome;
  });
  return answerTo(c, outcome, values);
});

function answerTo(c: WebContext, outcome: MergeOutcome, values: Values) {
  const { slug } = placeOf(c);
  switch (outcome.kind) {
    case "merged":
      leaveFlash(c, texts.merged, { link: { href: paths.entry(slug, outcome.code), label: t.entries.form.see } });
      return c.redirect(paths.clarify(slug), 303);
    case "changed":
      return mergeAgain(c, outcome.pair, values, { notice: texts.changed });
    case "note-too-long":
      return mergeAgain(c, outcome.pair, values, { errors: { leftOver: texts.noteTooLong } });
    case "settled-before":
      return backWith(c, beforeSentence(outcome.answer));
    case "gone":
      return backWith(c, texts.gone);
    case "not-there":
      return c.notFound();
  }
}

/** The page again with what was chosen: somebody changed an entry, or the note would be too long. */
function mergeAgain(c: WebContext, pair: Pair, values: Values, why: { notice?: string; errors?: Record<string, string> }) {
  const status = why.notice === undefined ? againStatus(c) : 409;
  return c.html(<MergePage body={placeOf(c)} pair={pair} values={values} {...why} />, status);
}

function beforeSentence(answer: Answer): string {
  return texts.before(answer.by, answer.verdict, answer.at);
}

function backWith(c: WebContext, sentence: string) {
  leaveFlash(c, sentence, { kind: "info" });
  return c.redirect(paths.clarify(placeOf(c).slug), 303);
}

doubleRoutes.post(`${pairInAddress}/verschieden`, (c) => settle(c, "different"));
doubleRoutes.post(`${pairInAddress}/weiss-nicht`, (c) => settle(c, "unknown"));

async function settle(c: WebContext, verdict: "different" | "unknown") {
  const body = bodyFor(c, "change");
  const asked = Number(valuesOf(await sentForm(c)).asked) || 0;
  const answer = { bodyId: body.id, codes: codesOf(c), verdict, asked, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => settlePair(tx, answer));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "settled-before") return backWith(c, beforeSentence(outcome.answer));
  if (outcome.kind === "gone") return backWith(c, texts.gone);
  leaveFlash(c, texts[verdict]);
  return c.redirect(`${paths.clarify(body.slug)}#doppelte`, 303);
}
