// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { actsFor } from "#kit/policy";
import { csvOf } from "#kit/tables";
import { longDate, timeOfDay } from "#kit/text";
import { dayFrom } from "#kit/time";
import { mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { filterFrom, type Tells } from "./filter.ts";
import { sealedUntil, type TrailLine, type TrailPlace, trailLines, trailPeople, trailPlaces } from "./find.ts";
import { TrailPage } from "./pages.tsx";
import type { TrailWords } from "./paths.ts";
import { readsTrail } from "./readers.ts";
import { lastCheck } from "./seals/check.ts";
import { trailBegins } from "./seals/verify.ts";
import { areaName, moreOf, personOf, toldBy } from "./sentences.ts";
import { t } from "./texts.de.ts";

const perPage = 50;

/** Most lines of one file; more would be written in one piece of memory. */
const mostInFile = 10_000;

/** The pages of the trail. `tells`: the sentences of every room. */
export function trailRoutes(tells: Tells): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/protokoll", async (c) => {
    const body = readableFor(c);
    const words = wordsOf(c);
    const { filter, wrong } = filterFrom(words, tells);
    const found = await c.var.read(async (tx) => {
      const about = await aboutOf(tx, body, words);
      const seals = { sealedUntil: await sealedUntil(tx, body.id), check: await lastCheck(tx), begins: await trailBegins(tx) };
      return { ...about, ...seals, lines: await trailLines(tx, about, filter, perPage + 1) };
    });
    const lines = found.lines.slice(0, perPage);
    const olderBefore = found.lines.length > perPage ? (lines.at(-1)?.seq ?? null) : null;
    const errors = Object.fromEntries(wrong.map((name) => [name, t.wrongDay]));
    return c.html(
      <TrailPage
        {...found}
        team={actsFor(c.var.actor, body.id)}
        {...{ body, tells, lines, words, errors, olderBefore }}
        most={mostInFile}
      />,
    );
  });
  routes.get("/protokoll.csv", async (c) => {
    const body = readableFor(c);
    const words = wordsOf(c);
    const { filter } = filterFrom({ ...words, vor: undefined }, tells);
    const csv = await c.var.write(async (tx) => {
      const about = await aboutOf(tx, body, words);
      const lines = await trailLines(tx, about, filter, mostInFile);
      const { actor, clock } = c.var;
      await record(tx, { actor, at: clock.now(), action: "trail.taken", bodyId: body.id, details: { rows: lines.length } });
      const row = (line: TrailLine) => [
        `${longDate(line.at)}, ${timeOfDay(line.at)}`,
        personOf(line, about.people),
        line.through ?? "",
        line.elsewhere ?? "",
        areaName(line.action),
        toldBy(line, tells),
        moreOf(line),
        `${line.seq}`,
      ];
      return csvOf(t.csvColumns, lines.map(row));
    });
    c.header("content-disposition", `attachment; filename="protokoll-${body.slug}-${c.var.clock.today()}.csv"`);
    return c.body(csv, 200, { "content-type": "text/csv; charset=utf-8" });
  });
  return routes;
}

/** Whose lines are shown: those of the body, of one place it speaks of, or of a body it was joined from. */
async function aboutOf(tx: Tx, body: { id: string; slug: string }, { kommune }: TrailWords) {
  const places = await trailPlaces(tx, body.id);
  const place = kommune === body.slug ? ("here" as const) : places.find(({ slug }) => slug === kommune);
  const people = await trailPeople(tx, joinedFrom(place) ?? body.id);
  return { bodyId: body.id, places, place, people };
}

const joinedFrom = (place: TrailPlace | "here" | undefined) => (typeof place === "object" && place.former ? place.id : undefined);

/** The body of the address for its own people and its auditors; "not there" for everybody else. */
function readableFor(c: WebContext) {
  const body = placeOf(c);
  mustBe(readsTrail(c.var.actor, body.id));
  return body;
}

function wordsOf(c: WebContext): TrailWords {
  const { suche, person, bereich, art, kommune, frueher, sache, von, bis, vor } = c.req.query();
  // A field for days shows only what browsers write; what is no day stays as it was typed.
  const [from, until] = [von, bis].map((text) => dayFrom(text ?? "") ?? text);
  return { suche: suche?.trim().slice(0, 100), person, bereich, art, kommune: kommune ?? frueher, sache, von: from, bis: until, vor };
}
