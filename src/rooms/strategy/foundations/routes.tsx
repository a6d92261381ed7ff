// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { inventoryFindings } from "#rooms/inventory";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, bodyFor, draftFor, drawnVersion, idFor, nameOf, settled } from "../context.ts";
import { foundationAt, goalAt, shortId } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";
import { removeThing } from "../draft/remove.ts";
import { orAgain } from "../gone.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { removalSaid } from "../removal.ts";
import { t } from "../texts.de.ts";
import { addFindings, addNote } from "./add.ts";
import { editNote } from "./edit.ts";
import { findingsForm, newNoteForm, noteForm, noteValues } from "./form.ts";
import { newNoteAgain, noteAgain } from "./gone.tsx";
import { AddFoundationPage, FoundationsPage, NoteForm, NotePage, noteFields } from "./pages.tsx";

export const foundationRoutes = new Hono<WebEnv>();

foundationRoutes.get("/grundlagen", async (c) => {
  const body = bodyFor(c, "read");
  const draft = await c.var.read((tx) => loadDraft(tx, body.id));
  // The inventory leads here before there is a strategy: its start page says how to begin.
  if (!draft) return c.redirect(paths.overview(body.slug), 303);
  return c.html(<FoundationsPage body={body} draft={draft} />);
});

foundationRoutes.get("/ziele/:goal/grundlagen", async (c) => c.html(await addPage(c)));

foundationRoutes.post(
  "/ziele/:goal/grundlagen",
  orAgain(async (c) => {
    const { body, goal } = await goalFor(c);
    const form = await formOf(c, newNoteForm);
    if (!form.ok) return c.html(await addPage(c, form), againStatus(c));
    const outcome = await c.var.write((tx) => addNote(tx, actOf(c, body), { ...form.value, goalId: goal.id }));
    const conflict = () => noteConflict(c, form.values, shortId(form.value));
    return settled(c, outcome, { say: t.foundations.added, to: paths.goalFoundations(body.slug, goal), conflict });
  }, newNoteAgain),
);

foundationRoutes.post(
  "/ziele/:goal/grundlagen/bestand",
  orAgain(async (c) => {
    const { body, goal } = await goalFor(c);
    const form = await formOf(c, findingsForm);
    if (!form.ok) return c.html(await addPage(c, form), againStatus(c));
    const act = { ...actOf(c, body), today: c.var.clock.today() };
    const outcome = await c.var.write(async (tx) => {
      const chosen = (await inventoryFindings(tx, body.id)).filter((finding) => form.value.findings.includes(finding.key));
      return addFindings(tx, act, { goalId: goal.id, findings: chosen });
    });
    const taken = outcome.kind === "done" ? Number(outcome.details?.findings ?? 0) : 0;
    const say = taken > 0 ? t.foundations.findingsTaken(taken) : t.foundations.findingsKnown;
    return settled(c, outcome, { say, to: paths.goalFoundations(body.slug, goal) });
  }, newNoteAgain),
);

foundationRoutes.get("/grundlagen/:foundation", async (c) => {
  const { body, goal, foundation } = await noteFor(c);
  return c.html(<NotePage body={body} goal={goal} foundation={foundation} values={noteValues(foundation)} version={foundation.version} />);
});

foundationRoutes.post(
  "/grundlagen/:foundation",
  orAgain(async (c) => {
    const { body, goal, foundation } = await noteFor(c);
    const form = await formOf(c, noteForm);
    const again = { body, goal, foundation };
    if (!form.ok) return c.html(<NotePage {...again} version={drawnVersion(form.values, foundation)} {...form} />, againStatus(c));
    const outcome = await c.var.write((tx) => editNote(tx, actOf(c, body), { ...form.value, id: foundation.id }));
    const conflict = () => noteConflict(c, form.values);
    return settled(c, outcome, { say: t.foundations.edited, to: paths.goalFoundations(body.slug, goal), conflict });
  }, noteAgain),
);

foundationRoutes.post("/grundlagen/:foundation/entfernen", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const { thing } = found(foundationAt(draft, c.req.param("foundation")));
  const outcome = await c.var.write((tx) => removeThing(tx, actOf(c, body), "foundation", thing.id));
  return settled(c, outcome, removalSaid("foundation", thing.text, { now: c.var.clock.now(), bodySlug: body.slug }));
});

async function goalFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "edit");
  return { body, goal: found(goalAt(draft, c.req.param("goal") ?? "")) };
}

/** Findings of the inventory are what was counted: they have no form. */
async function noteFor(c: WebContext, short = c.req.param("foundation") ?? "") {
  const { body, draft } = await draftFor(c, "edit");
  const { goal, thing: foundation } = found(foundationAt(draft, short));
  mustBe(foundation.kind !== "inventory");
  return { body, goal, foundation };
}

async function addPage(c: WebContext, form: { values?: Values; errors?: Errors } = {}) {
  const { body, goal } = await goalFor(c);
  const findings = await c.var.read((tx) => inventoryFindings(tx, body.id));
  const { values, errors } = form;
  return <AddFoundationPage body={body} goal={goal} id={idFor(c, values)} findings={findings} values={values} errors={errors} />;
}

async function noteConflict(c: WebContext, mine: Values, short?: string) {
  const { body, goal, foundation } = await noteFor(c, short);
  const by = await nameOf(c, foundation.updatedBy);
  const both = { fields: noteFields, mine, theirs: noteValues(foundation), by, at: foundation.updatedAt };
  return c.html(
    <ConflictPage body={body} view="foundations" keepPath={paths.foundation(body.slug, foundation)} {...both}>
      <NoteForm body={body} goal={goal} foundation={foundation} values={mine} version={foundation.version} />
    </ConflictPage>,
    409,
  );
}
