// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, type WebContext, type WebEnv } from "#kit/web";
import { answerForm, saidFrom, valuesOfSaid } from "../answers/form.ts";
import { giveByCode } from "../answers/give.ts";
import { answerTexts } from "../answers/texts.ts";
import { factsOf } from "../answers/words.ts";
import { readCode } from "../code.ts";
import { codePaths } from "../link.ts";
import { askedByCode } from "./find.ts";
import { AnswerPage, ClosedPage, type OpenAsk, ThanksPage, TypeInPage } from "./pages.tsx";
import { publicTexts as t } from "./texts.ts";

/** Everything below /v: for people without an account, whose only key is a code. */
export const codeRoutes = new Hono<WebEnv>();

/** A code in an address must not end in a search engine or stay on a shared machine. */
codeRoutes.use(async (c, next) => {
  await next();
  c.res.headers.set("X-Robots-Tag", "noindex, nofollow");
  c.res.headers.set("Cache-Control", "no-store");
});

codeRoutes.get("/", (c) => {
  const typed = new URL(c.req.url).searchParams.get("code")?.slice(0, 100);
  if (typed === undefined) return c.html(<TypeInPage typed="" />);
  const read = readCode(typed);
  if (read.kind === "code") return c.redirect(codePaths.answer(read.code), 303);
  return c.html(<TypeInPage typed={typed} error={read.kind === "misread" ? t.errors.misread : t.errors.noCode} />, 422);
});

codeRoutes.get("/:code", async (c) => {
  const code = codeIn(c);
  if (code !== undefined && c.req.path !== codePaths.answer(code)) return c.redirect(codePaths.answer(code), 303);
  const ask = await askedWith(c, code);
  if (code === undefined || ask.kind !== "open") return closed(c, ask);
  const { answer } = ask;
  const values = answer && !answer.settled ? valuesOfSaid(answer.said, answer) : valuesOfSaid(ask.shown);
  return c.html(<AnswerPage code={code} ask={ask} values={values} />);
});

codeRoutes.post("/:code", async (c) => {
  const code = codeIn(c);
  const ask = await askedWith(c, code);
  if (code === undefined || ask.kind !== "open") return closed(c, ask);
  const form = await formOf(c, answerForm);
  if (!form.ok) return c.html(<AnswerPage code={code} ask={ask} values={form.values} errors={form.errors} />, againStatus(c));
  const given = { code, version: form.value.version, seen: ask.shown, said: saidFrom(form.value), now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => giveByCode(tx, c.var.actor, given));
  if (outcome === "not-there") return closed(c, await askedWith(c, code));
  if (outcome === "changed-meanwhile") return changedMeanwhile(c, code, form.values);
  return c.redirect(codePaths.thanks(code), 303);
});

codeRoutes.get("/:code/danke", async (c) => {
  const code = codeIn(c);
  const ask = await askedWith(c, code);
  if (code === undefined || ask.kind !== "open") return closed(c, ask);
  if (!ask.answer) return c.redirect(codePaths.answer(code), 303);
  return c.html(<ThanksPage code={code} ask={ask} body={ask.body} {...ask.answer} />);
});

/** The code in the address, as people may have typed it. */
function codeIn(c: WebContext): string | undefined {
  const read = readCode(c.req.param("code") ?? "");
  return read.kind === "code" ? read.code : undefined;
}

function askedWith(c: WebContext, code: string | undefined) {
  return code === undefined ? ({ kind: "unknown" } as const) : c.var.read((tx) => askedByCode(tx, code));
}

/** Never there: 404; there once: 410. */
function closed(c: WebContext, ask: Awaited<ReturnType<typeof askedWith>>) {
  if (ask.kind === "open") return c.notFound();
  return c.html(<ClosedPage ask={ask} />, ask.kind === "unknown" ? 404 : 410);
}

/** Somebody of the town changed the entry while the form was open: what was typed stays, and what stands there now is told. */
async function changedMeanwhile(c: WebContext, code: string, values: Parameters<typeof AnswerPage>[0]["values"]) {
  const ask = await askedWith(c, code);
  if (ask.kind !== "open") return closed(c, ask);
  return c.html(<AnswerPage code={code} ask={ask} values={values} errors={{ "": meanwhile(ask) }} />, 409);
}

function meanwhile(ask: OpenAsk): string {
  const facts = factsOf(ask.shown, ask.body).map(({ name, content }) => `${name}: ${content}`);
  return `${answerTexts.meanwhile.changed} ${answerTexts.meanwhile.nowStands(facts.join("; ").slice(0, 600))}`;
}
