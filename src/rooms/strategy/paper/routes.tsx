// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { docxOf, pdfOf } from "#kit/documents";
import type { Values } from "#kit/forms";
import { againStatus, formOf, found, type WebContext, type WebEnv } from "#kit/web";
import { ConflictPage } from "../conflict-page.tsx";
import { actOf, bodyFor, draftFor, nameOf, settled } from "../context.ts";
import { docxType, download, pdfType } from "../download.ts";
import { strategyPaths as paths } from "../paths.ts";
import { releaseOf } from "../release/list.ts";
import { paperRelease } from "../release/standing.ts";
import { t } from "../texts.de.ts";
import { councilPaper } from "./council-paper.ts";
import { paperForm, paperValues } from "./form.ts";
import { PaperForm, PaperPage, paperFields } from "./form-page.tsx";
import { savePaper } from "./save.ts";
import { type ExportFormat, takeDraft } from "./take.ts";

export const paperRoutes = new Hono<WebEnv>();

paperRoutes.get("/beschluss/vorlage", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  return c.html(<PaperPage body={body} draft={draft} values={paperValues(draft, body)} version={draft.paper?.version ?? 0} />);
});

paperRoutes.post("/beschluss/vorlage", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const form = await formOf(c, paperForm);
  if (!form.ok) return c.html(<PaperPage body={body} draft={draft} version={Number(form.values.version) || 0} {...form} />, againStatus(c));
  const outcome = await c.var.write((tx) => savePaper(tx, actOf(c, body), form.value));
  return settled(c, outcome, { say: t.paper.saved, to: paths.decision(body.slug), conflict: () => conflict(c, form.values) });
});

paperRoutes.get("/beschluss/beschlussvorlage.pdf", async (c) => {
  const { body, paper } = await takenPaper(c, "pdf");
  return download(await pdfOf(paper), pdfType, `beschlussvorlage-${body.slug}.pdf`);
});

paperRoutes.get("/beschluss/beschlussvorlage.docx", async (c) => {
  const { body, paper } = await takenPaper(c, "docx");
  return download(await docxOf(paper), docxType, `beschlussvorlage-${body.slug}.docx`);
});

/** Who takes the draft out of the house stands in the audit trail. */
async function takenPaper(c: WebContext, format: ExportFormat) {
  const body = bodyFor(c, "read");
  const act = actOf(c, body);
  const { draft, release } = await c.var.write(async (tx) => ({
    draft: found(await takeDraft(tx, act, format)),
    release: await releaseOf(tx, body.id),
  }));
  return { body, paper: councilPaper(draft, body, act.now, paperRelease(release, draft.revision)) };
}

async function conflict(c: WebContext, mine: Values) {
  const { body, draft } = await draftFor(c, "edit");
  const { paper } = draft;
  const by = await nameOf(c, paper?.updatedBy ?? null);
  const both = { fields: paperFields, mine, theirs: paperValues(draft, body), by, at: paper?.updatedAt ?? draft.updatedAt };
  return c.html(
    <ConflictPage body={body} view="decision" keepPath={paths.paper(body.slug)} {...both}>
      <PaperForm body={body} draft={draft} values={mine} version={paper?.version ?? 0} />
    </ConflictPage>,
    409,
  );
}
