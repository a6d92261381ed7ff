// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import type { Body } from "#register";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { releasableEntries } from "./releasable.ts";
import { type Done, openRelease, releaseCodes, releaseMatching, takeBack, undoRelease } from "./release.ts";
import { releaseFilterFrom } from "./release-filter.ts";
import { ReleaseListPage } from "./release-page.tsx";
import { actOf } from "./routes.tsx";
import { directoryState } from "./state.ts";

/** Releasing entries, below /intern/<body>/bestand/verzeichnis/freigeben. */
export const releaseRoutes = new Hono<WebEnv>();

const words = t.directory.release;
const addressOf = (c: WebContext) => new URL(c.req.url).searchParams;
const codeIn = (text: FormDataEntryValue | null) => (typeof text === "string" && /^[2-9a-z]{4}$/.test(text) ? text : undefined);

/** A page shows fewer; more was not chosen on one of our pages. */
const maxChosen = 200;

releaseRoutes.get("/verzeichnis/freigeben", async (c) => {
  const body = bodyFor(c, "publish");
  const address = addressOf(c);
  const filter = releaseFilterFrom(address);
  const cursor = { after: codeIn(address.get("nach")), before: codeIn(address.get("vor")) };
  const step = address.get("getan") ?? undefined;
  const now = c.var.clock.now();
  const page = await c.var.read(async (tx) => ({
    page: await releasableEntries(tx, body.id, filter, cursor),
    isOpen: (await directoryState(tx, body.id)).open,
    undo: isId(step) ? await openRelease(tx, body.id, step, now) : undefined,
  }));
  return c.html(<ReleaseListPage body={body} filter={filter} seenAt={now} {...page} />);
});

releaseRoutes.post("/verzeichnis/freigeben", async (c) => {
  const body = bodyFor(c, "publish");
  const sent = await sentForm(c);
  const codes = sent
    .getAll("codes")
    .map(codeIn)
    .filter((code) => code !== undefined)
    .slice(0, maxChosen);
  const change = sent.get("to") === "takeBack" ? takeBack : releaseCodes;
  const done = await c.var.write((tx) => change(tx, actOf(c, body), codes));
  return after(c, body, done, words.nothingChosen);
});

releaseRoutes.post("/verzeichnis/freigeben/alle", async (c) => {
  const body = bodyFor(c, "publish");
  const filter = releaseFilterFrom(addressOf(c));
  const said = (await sentForm(c)).get("seenAt");
  const seenAt = new Date(typeof said === "string" ? said : Number.NaN);
  mustBe(!Number.isNaN(seenAt.getTime()));
  const done = await c.var.write((tx) => releaseMatching(tx, actOf(c, body), { filter, seenAt }));
  return after(c, body, done, words.nothingLeft);
});

/** Back to the list, with what was done and the way to undo it. */
function after(c: WebContext, body: Body, done: Done, nothing: string) {
  if (done) return c.redirect(paths.releases(body.slug, {}, { getan: done.stepId }), 303);
  leaveFlash(c, nothing, { kind: "info" });
  return c.redirect(paths.releases(body.slug), 303);
}

releaseRoutes.post("/verzeichnis/freigeben/:step/rueckgaengig", async (c) => {
  const body = bodyFor(c, "publish");
  const stepId = c.req.param("step");
  mustBe(isId(stepId));
  const outcome = await c.var.write((tx) => undoRelease(tx, actOf(c, body), stepId));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") leaveFlash(c, words.undone(outcome.count));
  if (outcome.kind === "done-before") leaveFlash(c, words.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, words.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.releases(body.slug), 303);
});
