// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { record } from "#kit/audit";
import { isId, newId } from "#kit/db";
import { pdfOf } from "#kit/documents";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf, placeWords } from "#register";
import { bodyFor } from "../../body-for.ts";
import { paths } from "../../paths.ts";
import { connectionAt, membersOf } from "../find.ts";
import { cancelInvitation } from "./cancel.ts";
import { type ChangeOutcome, changeInvitation } from "./change.ts";
import { invitationAt, invitationsOf, stateOf, type WholeInvitation } from "./find.ts";
import { contentFrom, invitationForm, modelValues, newInvitationForm, outcomeForm, valuesOfInvitation } from "./form.ts";
import { ChangeInvitationPage, InvitationConflictPage, NewInvitationPage, OutcomePage } from "./form-pages.tsx";
import { type ChosenOutcome, chosenGuests } from "./guests.ts";
import { calendarOf } from "./ical.ts";
import { InvitationPage } from "./invitation-page.tsx";
import { lettersOf } from "./letter.ts";
import { InvitationsPage } from "./list-page.tsx";
import { makeInvitation } from "./make.ts";
import { noteOutcome } from "./note.ts";
import { mailInvitation } from "./send.ts";
import { invitationTexts as t } from "./texts.de.ts";

export const invitationRoutes = new Hono<WebEnv>();

const fresh = "/verbindungen/:key{[a-z0-9-]{1,140}}/einladung";
const one = "/einladungen/:id";

/** Who acts and when. */
const act = (c: WebContext) => ({ actor: c.var.actor, now: c.var.clock.now() });

invitationRoutes.get("/einladungen", async (c) => {
  const body = bodyFor(c, "change");
  return c.html(<InvitationsPage body={body} invitations={await c.var.read((tx) => invitationsOf(tx, body.id))} />);
});

invitationRoutes.get(fresh, async (c) => {
  bodyFor(c, "change");
  keepForGoingBack(c);
  return c.html(await newPage(c, c.req.param("key")));
});

invitationRoutes.post(fresh, async (c) => {
  const body = bodyFor(c, "change");
  const key = c.req.param("key");
  const form = await formOf(c, newInvitationForm(c.var.clock.today()));
  if (!form.ok) return c.html(await newPage(c, key, form), againStatus(c));
  const { id, guests, others } = form.value;
  const outcome = await c.var.write(async (tx) => {
    found(await connectionAt(tx, body, key));
    const chosen = await chosenGuests(tx, { bodyId: body.id, ids: guests, names: others });
    if (chosen.kind !== "chosen") return chosen;
    const content = contentFrom(form.value);
    const made = await makeInvitation(tx, { id, bodyId: body.id, connectionKey: key, content, guests: chosen.guests, ...act(c) });
    return made ? ({ kind: "made" } as const) : ({ kind: "not-there" } as const);
  });
  if (outcome.kind === "not-there") return c.notFound();
  if (outcome.kind !== "made") return c.html(await newPage(c, key, { values: form.values, errors: guestErrors(outcome) }), 422);
  leaveFlash(c, t.saved);
  return c.redirect(paths.invitation(body.slug, id), 303);
});

function guestErrors({ kind }: Pick<ChosenOutcome, "kind">): Errors {
  return kind === "unknown" ? { others: t.errors.othersUnknown } : { guests: t.errors.guestsMissing };
}

async function newPage(c: WebContext, key: string, form?: { values: Values; errors: Errors }) {
  const body = placeOf(c);
  const connection = found(await c.var.read((tx) => connectionAt(tx, body, key)));
  const { title, possible } = connection.words;
  const drawn = String(form?.values.id ?? "");
  const id = isId(drawn) ? drawn : newId(c.var.clock.now());
  const values = form?.values ?? modelValues({ title, possible, signature: signatureOf(body), members: connection.members });
  return <NewInvitationPage body={body} connectionKey={key} id={id} choices={connection.members} values={values} errors={form?.errors} />;
}

function signatureOf(body: Body): string {
  return `${placeWords(body).administration} ${body.name}`;
}

invitationRoutes.get(one, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  const connection = await c.var.read((tx) => connectionAt(tx, body, whole.invitation.connectionKey));
  return c.html(<InvitationPage body={body} whole={whole} connection={connection?.words.title ?? null} />);
});

async function wholeFor(c: WebContext, body: Body): Promise<WholeInvitation> {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  return found(await c.var.read((tx) => invitationAt(tx, body.id, id)));
}

invitationRoutes.get(`${one}/aendern`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  return c.html(await changePage(c, whole, { values: valuesOfInvitation(whole), version: whole.invitation.version }));
});

invitationRoutes.post(`${one}/aendern`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  const form = await formOf(c, invitationForm(c.var.clock.today(), whole.invitation.takesPlaceOn));
  const version = Number(form.values.version) || 0;
  if (!form.ok) return c.html(await changePage(c, whole, { ...form, version }), againStatus(c));
  const { id } = whole.invitation;
  const { guests, others } = form.value;
  const outcome = await c.var.write(async (tx): Promise<ChangeOutcome | Exclude<ChosenOutcome, { kind: "chosen" }>> => {
    const chosen = await chosenGuests(tx, { bodyId: body.id, ids: guests, names: others });
    if (chosen.kind !== "chosen") return chosen;
    const content = contentFrom(form.value);
    return changeInvitation(tx, { bodyId: body.id, id, version: form.value.version, content, guests: chosen.guests, ...act(c) });
  });
  if (outcome.kind === "nobody" || outcome.kind === "unknown") {
    return c.html(await changePage(c, whole, { values: form.values, errors: guestErrors(outcome), version }), 422);
  }
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "conflict") return conflict(c, outcome.stored, form.values);
  leaveFlash(c, outcome.kind === "changed" ? t.changed : t.unchanged, { kind: outcome.kind === "changed" ? "success" : "info" });
  return c.redirect(paths.invitation(body.slug, id), 303);
});

async function changePage(c: WebContext, whole: WholeInvitation, form: { values: Values; errors?: Errors; version: number }) {
  return <ChangeInvitationPage body={placeOf(c)} invitationId={whole.invitation.id} choices={await choicesFor(c, whole)} {...form} />;
}

/** Everybody who is invited and still in the inventory, and the other entries of the connection. */
async function choicesFor(c: WebContext, whole: WholeInvitation) {
  const body = placeOf(c);
  return c.var.read(async (tx) => {
    const invited = whole.guests.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]));
    const connection = await connectionAt(tx, body, whole.invitation.connectionKey);
    const others = (connection?.members ?? []).filter(({ id }) => !invited.includes(id));
    return [...(await membersOf(tx, body.id, invited)), ...others];
  });
}

async function conflict(c: WebContext, stored: WholeInvitation, values: Values) {
  const { id, version } = stored.invitation;
  const theirs = valuesOfInvitation(stored);
  return c.html(
    <InvitationConflictPage
      body={placeOf(c)}
      invitationId={id}
      version={version}
      choices={await choicesFor(c, stored)}
      values={values}
      stored={theirs}
      by={null}
    />,
    409,
  );
}

invitationRoutes.post(`${one}/mails`, async (c) => {
  const body = bodyFor(c, "change");
  const { invitation } = await wholeFor(c, body);
  const mail = { bodyId: body.id, id: invitation.id, enqueue: c.var.enqueue, ...act(c) };
  const sent = found(await c.var.write((tx) => mailInvitation(tx, mail)));
  leaveFlash(c, t.mailed(sent), { kind: sent > 0 ? "success" : "info" });
  return c.redirect(paths.invitation(body.slug, invitation.id), 303);
});

invitationRoutes.post(`${one}/absagen`, async (c) => {
  const body = bodyFor(c, "change");
  const { invitation } = await wholeFor(c, body);
  const outcome = await c.var.write((tx) => cancelInvitation(tx, { bodyId: body.id, id: invitation.id, ...act(c) }));
  mustBe(outcome.kind !== "not-there");
  const cancelled = outcome.kind === "cancelled";
  leaveFlash(c, cancelled ? t.cancelled : t.cannotCancel, { kind: cancelled ? "success" : "info" });
  return c.redirect(paths.invitation(body.slug, invitation.id), 303);
});

invitationRoutes.get(`${one}/ergebnis`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  return c.html(<OutcomePage body={body} whole={whole} step={whole.outcome?.step ?? 0} />);
});

invitationRoutes.post(`${one}/ergebnis`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  const form = await formOf(c, outcomeForm(c.var.clock.today()));
  // Nothing ticked means nobody, not: as it was.
  const values = { came: [], ...form.values };
  const step = Number(form.values.step) || 0;
  if (!form.ok) return c.html(<OutcomePage body={body} whole={whole} step={step} values={values} errors={form.errors} />, againStatus(c));
  const note = { ...form.value, bodyId: body.id, id: whole.invitation.id, ...act(c) };
  const outcome = await c.var.write((tx) => noteOutcome(tx, note));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "noted-meanwhile") {
    const { stands } = outcome;
    const errors = { "": t.outcomeMeanwhile };
    return c.html(<OutcomePage body={body} whole={stands} step={stands.outcome?.step ?? 0} values={values} errors={errors} />, 409);
  }
  leaveFlash(c, t.noted);
  return c.redirect(paths.invitation(body.slug, whole.invitation.id), 303);
});

invitationRoutes.get(`${one}/briefe.pdf`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  const name = t.letters.fileName(body.slug, whole.invitation.takesPlaceOn);
  const line = { action: "inventory.invitation_letters_made", bodyId: body.id, subjectId: whole.invitation.id };
  const { actor, now: at } = act(c);
  await c.var.write((tx) => record(tx, { ...line, actor, at, details: { count: whole.guests.length } }));
  return c.body(await pdfOf(lettersOf(body, whole)), 200, asFile("application/pdf", name));
});

invitationRoutes.get(`${one}/termin.ics`, async (c) => {
  const body = bodyFor(c, "change");
  const whole = await wholeFor(c, body);
  const calendar = calendarOf({ invitation: whole.invitation, cancelled: stateOf(whole) === "cancelled" });
  const name = t.calendar.fileName(body.slug, whole.invitation.takesPlaceOn);
  return c.body(calendar, 200, asFile("text/calendar; charset=utf-8; method=PUBLISH", name));
});

/** `name` is made of an address part and a day, so it needs no quoting. */
function asFile(type: string, name: string): Record<string, string> {
  return { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` };
}
