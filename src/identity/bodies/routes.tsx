// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { csvOf } from "#kit/tables";
import { cleanLine } from "#kit/text";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import {
  addressBehind,
  changeBody,
  everyLed,
  forgetPlaces,
  foundBody,
  kindsOfNoPlace,
  kindsToFound,
  type LedBody,
  type LedFilter,
  ledBody,
  listLed,
} from "#register";
import { openInvitations } from "../invitations/list.ts";
import { paths } from "../paths.ts";
import { tasksToGive } from "../tasks/rules.ts";
import { hereOf } from "../team/here.ts";
import { endBody, endsWith, takeBackEnd, takeBackUntil } from "./end.ts";
import { changeForm, endForm, newBodyForm } from "./form.ts";
import { BodiesPage } from "./list-page.tsx";
import { ChangeBodyPage, EndBodyPage, LedBodyPage, NewBodyPage } from "./pages.tsx";
import type { BodyListQuery } from "./paths.ts";
import { bodyTexts as t } from "./texts.de.ts";

/** Where those who lead a place found, change and end bodies that are no places. */
export const bodyRoutes = new Hono<WebEnv>();

/** The body of the address, for people who found something below it. */
async function leading(c: WebContext) {
  const body = hereOf(c);
  const founds = await c.var.read((tx) => kindsToFound(tx, body.id));
  mustBe(founds.length > 0);
  return { body, founds, today: c.var.clock.today() };
}

/** Longest text of a filter we look at. Unit: characters. */
const longest = 100;

function queryOf(c: WebContext): BodyListQuery {
  const given = (name: keyof BodyListQuery) => cleanLine(c.req.query(name) ?? "").slice(0, longest) || undefined;
  const art = given("art");
  return {
    suche: given("suche"),
    art: kindsOfNoPlace.some((kind) => kind === art) ? art : undefined,
    stand: given("stand") === "beendet" ? "beendet" : undefined,
    reihe: given("reihe") === "neueste" ? "neueste" : undefined,
    nach: given("nach"),
  };
}

function filterOf(query: BodyListQuery): LedFilter {
  return {
    search: query.suche ?? "",
    kind: kindsOfNoPlace.find((kind) => kind === query.art) ?? null,
    ended: query.stand !== undefined,
    order: query.reihe === undefined ? "name" : "since",
    after: query.nach ?? null,
  };
}

bodyRoutes.get("/", async (c) => {
  const { body, founds } = await leading(c);
  const query = queryOf(c);
  const page = await c.var.read((tx) => listLed(tx, body.id, filterOf(query)));
  return c.html(<BodiesPage body={body} founds={founds} query={query} page={page} />);
});

bodyRoutes.get("/liste.csv", async (c) => {
  const { body, today } = await leading(c);
  const led = await c.var.read((tx) => everyLed(tx, body.id, filterOf(queryOf(c))));
  const heads = Object.values(t.list.columns);
  const rows = led.map((one) => [one.name, t.kinds[one.kind], one.website ?? "", one.validFrom ?? "", one.validTo ?? ""]);
  c.header("Content-Disposition", `attachment; filename="${t.list.fileName(body.slug, today)}"`);
  return c.body(csvOf(heads, rows), 200, { "Content-Type": "text/csv; charset=utf-8" });
});

bodyRoutes.get("/neu", async (c) => {
  const known = await leading(c);
  keepForGoingBack(c);
  return c.html(<NewBodyPage {...known} id={newId(c.var.clock.now())} values={{}} />);
});

bodyRoutes.post("/", async (c) => {
  const known = await leading(c);
  const form = await formOf(c, newBodyForm(known.founds, known.today));
  if (!form.ok) return c.html(<NewBodyPage {...known} id={sentId(c, form.values)} {...form} />, againStatus(c));
  const asked = { ...form.value, parent: known.body, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => foundBody(tx, asked));
  if (outcome.kind === "not-allowed") return c.notFound();
  if (outcome.kind === "founded") {
    leaveFlash(c, t.add.done(asked.name));
    return c.redirect(paths.body(known.body.slug, outcome.slug), 303);
  }
  const errors = { name: t.add.stands(outcome.twin.name) };
  return c.html(<NewBodyPage {...known} id={asked.id} values={form.values} errors={errors} twin={outcome.twin} />, 409);
});

/** The body in the address, as those see it who lead it; a former address is understood too. */
async function ledIn(c: WebContext) {
  const known = await leading(c);
  const slug = c.req.param("stelle") ?? "";
  mustBe(/^[a-z0-9-]{1,80}$/.test(slug));
  const led = await c.var.read(async (tx) => {
    const direct = await ledBody(tx, known.body.id, { slug });
    const now = direct ? null : await addressBehind(tx, slug);
    return direct ?? (now === null ? undefined : ledBody(tx, known.body.id, { slug: now }));
  });
  const one = found(led);
  mustBe(known.founds.includes(one.kind));
  return { ...known, led: one, moved: one.slug !== slug };
}

/** A page of a body; a former address leads to the current one. */
type Led = Awaited<ReturnType<typeof ledIn>>;
async function onPage(c: WebContext, address: (slug: string, body: string) => string, draw: (known: Led) => Promise<Response> | Response) {
  const known = await ledIn(c);
  return known.moved ? c.redirect(address(known.body.slug, known.led.slug), 301) : draw(known);
}

bodyRoutes.get("/:stelle", (c) =>
  onPage(c, paths.body, async ({ body, led, today }) => {
    const { gives, invitations } = await c.var.read(async (tx) => ({
      gives: await tasksToGive(tx, led.id),
      invitations: await openInvitations(tx, led.id),
    }));
    const until = led.validTo === null ? null : takeBackUntil(led.validTo);
    const now = c.var.clock.now();
    const open = until !== null && until >= today ? until : null;
    return c.html(
      <LedBodyPage body={body} led={led} today={today} now={now} empty={gives.length > 0} invitations={invitations} until={open} />,
    );
  }),
);

bodyRoutes.get("/:stelle/aendern", (c) =>
  onPage(c, paths.changeBody, ({ body, led, today }) => {
    mustBe(!isOver(led, today));
    return c.html(<ChangeBodyPage body={body} led={led} values={{}} />);
  }),
);

bodyRoutes.post("/:stelle/aendern", async (c) => {
  const { body, led, today } = await ledIn(c);
  mustBe(!isOver(led, today));
  const form = await formOf(c, changeForm);
  const drawn = { body, led: { ...led, version: Number(form.values.version) || 0 }, values: form.values };
  if (!form.ok) return c.html(<ChangeBodyPage {...drawn} errors={form.errors} />, againStatus(c));
  const change = { ...form.value, parent: body, bodyId: led.id, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => changeBody(tx, change));
  if (outcome.kind === "not-there") return c.notFound();
  if (outcome.kind === "changed") {
    forgetPlaces();
    if (outcome.fields.length > 0) leaveFlash(c, t.change.done);
    else leaveFlash(c, t.change.same, { kind: "info" });
    return c.redirect(paths.body(body.slug, outcome.slug), 303);
  }
  if (outcome.kind === "stands") return c.html(<ChangeBodyPage {...drawn} errors={{ name: t.add.stands(outcome.twin.name) }} />, 409);
  // What was typed came second: it stays, beside what is saved, and can be saved over it.
  return c.html(<ChangeBodyPage body={body} led={outcome.saved} values={form.values} errors={{ "": t.change.conflict }} conflict />, 409);
});

bodyRoutes.get("/:stelle/beenden", (c) =>
  onPage(c, paths.endBody, async (known) => {
    mustBe(known.led.validTo === null);
    return c.html(await endPage(c, known, { values: {} }));
  }),
);

async function endPage(c: WebContext, { body, led, today }: Led, state: { values: Values; errors?: Errors }) {
  const preview = await c.var.read((tx) => endsWith(tx, led.id, today));
  return <EndBodyPage body={body} led={led} today={today} preview={preview} {...state} />;
}

bodyRoutes.post("/:stelle/beenden", async (c) => {
  const known = await ledIn(c);
  const { body, led, today } = known;
  const form = await formOf(c, endForm(today));
  if (!form.ok && led.validTo === null) return c.html(await endPage(c, known, form), againStatus(c));
  if (!form.ok) return back(c, body.slug, led, { text: t.end.before(found(led.validTo)), kind: "info" });
  const now = c.var.clock.now();
  const end = { id: newId(now), parent: body, bodyId: led.id, firstDay: form.value.firstDay, actor: c.var.actor, now };
  const outcome = await c.var.write((tx) => endBody(tx, end));
  mustBe(outcome.kind !== "not-there");
  forgetPlaces();
  if (outcome.kind === "ends-already") return back(c, body.slug, led, { text: t.end.before(outcome.onDay), kind: "info" });
  return back(c, body.slug, led, { text: end.firstDay > today ? t.end.doneLater(led.name, end.firstDay) : t.end.done(led.name) });
});

bodyRoutes.post("/:stelle/ende-zuruecknehmen", async (c) => {
  const { body, led } = await ledIn(c);
  const outcome = await c.var.write((tx) => takeBackEnd(tx, { parent: body, bodyId: led.id, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  forgetPlaces();
  if (outcome.kind === "taken-back") return back(c, body.slug, led, { text: t.end.takenBack(led.name) });
  return back(c, body.slug, led, { text: outcome.kind === "none" ? t.end.none : t.end.tooLate, kind: "info" });
});

function isOver(led: LedBody, today: string): boolean {
  return led.validTo !== null && led.validTo <= today;
}

function back(c: WebContext, slug: string, led: LedBody, flash: { text: string; kind?: "info" }) {
  leaveFlash(c, flash.text, flash.kind ? { kind: flash.kind } : undefined);
  return c.redirect(paths.body(slug, led.slug), 303);
}

function sentId(c: WebContext, values: Values): string {
  const id = String(values.id ?? "");
  return isId(id) ? id : newId(c.var.clock.now());
}
