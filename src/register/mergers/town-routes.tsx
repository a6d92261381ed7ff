// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import type { Left, Moving, MovingPlace } from "#kit/moving";
import { actsFor } from "#kit/policy";
import { againStatus, formOf, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "../place.ts";
import { choicesOf, formersOf, listMergers, rowsOfMerger } from "./find.ts";
import { choiceForm } from "./form.ts";
import { mergerPaths as paths } from "./paths.ts";
import { chooseDraft } from "./prepare.ts";
import { mergerTexts } from "./texts.de.ts";
import { type ShownFormer, TownMergerPage } from "./town-page.tsx";

const t = mergerTexts.town;

/** Where the people of a place see its merger, say whose draft goes on, and find what is left of places that went into theirs. */
export function townMergerRoutes(movings: readonly Moving[]): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get("/", async (c) => c.html(await townPage(c, movings)));

  routes.post("/:id/entwurf", async (c) => {
    const body = ownBody(c);
    const { coming } = await found(c, movings);
    const id = c.req.param("id");
    const merger = coming.find((one) => one.id === id);
    mustBe(isId(id) && merger !== undefined);
    const form = await formOf(c, choiceForm);
    if (!form.ok) return c.html(await townPage(c, movings, form), againStatus(c));
    const { keeps } = form.value;
    mustBe(merger !== undefined && [merger.into, ...merger.from].some((place) => place.id === keeps));
    const { actor, clock } = c.var;
    await c.var.write((tx) => chooseDraft(tx, { mergerId: id ?? "", bodyId: body.id, keepsId: keeps, actor, now: clock.now() }));
    leaveFlash(c, t.saved);
    return c.redirect(paths.town(body.slug), 303);
  });
  return routes;
}

function ownBody(c: WebContext) {
  const body = placeOf(c);
  mustBe(actsFor(c.var.actor, body.id));
  return body;
}

/** The merger that is coming or running, and what was merged before. A place is part of one that has not begun at most. */
async function found(c: WebContext, movings: readonly Moving[]) {
  const body = ownBody(c);
  return c.var.read(async (tx) => {
    const mergers = await listMergers(tx, { bodyId: body.id });
    const coming = mergers.filter(({ state }) => state === "prepared" || state === "confirmed" || state === "running");
    const [next] = coming;
    return {
      coming,
      formers: await withLeft(tx, body, movings),
      rows: next ? await rowsOfMerger(tx, next.id) : [],
      choices: next ? await choicesOf(tx, next.id) : [],
    };
  });
}

/** Places that went into this one, with what is left of them; there are a few at most. */
async function withLeft(tx: Tx, body: MovingPlace, movings: readonly Moving[]): Promise<ShownFormer[]> {
  const shown: ShownFormer[] = [];
  for (const former of await formersOf(tx, body.id)) {
    const left: Left[] = [];
    for (const moving of movings) left.push(...((await moving.left?.(tx, body, former)) ?? []));
    shown.push({ ...former, left });
  }
  return shown;
}

async function townPage(c: WebContext, movings: readonly Moving[], state: { values?: Values; errors?: Errors } = {}) {
  return <TownMergerPage body={ownBody(c)} movings={movings} {...(await found(c, movings))} {...state} />;
}
