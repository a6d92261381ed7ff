// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { later } from "#kit/time";
import { againStatus, formOf, found, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../../conflict-page.tsx";
import { actOf, draftFor, drawnVersion, idFor, nameOf, settled } from "../../context.ts";
import { type Draft, shortId } from "../../draft/draft.ts";
import { undoTime } from "../../draft/remove.ts";
import { orAgain } from "../../gone.tsx";
import { strategyPaths as paths } from "../../paths.ts";
import { inShort } from "../../removal.ts";
import { paperTexts } from "../model-texts.ts";
import { committeeForm, committeeValues, moveForm, newCommitteeForm, putBackForm } from "./form.ts";
import { calendarOfMeetings } from "./ical.ts";
import { addCommittee, editCommittee, moveCommittee } from "./keep.ts";
import { CommitteeForm, CommitteePage, CommitteesPage, committeeFields } from "./pages.tsx";
import { putBackCommittee, removeCommittee, removedCommittees } from "./remove.ts";
import { committeeTexts as t } from "./texts.de.ts";

export const committeeRoutes = new Hono<WebEnv>();

committeeRoutes.get("/beschluss/beratungsfolge", async (c) => c.html(await listPage(c, idFor(c), {})));

committeeRoutes.post("/beschluss/beratungsfolge", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, newCommitteeForm);
  if (!form.ok) return c.html(await listPage(c, idFor(c, form.values), form.values, form.errors), againStatus(c));
  const outcome = await c.var.write((tx) => addCommittee(tx, actOf(c, body), form.value));
  // Made, and removed or changed since: the words come back in a form of their own.
  if (outcome.kind === "not-there") return c.html(await listPage(c, idFor(c), form.values, { "": t.gone }), 409);
  const again = () => conflict(c, form.values, shortId(form.value));
  return settled(c, outcome, { say: t.added(inShort(form.value.name)), to: paths.committees(body.slug), conflict: again });
});

committeeRoutes.get("/beschluss/beratungsfolge.ics", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const { subject } = paperTexts(draft, body);
  return new Response(calendarOfMeetings({ subject, committees: draft.committees }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="beratungsfolge-${body.slug}.ics"`,
    },
  });
});

committeeRoutes.post("/beschluss/beratungsfolge/zurueckholen", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, putBackForm);
  if (!form.ok) throw new NotFound();
  const outcome = await c.var.write((tx) => putBackCommittee(tx, actOf(c, body), form.value.step));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "undo") leaveFlash(c, t.isBack);
  if (outcome.kind === "done-before") leaveFlash(c, t.wasBack, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, t.tooLate(longDate(outcome.until)), { kind: "info" });
  return c.redirect(paths.committees(body.slug), 303);
});

committeeRoutes.get("/beschluss/beratungsfolge/:committee", async (c) => {
  const { body, committee } = await committeeFor(c);
  return c.html(<CommitteePage body={body} committee={committee} values={committeeValues(committee)} version={committee.version} />);
});

committeeRoutes.post(
  "/beschluss/beratungsfolge/:committee",
  orAgain(
    async (c) => {
      const { body, committee } = await committeeFor(c);
      const form = await formOf(c, committeeForm);
      const drawn = drawnVersion(form.values, committee);
      if (!form.ok) return c.html(<CommitteePage body={body} committee={committee} version={drawn} {...form} />, againStatus(c));
      const outcome = await c.var.write((tx) => editCommittee(tx, actOf(c, body), { ...form.value, id: committee.id }));
      return settled(c, outcome, { say: t.saved, to: paths.committees(body.slug), conflict: () => conflict(c, form.values) });
    },
    ({ body, draft, before, typed, freshId, short }) => {
      committeeIn(before, short("committee"));
      return <CommitteesPage body={body} draft={draft} removed={[]} id={freshId} values={typed} errors={{ "": t.gone }} />;
    },
  ),
);

committeeRoutes.post("/beschluss/beratungsfolge/:committee/verschieben", async (c) => {
  const { body, committee } = await committeeFor(c);
  const form = await formOf(c, moveForm);
  if (!form.ok) return c.redirect(paths.committees(body.slug), 303);
  const outcome = await c.var.write((tx) => moveCommittee(tx, actOf(c, body), { id: committee.id, ...form.value }));
  return settled(c, outcome, { say: outcome.kind === "done" ? t.moved : t.notMoved, to: paths.committees(body.slug) });
});

committeeRoutes.post("/beschluss/beratungsfolge/:committee/entfernen", async (c) => {
  const { body, committee } = await committeeFor(c);
  const act = actOf(c, body);
  const outcome = await c.var.write((tx) => removeCommittee(tx, act, committee.id));
  const say = t.removed(inShort(committee.name), longDate(later(act.now, undoTime)));
  const link = { label: t.putBack, href: paths.removedCommittees(body.slug) };
  return settled(c, outcome, { say, to: paths.committees(body.slug), link });
});

async function listPage(c: WebContext, id: string, values: Values, errors?: Errors) {
  const { body, draft } = await draftFor(c, "edit");
  const removed = await c.var.read((tx) => removedCommittees(tx, body.id, c.var.clock.now()));
  return <CommitteesPage body={body} draft={draft} removed={removed} id={id} values={values} errors={errors} />;
}

const committeeIn = (draft: Draft, short: string | undefined) => found(draft.committees.find((one) => shortId(one) === short));

async function committeeFor(c: WebContext, short = c.req.param("committee")) {
  const { body, draft } = await draftFor(c, "edit");
  return { body, committee: committeeIn(draft, short) };
}

async function conflict(c: WebContext, mine: Values, short?: string) {
  const { body, committee } = await committeeFor(c, short);
  const by = await nameOf(c, committee.updatedBy);
  const both = { fields: committeeFields, mine, theirs: committeeValues(committee), by, at: committee.updatedAt };
  return c.html(
    <ConflictPage body={body} view="decision" keepPath={paths.committees(body.slug)} {...both}>
      <CommitteeForm body={body} committee={committee} values={mine} version={committee.version} />
    </ConflictPage>,
    409,
  );
}
