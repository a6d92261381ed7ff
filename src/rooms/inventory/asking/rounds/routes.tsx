// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId, type Tx } from "#kit/db";
import { asValues, type Errors, type Values } from "#kit/forms";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf } from "#register";
import { bodyFor } from "../../body-for.ts";
import { filterFrom, noFilter } from "../../entries/filter.ts";
import { listEntries } from "../../entries/list.ts";
import { mailFor } from "../mail/mail.ts";
import { orderInvitations, orderReminder, type SendOutcome } from "../mail/send.ts";
import { firstLetter } from "../paper/recipients.ts";
import { askingPaths as paths } from "../paths.ts";
import { countWaiting } from "../state.ts";
import { beginRound, endRound } from "./begin.ts";
import { changeDraft, type DraftOutcome, discardDraft, draftRound, pickEntries } from "./draft.ts";
import { aimOf, type FoundRound, findRound, listRounds, progressOf } from "./find.ts";
import { alsoChecked, contentOfRound, newRoundForm, roundForm } from "./form.ts";
import { NewRoundPage, PickPage, RoundDetailsPage, RoundsPage } from "./pages.tsx";
import { roundIdIn, roundInAddress } from "./round-id.ts";
import { DraftPage, RunningPage } from "./round-page.tsx";
import { roundTexts as t } from "./texts.de.ts";

export const roundRoutes = new Hono<WebEnv>();

const codeIn = (text: FormDataEntryValue | null) => (typeof text === "string" && /^[2-9a-z]{4}$/.test(text) ? text : undefined);

roundRoutes.get("/fragen", async (c) => {
  const body = bodyFor(c, "change");
  const page = await c.var.read(async (tx) => ({ rounds: await listRounds(tx, body.id), waiting: await countWaiting(tx, body.id) }));
  return c.html(<RoundsPage body={body} {...page} today={c.var.clock.today()} />);
});

roundRoutes.get("/fragen/neu", async (c) => {
  const body = bodyFor(c, "change");
  keepForGoingBack(c);
  const places = await c.var.read((tx) => placesOf(tx, body));
  return c.html(<NewRoundPage body={body} values={{}} places={places} today={c.var.clock.today()} id={newId(c.var.clock.now())} />);
});

/** The Ortsteile of the inventory with their keys. */
async function placesOf(tx: Tx, body: Body) {
  return (await listEntries(tx, body.id, noFilter, {}, 1)).places.filter(({ key }) => key !== "");
}

roundRoutes.post("/fragen", async (c) => {
  const body = bodyFor(c, "change");
  const form = alsoChecked(await formOf(c, newRoundForm), c.var.clock.today());
  if (!form.ok) {
    const places = await c.var.read((tx) => placesOf(tx, body));
    const sent = String(form.values.id ?? "");
    const id = isId(sent) ? sent : newId(c.var.clock.now());
    const page = <NewRoundPage body={body} {...form} places={places} today={c.var.clock.today()} id={id} />;
    return c.html(page, againStatus(c));
  }
  const content = contentOfRound(form.value);
  const round = found(await c.var.write((tx) => draftRound(tx, { ...actOf(c), id: form.value.id, content })));
  leaveFlash(c, t.draft.saved);
  return c.redirect(round.scope === "chosen" ? paths.pick(body.slug, round.id) : paths.round(body.slug, round.id), 303);
});

const actOf = (c: WebContext) => ({ bodyId: placeOf(c).id, actor: c.var.actor, now: c.var.clock.now() });

roundRoutes.get(roundInAddress, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  return c.html(await c.var.read((tx) => roundPage(c, tx, body, id)));
});

async function roundPage(c: WebContext, tx: Tx, body: Body, id: string) {
  const round = found(await findRound(tx, body.id, id));
  if (!round.begunAt) return <DraftPage body={body} round={round} {...(await draftFacts(c, tx, body, round))} />;
  const progress = await progressOf(tx, id);
  const { asked, withMail, answered } = progress;
  const letters = { all: asked, withoutMail: asked - withMail, unanswered: answered === 0 ? 0 : asked - answered };
  return <RunningPage body={body} round={round} progress={progress} letters={letters} today={c.var.clock.today()} />;
}

async function draftFacts(c: WebContext, tx: Tx, body: Body, round: FoundRound) {
  const aim = await aimOf(tx, round);
  const first = await firstLetter(tx, round);
  const mail = first && mailFor("invitation", { body, round, url: c.var.url, name: first.said.name, code: first.code });
  const places = round.scope === "place" ? await placesOf(tx, body) : [];
  return {
    aim,
    placeName: places.find(({ key }) => key === round.scopeValue)?.name ?? null,
    sample: first && mail ? { name: first.said.name, ...mail } : null,
  };
}

roundRoutes.get(`${roundInAddress}/angaben`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const page = await c.var.read(async (tx) => ({ round: found(await findRound(tx, body.id, id)), places: await placesOf(tx, body) }));
  if (page.round.begunAt) return tooLate(c, id);
  const { round } = page;
  const chosen = { field: round.scope === "field" ? round.scopeValue : "", place: round.scope === "place" ? round.scopeValue : "" };
  const { title, until, replyTo, phone, scope } = round;
  const values = asValues({ title, until, replyTo, phone, scope, ...chosen });
  return c.html(<RoundDetailsPage body={body} {...page} values={values} version={round.version} today={c.var.clock.today()} />);
});

function tooLate(c: WebContext, id: string) {
  leaveFlash(c, t.notAnymore, { kind: "info" });
  return c.redirect(paths.round(placeOf(c).slug, id), 303);
}

roundRoutes.post(`${roundInAddress}/angaben`, async (c) => {
  bodyFor(c, "change");
  const id = roundIdIn(c);
  const form = alsoChecked(await formOf(c, roundForm), c.var.clock.today());
  if (!form.ok) return detailsAgain(c, id, form, againStatus(c));
  const change = { ...actOf(c), id, version: form.value.version, content: contentOfRound(form.value) };
  const outcome = await c.var.write((tx) => changeDraft(tx, change));
  if (outcome.kind === "conflict") {
    const values = { ...form.values, version: String(outcome.stored.version) };
    return detailsAgain(c, id, { values, errors: { "": t.errors.conflict } }, 409);
  }
  return afterChange(c, id, outcome);
});

async function detailsAgain(c: WebContext, id: string, form: { values: Values; errors: Errors }, status: 200 | 409 | 422) {
  const body = placeOf(c);
  const page = await c.var.read(async (tx) => ({ round: found(await findRound(tx, body.id, id)), places: await placesOf(tx, body) }));
  const version = Number(form.values.version) || 0;
  return c.html(<RoundDetailsPage body={body} {...page} {...form} version={version} today={c.var.clock.today()} />, status);
}

function afterChange(c: WebContext, id: string, outcome: Exclude<DraftOutcome, { kind: "conflict" }>) {
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "begun") return tooLate(c, id);
  leaveFlash(c, t.draft.saved);
  return c.redirect(paths.round(placeOf(c).slug, id), 303);
}

roundRoutes.get(`${roundInAddress}/auswahl`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const address = new URL(c.req.url).searchParams;
  const filter = filterFrom(address);
  const cursor = { after: codeIn(address.get("nach")), before: codeIn(address.get("vor")) };
  const page = await c.var.read(async (tx) => ({
    round: found(await findRound(tx, body.id, id)),
    page: await listEntries(tx, body.id, filter, cursor, entriesToPick),
  }));
  if (page.round.begunAt) return tooLate(c, id);
  return c.html(<PickPage body={body} {...page} filter={filter} />);
});

/** Entries a page of the choice. */
const entriesToPick = 200;

roundRoutes.post(`${roundInAddress}/auswahl`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const sent = await sentForm(c);
  const ids = (name: string) =>
    sent
      .getAll(name)
      .filter((value): value is string => typeof value === "string" && isId(value))
      .slice(0, entriesToPick);
  const pick = { ...actOf(c), id, version: Number(sent.get("version")) || 0, shown: ids("shown"), chosen: ids("chosen") };
  const outcome = await c.var.write((tx) => pickEntries(tx, pick));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "begun") return tooLate(c, id);
  const round = found(await c.var.read((tx) => findRound(tx, body.id, id)));
  leaveFlash(c, outcome.kind === "conflict" ? t.pick.conflict : t.pick.saved(round.picked.length), {
    kind: outcome.kind === "conflict" ? "warning" : "success",
  });
  return c.redirect(outcome.kind === "conflict" ? paths.pick(body.slug, id) : paths.round(body.slug, id), 303);
});

roundRoutes.post(`${roundInAddress}/verwerfen`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const gone = await c.var.write((tx) => discardDraft(tx, { ...actOf(c), id }));
  if (!gone) {
    found(await c.var.read((tx) => findRound(tx, body.id, id)));
    return tooLate(c, id);
  }
  leaveFlash(c, t.draft.discarded);
  return c.redirect(paths.asking(body.slug), 303);
});

roundRoutes.post(`${roundInAddress}/beginnen`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const outcome = await c.var.write((tx) => beginRound(tx, { ...actOf(c), roundId: id }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "begun") leaveFlash(c, t.begun(outcome.asked));
  else leaveFlash(c, outcome.kind === "nobody" ? t.draft.nobody : t.begunBefore, { kind: "info" });
  return c.redirect(paths.round(body.slug, id), 303);
});

roundRoutes.post(`${roundInAddress}/beenden`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const ended = await c.var.write((tx) => endRound(tx, { ...actOf(c), roundId: id }));
  if (!ended) found(await c.var.read((tx) => findRound(tx, body.id, id)));
  else leaveFlash(c, t.endedNow);
  return c.redirect(paths.round(body.slug, id), 303);
});

roundRoutes.post(`${roundInAddress}/mails`, (c) => afterOrder(c, orderInvitations, t.sent));
roundRoutes.post(`${roundInAddress}/erinnern`, (c) => afterOrder(c, orderReminder, t.remindedNow));

async function afterOrder(c: WebContext, order: typeof orderReminder, told: (count: number) => string) {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const outcome: SendOutcome = await c.var.write(async (tx) => {
    found(await findRound(tx, body.id, id));
    return order(tx, c.var.enqueue, { ...actOf(c), roundId: id, url: c.var.url });
  });
  if (outcome.kind === "ordered") leaveFlash(c, told(outcome.count));
  else leaveFlash(c, { nobody: t.nobodyToSend, before: t.remindedBefore, closed: t.closed }[outcome.kind], { kind: "info" });
  return c.redirect(paths.round(body.slug, id), 303);
}
