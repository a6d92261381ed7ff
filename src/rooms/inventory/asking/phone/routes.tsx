// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { againStatus, formOf, found, leaveFlash, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../../body-for.ts";
import { notedForm, saidFrom, valuesOfSaid } from "../answers/form.ts";
import { noteAnswer } from "../answers/give.ts";
import { answerTexts } from "../answers/texts.de.ts";
import { factsOf } from "../answers/words.ts";
import { readCode } from "../code.ts";
import { askingPaths as paths } from "../paths.ts";
import { findRound, progressOf } from "../rounds/find.ts";
import { roundIdIn, roundInAddress } from "../rounds/round-id.ts";
import { askedNamed, askedWithCode, type ToFill, unanswered } from "./find.ts";
import { EnterPage, FindPage, PhoneListPage } from "./pages.tsx";
import { phoneTexts } from "./texts.de.ts";

export const phoneRoutes = new Hono<WebEnv>();

/** A list on paper is one page of the browser. */
const mostOnPaper = 2_000;
/** More links than these nobody reads through; a name finds the others. */
const mostLinks = 60;

phoneRoutes.get(`${roundInAddress}/telefonliste`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const withoutMail = new URL(c.req.url).searchParams.get("nur") === "ohne-mail";
  const page = await c.var.read(async (tx) => ({
    round: found(await findRound(tx, body.id, id)),
    items: await unanswered(tx, id, mostOnPaper, withoutMail),
    progress: await progressOf(tx, id),
  }));
  const open = page.items.length < mostOnPaper ? page.items.length : page.progress.asked - page.progress.answered;
  return c.html(<PhoneListPage body={body} {...page} open={open} withoutMail={withoutMail} />);
});

phoneRoutes.get(`${roundInAddress}/eintragen`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const typed = cleanLine(new URL(c.req.url).searchParams.get("suche") ?? "").slice(0, 200);
  const read = readCode(typed);
  const page = await c.var.read(async (tx) => ({
    round: found(await findRound(tx, body.id, id)),
    known: read.kind === "code" ? await askedWithCode(tx, body.id, id, read.code) : undefined,
    items: typed === "" ? await unanswered(tx, id, mostLinks) : await askedNamed(tx, id, typed, mostLinks),
    progress: await progressOf(tx, id),
  }));
  const only = page.known ?? (typed !== "" && page.items.length === 1 ? page.items[0] : undefined);
  const way = wayIn(c);
  if (only) return c.redirect(paths.enterFor(body.slug, id, only.code, way), 303);
  const open = page.progress.asked - page.progress.answered;
  const error = typed !== "" && page.items.length === 0 ? phoneTexts.enter.nothing : undefined;
  const { round, items } = page;
  return c.html(
    <FindPage body={body} round={round} items={items} typed={typed} way={way} error={error} searched={typed !== ""} open={open} />,
    error === undefined ? 200 : 422,
  );
});

const entering = `${roundInAddress}/eintragen/:code`;

phoneRoutes.get(entering, async (c) => {
  bodyFor(c, "change");
  const { round, ask } = await asked(c);
  const said = ask.said ? valuesOfSaid(ask.said, { leaveOut: ask.leaveOut ?? false, listing: ask.listing }) : valuesOfSaid(ask.now);
  const values = { ...said, by: wayIn(c) ?? "" };
  return c.html(<EnterPage body={placeOf(c)} round={round} ask={ask} values={values} version={ask.version} />);
});

phoneRoutes.post(entering, async (c) => {
  const body = bodyFor(c, "change");
  const form = await formOf(c, notedForm);
  const { round, ask } = await asked(c);
  if (!form.ok) return again(c, form, againStatus(c));
  const { by, ...rest } = form.value;
  const note = {
    bodyId: body.id,
    roundId: round.id,
    code: ask.code,
    version: rest.version,
    said: saidFrom(rest),
    by,
    actor: c.var.actor,
    now: c.var.clock.now(),
  };
  const outcome = await c.var.write((tx) => noteAnswer(tx, note));
  if (outcome === "not-there") return c.notFound();
  if (outcome === "changed-meanwhile") return again(c, { values: form.values, errors: { "": meanwhile(c, ask) } }, 409);
  leaveFlash(c, phoneTexts.enter.saved(ask.now.name));
  return c.redirect(paths.enter(body.slug, round.id, by), 303);
});

/** How the last answer came; most of a pile come the same way. */
function wayIn(c: WebContext): string | undefined {
  const way = c.req.query("weg");
  return way === "phone" || way === "paper" ? way : undefined;
}

async function asked(c: WebContext) {
  const body = placeOf(c);
  const id = roundIdIn(c);
  const read = readCode(c.req.param("code") ?? "");
  const page = await c.var.read(async (tx) => ({
    round: found(await findRound(tx, body.id, id)),
    ask: read.kind === "code" ? await askedWithCode(tx, body.id, id, read.code) : undefined,
  }));
  return { round: page.round, ask: found(page.ask) };
}

/** The form once more, from the entry as it stands now, with what was typed. */
async function again(c: WebContext, form: { values: Values; errors: Errors }, status: 200 | 409 | 422) {
  const { round, ask } = await asked(c);
  const version = status === 409 ? ask.version : Number(form.values.version) || 0;
  return c.html(<EnterPage body={placeOf(c)} round={round} ask={ask} {...form} version={version} />, status);
}

function meanwhile(c: WebContext, ask: ToFill): string {
  const facts = factsOf(ask.now, placeOf(c)).map(({ name, content }) => `${name}: ${content}`);
  return `${answerTexts.meanwhile.changed} ${answerTexts.meanwhile.nowStands(facts.join("; ").slice(0, 600))}`;
}
