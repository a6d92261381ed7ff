// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { docxOf } from "#kit/documents";
import { mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { contactRoutes } from "../contacts/routes.tsx";
import { privacyContactsOf } from "../contacts/save.ts";
import type { PaperFacts } from "./facts.ts";
import { paperKinds, papersFor } from "./kinds.ts";
import { hasPapers } from "./own.ts";
import { PaperPage, PapersPage } from "./pages.tsx";
import { paperOf } from "./paper-of.ts";

export const paperRoutes = new Hono<WebEnv>();

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The body of the address, for those who read its papers. */
export function ownBody(c: WebContext) {
  const body = placeOf(c);
  mustBe(hasPapers(c.var.actor, body));
  return { ...body, slug: body.kind === "land" ? "land" : body.slug };
}

/** What the papers of this body are filled in with. One query. */
async function factsOf(c: WebContext): Promise<PaperFacts & { body: ReturnType<typeof ownBody> }> {
  const body = ownBody(c);
  const contacts = await c.var.read((tx) => privacyContactsOf(tx, body.id));
  const named = (purpose: string) => contacts.find((one) => one.purpose === purpose);
  const { operator, url, clock } = c.var;
  const by = { operator: operator.name, processors: operator.processors };
  return { body, controller: named("controller"), officer: named("officer"), ...by, url, now: clock.now() };
}

paperRoutes.get("/", async (c) => {
  const body = ownBody(c);
  const contacts = await c.var.read((tx) => privacyContactsOf(tx, body.id));
  return c.html(<PapersPage slug={body.slug} kinds={papersFor(body.kind)} contacts={contacts} />);
});

for (const kind of paperKinds) {
  paperRoutes.get(`/${kind}`, async (c) => {
    const facts = await factsOf(c);
    mustBe(papersFor(facts.body.kind).includes(kind));
    return c.html(<PaperPage slug={facts.body.slug} kind={kind} paper={paperOf(kind, facts)} />);
  });
  paperRoutes.get(`/${kind}.docx`, async (c) => {
    const facts = await factsOf(c);
    mustBe(papersFor(facts.body.kind).includes(kind));
    const headers = { "Content-Type": wordType, "Content-Disposition": `attachment; filename="${kind}-${facts.body.slug}.docx"` };
    return c.newResponse(await docxOf(paperOf(kind, facts)), { headers });
  });
}

paperRoutes.route("/stelle", contactRoutes(ownBody));
