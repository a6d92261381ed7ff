// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import { readForm } from "#kit/forms";
import { leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { placeOf as bodyOf } from "#register";
import { bodyFor } from "../../body-for.ts";
import { paths } from "../../paths.ts";
import { filterFrom } from "../filter.ts";
import { knownPlaces } from "../places.ts";
import { changeMany } from "./change.ts";
import { changedParts, changesForm } from "./changes.ts";
import { CheckChangePage, ChooseChangePage } from "./pages.tsx";
import { previewChange } from "./preview.ts";
import { removeSelected } from "./remove.ts";
import { backFrom, mostAtOnce, selectionFrom, wordsOf } from "./selection.ts";
import { manyTexts as texts } from "./texts.de.ts";
import { undoChange } from "./undo.ts";

/** Changing many entries at once: choose what, see what would happen, do it, take it back. */
export const manyRoutes = new Hono<WebEnv>();

const partNames = ["field", "fieldWay", "place", "newPlace", "kind", "group", "groupWay", "reach", "confirmedOn"] as const;
const noChange = changesForm.schema.parse({});

manyRoutes.get("/aendern", (c) => choosePage(c, new URL(c.req.url).searchParams));
manyRoutes.get("/aendern/pruefen", (c) => checkPage(c, new URL(c.req.url).searchParams));

manyRoutes.post("/aendern", async (c) => {
  const body = bodyFor(c, "change");
  const words = textsOf(await sentForm(c));
  const id = words.get("id") ?? undefined;
  const form = readForm(changesForm, formDataOf(words));
  if (c.var.restoring || !isId(id) || !form.ok) return checkPage(c, words);
  const act = {
    id,
    bodyId: body.id,
    selection: selectionFrom(words),
    shown: Number(words.get("shown")),
    actor: c.var.actor,
    now: c.var.clock.now(),
  };
  if (words.get("entfernen") === "ja") return removeAndGoBack(c, words, act);
  if (changedParts(form.value).length === 0) return checkPage(c, words);
  const outcome = await c.var.write((tx) => changeMany(tx, { ...act, changes: form.value }));
  if (outcome.kind === "others-now") return checkPage(c, words, true);
  if (outcome.kind === "changed" && outcome.changed === 0) leaveFlash(c, texts.same0, { kind: "info" });
  return backToList(c, words, outcome.kind === "changed" && outcome.changed === 0 ? {} : { geaendert: id });
});

manyRoutes.post("/aendern/:step/rueckgaengig", async (c) => {
  const body = bodyFor(c, "change");
  const stepId = c.req.param("step");
  mustBe(isId(stepId));
  const outcome = await c.var.write((tx) => undoChange(tx, { bodyId: body.id, stepId, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") leaveFlash(c, texts.undone(outcome.back, outcome.kept));
  if (outcome.kind === "done-before") leaveFlash(c, texts.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, texts.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.list(body.slug), 303);
});

async function removeAndGoBack(c: WebContext, words: URLSearchParams, act: Parameters<typeof removeSelected>[1]) {
  const removed = await c.var.write((tx) => removeSelected(tx, act));
  if (removed === "others-now") return checkPage(c, words, true);
  return backToList(c, words, removed === null ? {} : { entfernt: removed.stepId });
}

/** To the list as it stood, with what just happened. */
function backToList(c: WebContext, words: URLSearchParams, happened: Record<string, string>) {
  const filter = filterFrom(new URLSearchParams(backFrom(words)));
  return c.redirect(paths.list(bodyOf(c).slug, filter, happened), 303);
}

async function choosePage(c: WebContext, words: URLSearchParams, errors?: Record<string, string>) {
  const body = bodyFor(c, "change");
  const selection = selectionFrom(words);
  const page = await c.var.read(async (tx) => ({
    preview: await previewChange(tx, body.id, selection, noChange),
    places: await knownPlaces(tx, body.id),
  }));
  const refusal = refusalOf(page.preview.selected);
  if (refusal) return turnBack(c, words, refusal);
  const back = backFrom(words);
  const values = Object.fromEntries(words);
  return c.html(
    <ChooseChangePage body={body} words={wordsOf(selection, back)} back={back} {...page} values={values} errors={errors} />,
    errors ? 422 : 200,
  );
}

async function checkPage(c: WebContext, words: URLSearchParams, othersNow = false) {
  const body = bodyFor(c, "change");
  const removing = words.get("entfernen") === "ja";
  const form = readForm(changesForm, formDataOf(words));
  if (!form.ok) return choosePage(c, words, form.errors);
  if (!removing && changedParts(form.value).length === 0) return choosePage(c, words, { field: texts.nothingSaid });
  const selection = selectionFrom(words);
  const changes = removing ? null : form.value;
  const preview = await c.var.read((tx) => previewChange(tx, body.id, selection, changes ?? noChange));
  const refusal = refusalOf(preview.selected);
  if (refusal) return turnBack(c, words, refusal);
  const back = backFrom(words);
  const along = wordsOf(selection, back);
  const chosen = removing ? ([["entfernen", "ja"]] as const) : chosenWords(words);
  const again = paths.chooseChange(
    body.slug,
    new URLSearchParams([...along, ...chosenWords(words)].map(([name, value]) => [name, value])).toString(),
  );
  const page = { words: along, back, preview, changes, chosen, again, id: newId(c.var.clock.now()), othersNow };
  return c.html(<CheckChangePage body={body} {...page} />, othersNow ? 409 : 200);
}

function refusalOf(selected: number): string | null {
  if (selected === 0) return texts.nothingChosen;
  return selected > mostAtOnce ? texts.tooMany(mostAtOnce) : null;
}

function turnBack(c: WebContext, words: URLSearchParams, sentence: string) {
  leaveFlash(c, sentence, { kind: "info" });
  return backToList(c, words, {});
}

/** What was chosen to change, as it was sent. */
function chosenWords(words: URLSearchParams): [string, string][] {
  return partNames.flatMap((name) => (words.get(name) ? [[name, words.get(name) ?? ""] as [string, string]] : []));
}

function formDataOf(words: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of chosenWords(words)) form.append(name, value);
  return form;
}

function textsOf(form: FormData): URLSearchParams {
  return new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
