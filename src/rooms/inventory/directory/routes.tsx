// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { z } from "zod";
import { isId } from "#kit/db";
import { asValues, longText, version } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, inPlace } from "#register";
import { bodyFor } from "../body-for.ts";
import { storedEntry } from "../entries/find.ts";
import { paths } from "../paths.ts";
import { inventoryState } from "../state.ts";
import { t } from "../texts.de.ts";
import { DirectoryPage } from "./directory-page.tsx";
import { publicPage } from "./find-public.ts";
import { publicFilterFrom } from "./public-filter.ts";
import { PreviewPage } from "./public-list-page.tsx";
import { leaveOut, mayBeListed } from "./refuse.ts";
import { releaseCodes, takeBack } from "./release.ts";
import { openReports, reopenReport, settledReports, settleReport } from "./reports.ts";
import { ReportsPage } from "./reports-page.tsx";
import { type Act, closeDirectory, directoryOf, openDirectory, type SwitchOutcome, saveRules } from "./rules.ts";
import { RulesConflictPage, RulesPage } from "./rules-page.tsx";
import { directoryState } from "./state.ts";
import { reportOutcomes } from "./tables.ts";

/** The directory as the body's own people see it, below /intern/<body>/bestand/verzeichnis. */
export const directoryRoutes = new Hono<WebEnv>();

const words = t.directory;

/** Who does it, for whom, and when. */
export const actOf = (c: WebContext, body: Body): Act => ({ bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() });

directoryRoutes.get("/verzeichnis", async (c) => {
  const body = bodyFor(c, "publish");
  const page = await c.var.read(async (tx) => ({
    directory: await directoryOf(tx, body.id),
    state: await directoryState(tx, body.id),
    total: (await inventoryState(tx, body.id)).entries,
  }));
  return c.html(<DirectoryPage body={body} {...page} />);
});

directoryRoutes.get("/verzeichnis/vorschau", async (c) => {
  const body = bodyFor(c, "publish");
  const address = new URL(c.req.url).searchParams;
  const filter = publicFilterFrom(address);
  const cursor = { after: address.get("nach") ?? undefined, before: address.get("vor") ?? undefined };
  const asked = { bodyId: body.id, filter, today: c.var.clock.today(), source: "preview" } as const;
  const { page, directory } = await c.var.read(async (tx) => ({
    page: await publicPage(tx, asked, cursor),
    directory: await directoryOf(tx, body.id),
  }));
  const rules = directory ?? { criteria: words.rules.suggestion(inPlace(body)), contact: null };
  const trail = [
    { label: t.menu, href: paths.list(body.slug) },
    { label: words.title, href: paths.directory(body.slug) },
  ];
  return c.html(<PreviewPage body={body} filter={filter} page={page} rules={rules} trail={trail} />);
});

const rulesForm = {
  schema: z.object({
    version,
    criteria: longText({ max: 4_000, required: "criteriaMissing", tooLong: "criteriaTooLong" }),
    contact: longText({ max: 500, tooLong: "contactTooLong" }).transform((text) => text || null),
  }),
  texts: words.rules.errors,
};

directoryRoutes.get("/verzeichnis/regeln", async (c) => {
  const body = bodyFor(c, "publish");
  const directory = await c.var.read((tx) => directoryOf(tx, body.id));
  const { criteria, contact } = directory ?? { criteria: words.rules.suggestion(inPlace(body)), contact: null };
  const values = asValues({ criteria, contact });
  return c.html(<RulesPage body={body} directory={directory} values={values} version={directory?.version ?? 0} />);
});

directoryRoutes.post("/verzeichnis/regeln", async (c) => {
  const body = bodyFor(c, "publish");
  const form = await formOf(c, rulesForm);
  if (!form.ok) {
    const directory = await c.var.read((tx) => directoryOf(tx, body.id));
    const sent = Number(form.values.version) || 0;
    return c.html(<RulesPage body={body} directory={directory} values={form.values} errors={form.errors} version={sent} />, againStatus(c));
  }
  const outcome = await c.var.write((tx) => saveRules(tx, actOf(c, body), form.value));
  if (outcome.kind === "conflict") return c.html(<RulesConflictPage body={body} mine={form.value} stored={outcome.stored} />, 409);
  const { open } = await c.var.read((tx) => directoryState(tx, body.id));
  leaveFlash(c, open ? words.rules.savedOpen : words.rules.saved);
  return c.redirect(paths.directory(body.slug), 303);
});

directoryRoutes.post("/verzeichnis/einschalten", (c) => switched(c, openDirectory, words.switchedOn));
directoryRoutes.post("/verzeichnis/ausschalten", (c) => switched(c, closeDirectory, words.switchedOff));

async function switched(c: WebContext, change: typeof openDirectory, done: string) {
  const body = bodyFor(c, "publish");
  const outcome = await c.var.write((tx) => change(tx, actOf(c, body)));
  const sentences: Record<SwitchOutcome, string> = { done, before: words.switchedBefore, "no-rules": words.noRules };
  const isPublic = outcome === "done" && change === openDirectory;
  const link = isPublic ? { link: { label: words.look, href: paths.public(body.slug) } } : {};
  leaveFlash(c, sentences[outcome], { kind: outcome === "done" ? "success" : "info", ...link });
  return c.redirect(paths.directory(body.slug), 303);
}

const entryForm = { schema: z.object({ to: z.enum(["release", "takeBack", "refuse", "lift"]) }), texts: {} };

/** One entry, from its own page. */
directoryRoutes.post("/verzeichnis/eintraege/:code{[2-9a-z]+}", async (c) => {
  const body = bodyFor(c, "publish");
  const form = await formOf(c, entryForm);
  if (!form.ok) return c.notFound();
  const { to } = form.value;
  const code = c.req.param("code");
  const isDone = await c.var.write(async (tx) => {
    const entry = found(await storedEntry(tx, body.id, code));
    const act = actOf(c, body);
    if (to === "release") return (await releaseCodes(tx, act, [code])) !== null;
    if (to === "takeBack") return (await takeBack(tx, act, [code])) !== null;
    if (to === "refuse") return (await leaveOut(tx, act, entry.id)) === "left-out";
    return mayBeListed(tx, act, entry.id);
  });
  leaveFlash(c, isDone ? words.entry.did[to] : words.entry.unchanged, { kind: isDone ? "success" : "info" });
  return c.redirect(paths.entry(body.slug, code), 303);
});

directoryRoutes.get("/verzeichnis/meldungen", async (c) => {
  const body = bodyFor(c, "publish");
  const page = await c.var.read(async (tx) => ({
    open: await openReports(tx, body.id),
    settled: await settledReports(tx, body.id),
  }));
  return c.html(<ReportsPage body={body} {...page} />);
});

const settleForm = { schema: z.object({ outcome: z.enum(reportOutcomes) }), texts: {} };

directoryRoutes.post("/verzeichnis/meldungen/:id", async (c) => {
  const body = bodyFor(c, "publish");
  const id = c.req.param("id");
  const form = await formOf(c, settleForm);
  if (!form.ok || !isId(id)) return c.notFound();
  const { outcome } = form.value;
  const done = await c.var.write((tx) => settleReport(tx, actOf(c, body), { id, outcome }));
  mustBe(done !== "not-there");
  if (done === "before") leaveFlash(c, words.reports.settledBefore, { kind: "info" });
  else leaveFlash(c, outcome === "left_out" ? words.reports.settledLeftOut : words.reports.settled);
  return c.redirect(paths.reports(body.slug), 303);
});

directoryRoutes.post("/verzeichnis/meldungen/:id/oeffnen", async (c) => {
  const body = bodyFor(c, "publish");
  const id = c.req.param("id");
  mustBe(isId(id));
  const isDone = await c.var.write((tx) => reopenReport(tx, actOf(c, body), id));
  leaveFlash(c, isDone ? words.reports.reopened : words.reports.reopenedBefore, { kind: isDone ? "success" : "info" });
  return c.redirect(paths.reports(body.slug), 303);
});
