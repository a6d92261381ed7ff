// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { actsFor, type Role, workingRoles } from "#kit/policy";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { hereOf } from "../team/here.ts";
import { type TeamMember, teamOf } from "../team/list.ts";
import { t as identityTexts } from "../texts.ts";
import { noteAbsence, withdrawAbsence } from "./absence.ts";
import { beginTask } from "./begin.ts";
import { endTask, isLast } from "./end.ts";
import { absenceForm, beginForm, endForm, nobodyGoesOn } from "./form.ts";
import { AbsencePage, BeginTaskPage, type Colleague, EndTaskPage } from "./pages.tsx";
import { choiceOf, tasksToGive } from "./rules.ts";
import { taskTexts as t } from "./texts.de.ts";

export const taskRoutes = new Hono<WebEnv>();

interface Shown {
  id: string;
  values: Values;
  errors?: Errors;
}

const nameOf = (role: Role) => identityTexts.roles[role];

/** Each person once, whatever tasks she has. */
const peopleOf = (team: readonly TeamMember[]): Colleague[] => [
  ...new Map(team.map(({ personId, name }) => [personId, { id: personId, name }])).values(),
];

const emptyForm = (c: WebContext): Shown => ({ id: newId(c.var.clock.now()), values: {} });

function sentAgain(c: WebContext, form: { values: Values; errors?: Errors }): Shown {
  const id = String(form.values.id ?? "");
  return { id: isId(id) ? id : newId(c.var.clock.now()), values: form.values, errors: form.errors ?? {} };
}

/** The team and what the person may give in it; without anything to give the pages are not there. */
async function led(c: WebContext, more: (tx: Tx) => Promise<boolean> = async () => false) {
  const body = hereOf(c);
  const known = await c.var.read(async (tx) => ({
    mayGive: await tasksToGive(tx, body.id),
    team: await teamOf(tx, body.id),
    last: await more(tx),
  }));
  mustBe(known.mayGive.length > 0);
  return { body, today: c.var.clock.today(), ...known };
}

taskRoutes.get("/aufgaben/neu", async (c) => {
  keepForGoingBack(c);
  return c.html(beginPage(await led(c), emptyForm(c)));
});

function beginPage(known: Awaited<ReturnType<typeof led>>, shown: Shown) {
  return <BeginTaskPage {...known} {...shown} colleagues={peopleOf(known.team)} nameOf={choiceOf} />;
}

taskRoutes.post("/aufgaben", async (c) => {
  const known = await led(c);
  const colleagues = peopleOf(known.team);
  const form = await formOf(
    c,
    beginForm(
      colleagues.map(({ id }) => id),
      known.mayGive,
      known.today,
    ),
  );
  if (!form.ok) return c.html(beginPage(known, sentAgain(c, form)), againStatus(c));
  const { person, ...task } = form.value;
  const name = colleagues.find(({ id }) => id === person)?.name ?? "";
  const given = { ...task, bodyId: known.body.id, personId: person, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => beginTask(tx, given));
  mustBe(outcome.kind !== "not-allowed");
  if (outcome.kind === "has-task-already") {
    const errors = { "": t.begin.has(name, outcome.since) };
    return c.html(beginPage(known, sentAgain(c, { values: form.values, errors })), 409);
  }
  leaveFlash(c, task.from > known.today ? t.begin.doneLater(name, task.from) : t.begin.done(name));
  return c.redirect(paths.team(known.body.slug), 303);
});

/** The task in the address, as the person may end it. */
async function taskToEnd(c: WebContext) {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  const known = await led(c, (tx) => isLast(tx, hereOf(c).id, id, c.var.clock.today()));
  const task = known.team.find((one) => one.id === id);
  return { ...known, id, task, successors: peopleOf(known.team).filter((one) => one.id !== task?.personId) };
}

function endPage(c: WebContext, known: Awaited<ReturnType<typeof taskToEnd>>, shown: { values: Values; errors?: Errors }) {
  const task = found(known.task);
  mustBe(known.mayGive.includes(task.role));
  const { id, name, role, personId } = task;
  const shownTask = { id, name, roleName: nameOf(role), own: personId === c.var.actor.id };
  return <EndTaskPage body={known.body} last={known.last} successors={known.successors} task={shownTask} {...shown} />;
}

taskRoutes.get("/aufgaben/:id/beenden", async (c) => c.html(endPage(c, await taskToEnd(c), { values: {} })));

taskRoutes.post("/aufgaben/:id/beenden", async (c) => {
  const known = await taskToEnd(c);
  const successors = known.successors.map(({ id }) => id);
  const form = await formOf(c, endForm(successors, known.last, known.today));
  if (!form.ok && known.task) return c.html(endPage(c, known, form), againStatus(c));
  if (!form.ok) return overBefore(c);
  const { when, lastDay, after } = form.value;
  const goesOn =
    after === undefined ? null : after === nobodyGoesOn ? ({ kind: "nobody" } as const) : ({ kind: "successor", personId: after } as const);
  const end = { id: known.id, bodyId: known.body.id, lastDay: when === "tag" ? lastDay : null, after: known.last ? goesOn : null };
  const outcome = await c.var.write((tx) => endTask(tx, { ...end, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-allowed");
  if (outcome.kind === "over-before") return overBefore(c);
  if (outcome.kind === "last")
    return c.html(endPage(c, { ...known, last: true }, { values: form.values, errors: { after: t.end.last } }), 409);
  const never = outcome.kind === "never-begins";
  leaveFlash(c, never ? t.end.neverBegins : end.lastDay === null ? t.end.done : t.end.doneLater(end.lastDay));
  const goes = !never && end.lastDay === null && known.task?.personId === c.var.actor.id;
  return c.redirect(goes ? paths.choose() : paths.team(known.body.slug), 303);
});

function overBefore(c: WebContext) {
  leaveFlash(c, t.end.overBefore, { kind: "info" });
  return c.redirect(paths.team(hereOf(c).slug), 303);
}

/** Who works for the body enters her own absence; who gives tasks enters everybody's. */
async function absentees(c: WebContext) {
  const body = hereOf(c);
  const own = found(c.var.actor.id);
  const known = await c.var.read(async (tx) => ({ mayGive: await tasksToGive(tx, body.id), team: await teamOf(tx, body.id) }));
  mustBe(actsFor(c.var.actor, body.id) || known.mayGive.length > 0);
  const working = peopleOf(known.team.filter(({ role }) => workingRoles.includes(role) || known.mayGive.includes(role)));
  const people = known.mayGive.length > 0 ? peopleOf(known.team) : working.filter(({ id }) => id === own);
  return { body, people, deputies: working, today: c.var.clock.today() };
}

taskRoutes.get("/abwesenheit", async (c) => {
  keepForGoingBack(c);
  return c.html(<AbsencePage {...(await absentees(c))} {...emptyForm(c)} />);
});

taskRoutes.post("/abwesenheit", async (c) => {
  const known = await absentees(c);
  const [people, deputies] = [known.people.map(({ id }) => id), known.deputies.map(({ id }) => id)];
  const form = await formOf(c, absenceForm(people, deputies, known.today));
  if (!form.ok) return c.html(<AbsencePage {...known} {...sentAgain(c, form)} />, againStatus(c));
  const { id, person, since, until, deputy } = form.value;
  const absence = { id, bodyId: known.body.id, personId: person, since, until, deputyId: deputy === "" ? null : deputy };
  const actor = { ...c.var.actor, id: found(c.var.actor.id) };
  const outcome = await c.var.write((tx) => noteAbsence(tx, { ...absence, actor, now: c.var.clock.now() }));
  if (outcome.kind === "overlaps") {
    const errors = { since: t.absence.overlaps(outcome.since, outcome.until) };
    return c.html(<AbsencePage {...known} {...sentAgain(c, { values: form.values, errors })} />, 409);
  }
  leaveFlash(c, t.absence.done);
  return c.redirect(paths.team(known.body.slug), 303);
});

taskRoutes.post("/abwesenheit/:id/entfernen", async (c) => {
  const body = hereOf(c);
  const id = c.req.param("id");
  mustBe(isId(id));
  mustBe(await c.var.write((tx) => withdrawAbsence(tx, { id, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() })));
  leaveFlash(c, t.absence.withdrawn);
  return c.redirect(paths.team(body.slug), 303);
});
