// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, found, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { editionsOf } from "../closed/owned.ts";
import { ownerFor } from "../closed/owner.ts";
import { actOf, draftFor, idFor } from "../context.ts";
import { historyOf, historyOfBody } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { releaseOf } from "../release/list.ts";
import { releaseTexts } from "../release/texts.de.ts";
import { t } from "../texts.de.ts";
import { differingEditions } from "./checksums.ts";
import { editionForm, withdrawForm } from "./form.ts";
import { ownEdition } from "./own-edition.ts";
import { PublicationPage, WithdrawPage } from "./page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import { publishEdition } from "./publish.ts";
import { publishAgain, withdrawEdition } from "./withdraw.ts";

export const publicationRoutes = new Hono<WebEnv>();

publicationRoutes.get("/veroeffentlichung", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const page = await c.var.read(async (tx) => ({
    history: await historyOf(tx, draft.id),
    differing: await differingEditions(tx, body.id),
    release: await releaseOf(tx, body.id),
  }));
  return c.html(<PublicationPage body={body} revision={draft.revision} {...page} />);
});

publicationRoutes.post("/veroeffentlichung", async (c) => {
  const { body } = await draftFor(c, "publish");
  const form = await formOf(c, editionForm);
  if (!form.ok) throw new NotFound();
  const outcome = await c.var.write((tx) => publishEdition(tx, actOf(c, body), form.value.edition));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "needs-two") return needsTwo(c, body.slug, form.value.edition);
  const fresh = outcome.kind === "published";
  const link = { label: t.publication.look, href: paths.published(body.slug) };
  leaveFlash(c, fresh ? t.publication.done : t.publication.before, { kind: fresh ? "success" : "info", link });
  return c.redirect(paths.publication(body.slug), 303);
});

const number = ":edition{[1-9][0-9]{0,3}}";

publicationRoutes.get(`/veroeffentlichung/ansicht/${number}`, async (c) => {
  const { body } = await draftFor(c, "read");
  const edition = found(await c.var.read((tx) => ownEdition(tx, body.id, Number(c.req.param("edition")))));
  return c.html(<PreviewPage body={body} {...edition} />);
});

/** Of the own editions, and of those of a place that went into this one. */
const withdrawAt = [`/veroeffentlichung/zurueckziehen/${number}`, `/frueher/:former/zurueckziehen/${number}`];

publicationRoutes.on("GET", withdrawAt, async (c) => {
  const owned = await publicEditionFor(c);
  return c.html(<WithdrawPage {...owned} id={idFor(c)} values={{}} />);
});

publicationRoutes.on("POST", withdrawAt, async (c) => {
  const owned = await publicEditionFor(c);
  const { edition } = owned;
  const form = await formOf(c, withdrawForm);
  if (!form.ok) return c.html(<WithdrawPage {...owned} id={idFor(c, form.values)} {...form} />, againStatus(c));
  const outcome = await c.var.write((tx) => withdrawEdition(tx, actOf(c, owned.of), { ...form.value, edition }));
  if (outcome.kind === "not-there") throw new NotFound();
  leaveFlash(c, outcome.kind === "withdrawn" ? t.withdraw.done(edition) : t.withdraw.before);
  return c.redirect(editionsOf(owned).list, 303);
});

publicationRoutes.on("POST", ["/veroeffentlichung/wieder", "/frueher/:former/wieder"], async (c) => {
  const owned = await ownerFor(c);
  const form = await formOf(c, editionForm);
  if (!form.ok) throw new NotFound();
  const { edition } = form.value;
  const outcome = await c.var.write((tx) => publishAgain(tx, actOf(c, owned.of), edition));
  if (outcome.kind === "not-there" || (outcome.kind === "needs-two" && owned.former)) throw new NotFound();
  if (outcome.kind === "needs-two") return needsTwo(c, owned.body.slug, edition);
  leaveFlash(c, outcome.kind === "public-again" ? t.publication.publicAgain(edition) : t.publication.wasPublic);
  return c.redirect(editionsOf(owned).list, 303);
});

/** The rule was switched on since the page was drawn: she presents the edition instead. */
function needsTwo(c: WebContext, slug: string, edition: number): Response {
  leaveFlash(c, releaseTexts.note.needsTwo, { kind: "info" });
  return c.redirect(paths.presentEdition(slug, edition), 303);
}

/** An edition that was published, withdrawn or not; a form sent twice meets the withdrawn one. */
async function publicEditionFor(c: WebContext) {
  const owner = await ownerFor(c);
  const edition = Number(c.req.param("edition"));
  const history = await c.var.read((tx) => historyOfBody(tx, owner.of.id));
  found(history.find((line) => line.edition?.number === edition && line.edition.publishedAt !== null));
  return { body: owner.body, of: owner.of, former: owner.former, edition };
}
