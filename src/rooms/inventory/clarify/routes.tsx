// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, type Tx } from "#kit/db";
import { type Errors, type Values, valuesOf } from "#kit/forms";
import { againStatus, found, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { mergeStep } from "../doubles/merge.ts";
import { countPairs, pairQuestions } from "../doubles/questions.ts";
import { tellingApartStep, undoTellingApart } from "../doubles/settle.ts";
import { undoMerge } from "../doubles/undo-merge.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { alikeFinder } from "./alike.ts";
import { clarifyFields, clarifyStep } from "./answer.ts";
import { alikeFor, answersIn, type Choice, choicesFromAddress, choicesToAddress, fieldFor } from "./form.ts";
import { countOpen, openEntries, type Which } from "./open.ts";
import { ClarifyPage } from "./page.tsx";
import { recentSteps } from "./recent.ts";
import { undoClarifying } from "./undo.ts";
import { whatOfStep } from "./what-of-step.ts";

/** The page of open questions: fields, and the way back from every answer. */
export const clarifyRoutes = new Hono<WebEnv>();

const texts = t.clarify;
const codeIn = (text: string | null | undefined) => (text && /^[2-9a-z]{4}$/.test(text) ? text : undefined);
const whichIn = (text: string | null | undefined): Which => (text === "left" || text === "bleiben" ? "left" : "asked");

clarifyRoutes.get("/klaeren", async (c) => {
  const body = bodyFor(c, "change");
  const address = new URL(c.req.url).searchParams;
  const chosen = valuesFrom(choicesFromAddress(address.get("wahl") ?? ""));
  const view = { which: whichIn(address.get("offen")), after: codeIn(address.get("nach")) };
  const page = await c.var.read((tx) => everything(tx, body.id, view, c.var.clock.now()));
  return c.html(<ClarifyPage body={body} {...page} values={chosen} />);
});

/** Everything on the page: a constant number of queries. */
async function everything(tx: Tx, bodyId: string, view: { which: Which; after: string | undefined }, now: Date) {
  const page = await openEntries(tx, bodyId, view.which, view.after);
  const find = page.items.length === 0 ? undefined : await alikeFinder(tx, bodyId);
  const alike = page.items.flatMap(({ code, name }) => {
    const others = find?.(name);
    return others ? [[code, others] as const] : [];
  });
  return {
    ...{ ...view, page, alike: new Map(alike) },
    counts: await countOpen(tx, bodyId),
    pairs: view.which === "asked" ? await pairQuestions(tx, bodyId) : [],
    pairCounts: await countPairs(tx, bodyId),
    recent: await recentSteps(tx, bodyId, now),
  };
}

/** Choices that were made but not saved yet; what is ticked is drawn ticked, whatever the word. */
function valuesFrom(choices: readonly Choice[]): Values {
  return Object.fromEntries(
    choices.flatMap(({ code, field, alike }) => [[fieldFor(code), field], ...(alike ? [[alikeFor(code), "on"]] : [])]),
  );
}

clarifyRoutes.post("/klaeren", async (c) => {
  const body = bodyFor(c, "change");
  const values = valuesOf(await sentForm(c));
  const read = c.var.restoring ? { ok: false as const, values, errors: {} } : answersIn(values);
  const view = { which: whichIn(String(values.which ?? "")), after: codeIn(String(values.after ?? "")) };
  if (!read.ok) return clarifyAgain(c, view, read);
  const { answers, kept } = read;
  const outcome = await c.var.write((tx) => clarifyFields(tx, { bodyId: body.id, answers, actor: c.var.actor, now: c.var.clock.now() }));
  const sentences = [texts.saved(outcome.set, outcome.alike, outcome.leftOpen)];
  if (outcome.overtaken.length > 0) sentences.push(texts.overtaken(outcome.overtaken.slice(0, mostNamed)));
  const link = { href: `${paths.clarify(body.slug)}#zuletzt`, label: texts.recent.title };
  leaveFlash(c, sentences.join(" "), { link });
  return c.redirect(paths.clarify(body.slug, { ...view, chosen: choicesToAddress(kept) }), 303);
});

/** In one sentence for the next page. */
const mostNamed = 3;

async function clarifyAgain(c: WebContext, view: { which: Which; after: string | undefined }, refused: { values: Values; errors: Errors }) {
  const body = bodyFor(c, "change");
  const page = await c.var.read((tx) => everything(tx, body.id, view, c.var.clock.now()));
  return c.html(<ClarifyPage body={body} {...page} values={refused.values} errors={refused.errors} />, againStatus(c));
}

clarifyRoutes.post("/klaeren/rueckgaengig/:step", async (c) => {
  const body = bodyFor(c, "change");
  const stepId = c.req.param("step");
  mustBe(isId(stepId));
  const undo = { bodyId: body.id, stepId, actor: c.var.actor, now: c.var.clock.now() };
  const said = await c.var.write(async (tx) => {
    const what = found(await whatOfStep(tx, body.id, stepId));
    if (what === mergeStep.what) {
      const outcome = await undoMerge(tx, undo);
      return sentenceFor(outcome, outcome.kind === "undone" ? afterUndoMerge(outcome) : "");
    }
    if (what === tellingApartStep.what) return sentenceFor(await undoTellingApart(tx, undo), t.doubles.done.askedAgain);
    mustBe(what === clarifyStep);
    const outcome = await undoClarifying(tx, undo);
    return sentenceFor(outcome, outcome.kind === "undone" ? texts.recent.undone(outcome.restored, outcome.kept) : "");
  });
  leaveFlash(c, said.text, { kind: said.isDone ? "success" : "info" });
  return c.redirect(paths.clarify(body.slug), 303);
});

type Undone = { kind: "undone" | "done-before" | "not-there" } | { kind: "too-late"; until: Date };

/** What to say after taking something back; `done` when it worked. */
function sentenceFor(outcome: Undone, done: string): { text: string; isDone: boolean } {
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") return { text: done, isDone: true };
  const text = outcome.kind === "too-late" ? texts.recent.tooLate(outcome.until) : texts.recent.undoneBefore;
  return { text, isDone: false };
}

function afterUndoMerge(back: { kept: "restored" | "removed" | "stays"; merged: "back" | "removed" }): string {
  const words = t.doubles.done.undone;
  if (back.merged === "removed" || back.kept === "removed") return words.listGone;
  return back.kept === "stays" ? words.keptStays : words.both;
}
