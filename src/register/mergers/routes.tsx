// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import type { Moving } from "#kit/moving";
import { hasRole } from "#kit/policy";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "../place.ts";
import { choicesOf, countsOfMerger, listMergers, oneMerger, rowsOfMerger, waitingForMerger } from "./find.ts";
import { newMergerForm } from "./form.ts";
import { placesNamed } from "./named.ts";
import { ListPage, MergerPage, NewMergerPage } from "./pages.tsx";
import { mergerPaths as paths } from "./paths.ts";
import { confirmMerger, type PrepareOutcome, prepareMerger, withdrawMerger } from "./prepare.ts";
import { mergerTexts as t } from "./texts.de.ts";

/** Where the state unit records mergers. */
export function mergerRoutes(movings: readonly Moving[]): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get("/", async (c) => {
    deskOf(c);
    const found = await c.var.read(async (tx) => ({ mergers: await listMergers(tx), waiting: await waitingForMerger(tx) }));
    return c.html(<ListPage {...found} />);
  });

  routes.get("/neu", async (c) => {
    deskOf(c);
    const waiting = await c.var.read(waitingForMerger);
    const from = waiting.find(({ slug }) => slug === c.req.query("von"));
    keepForGoingBack(c);
    return c.html(<NewMergerPage id={newId(c.var.clock.now())} values={from ? { from: from.name, on: from.endedOn } : {}} />);
  });

  routes.post("/", async (c) => {
    const land = deskOf(c);
    const form = await formOf(c, newMergerForm);
    const id = c.req.query("id") ?? "";
    const again = (state: { values: Values; errors?: Errors }) => (
      <NewMergerPage id={isId(id) ? id : newId(c.var.clock.now())} {...state} />
    );
    if (!form.ok) return c.html(again(form), againStatus(c));
    const { from, into, on, act } = form.value;
    const { actor, clock } = c.var;
    const outcome = await c.var.write(async (tx) => {
      const [intoPlace, ...fromPlaces] = await placesNamed(tx, land.land, [into, ...from.split("\n")]);
      const unknown = [intoPlace, ...fromPlaces].find((place) => place?.kind !== "found");
      if (intoPlace?.kind !== "found" || unknown?.kind === "unknown")
        return { kind: "unknown" as const, said: unknown?.kind === "unknown" ? unknown.said : into, ofInto: intoPlace?.kind !== "found" };
      const fromIds = fromPlaces.flatMap((place) => (place.kind === "found" ? [place.id] : []));
      const asked = { id: form.value.id, landId: land.id, intoId: intoPlace.id, fromIds, takesEffectOn: on, legalAct: act };
      return { ...(await prepareMerger(tx, { ...asked, actor, now: clock.now() })), into: intoPlace.name };
    });
    if (outcome.kind === "unknown")
      return c.html(again({ values: form.values, errors: { [outcome.ofInto ? "into" : "from"]: t.form.unknown(outcome.said) } }), 422);
    if (outcome.kind !== "prepared") return c.html(again({ values: form.values, errors: errorsOf(outcome, outcome.into) }), 422);
    leaveFlash(c, t.one.prepared);
    return c.redirect(paths.one(outcome.id), 303);
  });

  routes.get("/:id", async (c) => {
    deskOf(c);
    const id = idOf(c);
    const shown = await c.var.read(async (tx) => ({
      merger: found(await oneMerger(tx, id)),
      rows: await rowsOfMerger(tx, id),
      counts: await countsOfMerger(tx, id),
      choices: await choicesOf(tx, id),
    }));
    return c.html(<MergerPage {...shown} movings={movings} today={c.var.clock.today()} />);
  });

  routes.post("/:id/bestaetigen", async (c) => {
    deskOf(c);
    const id = idOf(c);
    const { actor, clock, enqueue } = c.var;
    const outcome = await c.var.write((tx) => confirmMerger(tx, enqueue, { id, actor, now: clock.now() }));
    mustBe(outcome.kind !== "not-there");
    if (outcome.kind === "settled") leaveFlash(c, outcome.atOnce ? t.one.confirmedNow : t.one.confirmed);
    else leaveFlash(c, t.one.settledBefore, { kind: "info" });
    return c.redirect(paths.one(id), 303);
  });

  routes.post("/:id/zuruecknehmen", async (c) => {
    deskOf(c);
    const id = idOf(c);
    const { actor, clock } = c.var;
    const outcome = await c.var.write((tx) => withdrawMerger(tx, { id, actor, now: clock.now() }));
    mustBe(outcome.kind !== "not-there");
    if (outcome.kind === "settled") leaveFlash(c, t.one.withdrawn);
    else leaveFlash(c, t.one.settledBefore, { kind: "info" });
    return c.redirect(paths.one(id), 303);
  });
  return routes;
}

/** The Land, for its state unit; "not there" for everybody else. */
function deskOf(c: WebContext) {
  const body = placeOf(c);
  mustBe(body.kind === "land" && hasRole(c.var.actor, "state"));
  return body;
}

function idOf(c: WebContext): string {
  const id = c.req.param("id");
  mustBe(isId(id));
  return id ?? "";
}

function errorsOf(outcome: Exclude<PrepareOutcome, { kind: "prepared" }>, into: string): Errors {
  if (outcome.kind === "into-itself") return { from: t.form.intoItself };
  if (outcome.kind === "unknown-place") return { into: t.form.intoEnded(into) };
  if (outcome.kind === "takes-in-others") return { from: t.form.takesInOthers(outcome.name) };
  return outcome.isInto ? { into: t.form.intoWillEnd(outcome.name) } : { from: t.form.inAnother(outcome.name) };
}
