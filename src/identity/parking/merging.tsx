// SPDX-License-Identifier: EUPL-1.2
import { bringsFile, giveCookie, NotFound, sentForm, type WebContext } from "#kit/web";
import { mergingAt } from "#register";
import { ButtonLink, Page } from "#ui";
import { paths } from "../paths.ts";
import { parkForm } from "./park.ts";
import { mergingTexts as t } from "./texts.de.ts";

const ofBody = /^\/intern\/([^/]+)(\/.*)?$/;
/** Unit: seconds. Most mergers are through by then. */
const retryAfter = 60;

/**
 * Rows that are just going over to another municipality are in neither place for whoever asks: that would look like "not there", or like
 * our fault. For the people of these places it is a sentence, and what they typed is kept for them. Undefined: nothing is being merged.
 */
export async function whileMerging(c: WebContext, error?: Error): Promise<Response | undefined> {
  const [, slug, rest = ""] = ofBody.exec(c.req.path) ?? [];
  const personId = c.var.actor?.id;
  if (slug === undefined || !personId) return undefined;
  const sends = c.req.method === "POST";
  const into = await c.var.read((tx) => mergingAt(tx, slug, sends)).catch(() => undefined);
  if (into === undefined) return undefined;
  if (error && !(error instanceof NotFound)) c.var.log.warn({ reference: c.var.requestId, error: error.name }, "refused during a merger");
  c.header("Retry-After", String(retryAfter));
  if (c.req.header("X-Fokus-Keep") !== undefined) return c.body(null, 503);
  const path = `/intern/${into}${rest}`;
  const kept = sends && !bringsFile(c) && (await keep(c, personId, path));
  return c.html(<MergingPage kept={kept} sends={sends} again={sends ? (kept ? paths.restore() : undefined) : path} />, 503);
}

/** Keeps what was typed for an hour, at the address of the place that goes on. */
async function keep(c: WebContext, personId: string, path: string): Promise<boolean> {
  if (c.var.restoring || c.var.comparing) return true;
  const form = await sentForm(c);
  const id = await c.var.doors.signIn((tx) => parkForm(tx, c.var.seals, { personId, path, form, now: c.var.clock.now() }));
  giveCookie(c, "parked", c.var.seals.sign("parked", id), 3600);
  return true;
}

function MergingPage(p: { kept: boolean; sends: boolean; again: string | undefined }) {
  return (
    <Page title={t.title} lead={p.kept ? t.kept : p.sends ? t.sendAgain : t.readAgain}>
      {p.again !== undefined && <ButtonLink href={p.again} label={t.again} kind="primary" />}
    </Page>
  );
}
