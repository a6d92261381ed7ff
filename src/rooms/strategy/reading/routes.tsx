// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import { type Errors, type Values, valuesOf } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, NotFound, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { answerForm, answerPutBack, answerTakeBack, answerWritten } from "../comments/answers.tsx";
import { LostSharePage } from "../comments/lost-page.tsx";
import { actOf, bodyFor, idFor } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { answerPdf, answerRead } from "./answers.tsx";
import { codeOf, digestOf } from "./code.ts";
import { doorInside } from "./door.ts";
import { draftIdOf } from "./draft-id.ts";
import { readingForm } from "./form.ts";
import { readingOf, readingsOf, works } from "./list.ts";
import { endReading, makeReading } from "./make.ts";
import { codeStillOf } from "./open.ts";
import { ReadingPage, ReadingsPage } from "./pages.tsx";
import { readingTexts as t } from "./texts.de.ts";

export const readingRoutes = new Hono<WebEnv>();

readingRoutes.get("/zeigen", async (c) => c.html(await readingsPage(c)));

readingRoutes.post("/zeigen", async (c) => {
  const body = bodyFor(c, "publish");
  const strategyId = found(await c.var.read((tx) => draftIdOf(tx, body.id)));
  const form = await formOf(c, readingForm(c.var.clock.now()));
  if (!form.ok) return c.html(await readingsPage(c, form), againStatus(c));
  const { id, forWhom, until, comments } = form.value;
  const what = { forWhom, until, mayComment: comments === "yes", strategyId };
  const make = async (as: string) => {
    const codeDigest = digestOf(c.var.seals, codeOf(c.var.seals, as));
    return c.var.write((tx) => makeReading(tx, actOf(c, body), { ...what, id: as, codeDigest }));
  };
  const freshId = newId(c.var.clock.now());
  const isAnother = (await make(id)) === "another";
  if (isAnother) await make(freshId);
  leaveFlash(c, t.done(forWhom));
  return c.redirect(paths.reading(body.slug, isAnother ? freshId : id), 303);
});

readingRoutes.get("/zeigen/:id", async (c) => {
  const body = bodyFor(c, "publish");
  const id = c.req.param("id");
  mustBe(isId(id));
  const { reading, code } = await c.var.read(async (tx) => ({
    reading: found(await readingOf(tx, body.id, id)),
    code: await codeStillOf(tx, c.var.seals, id),
  }));
  const address = code !== undefined && works(reading, c.var.clock.today()) ? `${c.var.url}${paths.reader(code)}` : null;
  return c.html(<ReadingPage body={body} reading={reading} address={address} />);
});

readingRoutes.post("/zeigen/:id/beenden", async (c) => {
  const body = bodyFor(c, "publish");
  const id = c.req.param("id");
  mustBe(isId(id));
  const ended = found(await c.var.write((tx) => endReading(tx, actOf(c, body), id)));
  leaveFlash(c, ended.before ? t.endedBefore(ended.at) : t.ended, { kind: ended.before ? "info" : "success" });
  return c.redirect(paths.readings(body.slug), 303);
});

readingRoutes.get("/lesen", async (c) => answerRead(c, await doorInside(c)));
readingRoutes.get("/lesen/entwurf.pdf", async (c) => answerPdf(c, await doorInside(c)));
readingRoutes.get("/lesen/kommentar/:block", async (c) => answerForm(c, await doorInside(c)));
readingRoutes.post("/lesen/kommentar/:block", (c) => orText(c, async () => answerWritten(c, await doorInside(c))));
readingRoutes.post("/lesen/zuruecknehmen", async (c) => answerTakeBack(c, await doorInside(c)));
readingRoutes.post("/lesen/zurueckholen", async (c) => answerPutBack(c, await doorInside(c)));

async function readingsPage(c: WebContext, form: { values?: Values; errors?: Errors } = {}) {
  const body = bodyFor(c, "publish");
  const { clock } = c.var;
  const page = await c.var.read(async (tx) => ({
    strategyId: found(await draftIdOf(tx, body.id)),
    readings: await readingsOf(tx, body.id),
  }));
  return <ReadingsPage body={body} {...page} id={idFor(c, form.values)} now={clock.now()} today={clock.today()} {...form} />;
}

/** A share that ended while somebody was writing: "not there" says nothing of the draft, and her text comes back. */
async function orText(c: WebContext, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const typed = valuesOf(await sentForm(c)).said;
    const isOver = error instanceof NotFound || (await doorInside(c).catch(() => undefined)) === undefined;
    if (!isOver || typeof typed !== "string" || typed.trim() === "") throw error;
    return c.html(<LostSharePage typed={typed} />, 404);
  }
}
