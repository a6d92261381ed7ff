// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { valuesOf } from "#kit/forms";
import { againStatus, formOf, leaveFlash, sentForm, type WebContext, type WebEnv } from "#kit/web";
import type { ListedBody } from "#register";
import { actOf, draftFor, idFor } from "../../context.ts";
import type { Draft } from "../../draft/draft.ts";
import { maxText } from "../../kinds.ts";
import { strategyPaths as paths, wayWords } from "../../paths.ts";
import { onWay } from "../context.ts";
import { type Arranged, arrange } from "./arrange.ts";
import { linesIn, mostLines, pasteForm, takeForm } from "./form.ts";
import { countsOf, PastePage, UnderstoodPage } from "./pages.tsx";
import { takeWritten } from "./take.ts";
import { writtenTexts as t } from "./texts.de.ts";
import { type Line, understandStrategy } from "./understand.ts";

export const writtenRoutes = new Hono<WebEnv>();

const page = `/weg/${wayWords.written}`;

writtenRoutes.get(page, (c) => onWay(c, "written", (body) => c.html(<PastePage body={body} values={{}} />)));

writtenRoutes.post(page, async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, pasteForm);
  if (!form.ok) return c.html(<PastePage body={body} {...form} />, againStatus(c));
  const lines = understandStrategy(form.value.text);
  if (lines.length > mostLines || lines.length === 0) {
    const text = lines.length === 0 ? t.errors.textRequired : t.tooManyLines(mostLines);
    return c.html(<PastePage body={body} values={form.values} errors={{ text }} />, 422);
  }
  return c.html(<UnderstoodPage body={body} id={idFor(c)} lines={lines} />);
});

writtenRoutes.post(`${page}/uebernehmen`, async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const values = valuesOf(await sentForm(c));
  const lines = linesIn(values);
  const id = takeForm.schema.safeParse(values);
  const arranged = arrange(lines);
  const error = refusal(arranged, draft);
  if (c.var.restoring || !id.success || error)
    return understoodAgain(c, body, { lines, error: c.var.restoring ? null : error, id: idFor(c, values) });
  const outcome = await c.var.write((tx) => takeWritten(tx, actOf(c, body), { id: id.data.id, arranged }));
  if (outcome.kind === "changed-since") return understoodAgain(c, body, { lines, error: t.errors.tooMuchOccasion, id: idFor(c, values) });
  leaveFlash(c, outcome.kind === "done" ? t.taken(countsOf(lines)) : t.takenBefore);
  return c.redirect(paths.overview(body.slug), 303);
});

interface Again {
  lines: readonly Line[];
  error: string | null;
  id: string;
}

function understoodAgain(c: WebContext, body: ListedBody, { lines, error, id }: Again) {
  // Without any line there is nothing to look at: the text is asked for again.
  if (lines.length === 0) return c.html(<PastePage body={body} values={{}} errors={{ text: t.errors.textRequired }} />, againStatus(c));
  return c.html(<UnderstoodPage body={body} id={id} lines={lines} errors={error === null ? {} : { "kind-0": error }} />, againStatus(c));
}

/** Why the lines cannot be taken so; null when they can. */
function refusal(arranged: Arranged, draft: Draft): string | null {
  if (arranged.goals.length + arranged.fields.length === 0) return t.errors.nothingToTake;
  if (draft.occasion.length + 1 + arranged.occasion.length > maxText) return t.errors.tooMuchOccasion;
  const described = [...arranged.fields, ...arranged.goals, ...arranged.goals.flatMap(({ measures }) => measures)];
  return described.some(({ description }) => description.length > maxText) ? t.errors.tooMuchText : null;
}
