// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { record } from "#kit/audit";
import { pdfOf } from "#kit/documents";
import type { Errors, Values } from "#kit/forms";
import { bodiesOf } from "#kit/policy";
import { againStatus, dropCookie, formOf, found, leaveFlash, readCookie, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { rememberedLanguage } from "../../languages/speak.ts";
import { accessTexts } from "../access/texts.ts";
import { waitingFor } from "../invitations/own/find.ts";
import { invitationTexts } from "../invitations/texts.ts";
import { paths } from "../paths.ts";
import { bodiesLed } from "../tasks/rules.ts";
import { taskTexts } from "../tasks/texts.de.ts";
import { accountEndOf } from "./ending.ts";
import { leaveForm, mailForm, nameForm } from "./form.ts";
import { leaveForGood, neededIn } from "./leave.ts";
import { LeavePage } from "./leave-page.tsx";
import { chooseMails, mailsFor } from "./mails.ts";
import { endSessions, openSessions } from "./open-sessions.ts";
import { mentionsOf, namedIn, ownAccount, ownLines, sharedWithMe } from "./own-data.ts";
import { leftOut, ownRows, waysInOf } from "./own-rows.ts";
import { AccountPage } from "./pages.tsx";
import { dataPaper, moreOf, type OwnData } from "./paper.ts";
import { rename } from "./rename.ts";
import { accountTexts as t } from "./texts.de.ts";

export const accountRoutes = new Hono<WebEnv>();

const me = (c: WebContext) => found(c.var.actor.id);

/** A file for her alone: kept by nobody on the way, shown by no browser inside a page. */
const toKeep = (format: "json" | "pdf") => ({
  "Content-Disposition": `attachment; filename="${t.paper.fileName}.${format}"`,
  "Cache-Control": "no-store",
});

accountRoutes.get("/", async (c) => c.html(await page(c)));

accountRoutes.post("/name", async (c) => {
  const form = await formOf(c, nameForm);
  if (!form.ok) return c.html(await page(c, form), againStatus(c));
  await c.var.write((tx) => rename(tx, { personId: me(c), name: form.value.name, now: c.var.clock.now() }));
  leaveFlash(c, t.nameSaved);
  return c.redirect(paths.account(), 303);
});

accountRoutes.post("/nachrichten", async (c) => {
  const form = await formOf(c, mailForm);
  if (!form.ok) return c.html(await page(c), againStatus(c));
  await c.var.write((tx) => chooseMails(tx, { actor: c.var.actor, personId: me(c), wanted: form.value.mails, now: c.var.clock.now() }));
  leaveFlash(c, t.mailsSaved);
  return c.redirect(paths.account(), 303);
});

accountRoutes.post("/sitzungen/beenden", async (c) => {
  const id = String((await sentForm(c)).get("sitzung") ?? "");
  const ended = await c.var.doors.signIn((tx) => endSessions(tx, { personId: me(c), id, now: c.var.clock.now() }));
  leaveFlash(c, ended > 0 ? t.sessionEnded : t.sessionOver, { kind: ended > 0 ? "success" : "info" });
  return c.redirect(paths.account(), 303);
});

accountRoutes.post("/ueberall-abmelden", async (c) => {
  await c.var.doors.signIn((tx) => endSessions(tx, { personId: me(c), id: "all", now: c.var.clock.now() }));
  dropCookie(c, "session");
  leaveFlash(c, t.everywhereDone);
  return c.redirect("/", 303);
});

accountRoutes.get("/daten.json", async (c) => {
  const data = await takenData(c, "json");
  for (const [name, value] of Object.entries(toKeep("json"))) c.header(name, value);
  return c.json({ ...data, leftOut });
});

accountRoutes.get("/daten.pdf", async (c) => {
  const data = await takenData(c, "pdf");
  const bytes = await pdfOf(dataPaper(data, sentenceOf, c.var.clock.now()));
  return c.newResponse(bytes, { headers: { "Content-Type": "application/pdf", ...toKeep("pdf") } });
});

accountRoutes.get("/loeschen", async (c) => c.html(await leavePage(c)));

accountRoutes.post("/loeschen", async (c) => {
  const form = await formOf(c, leaveForm);
  if (!form.ok) return c.html(await leavePage(c, form), againStatus(c));
  const actor = { ...c.var.actor, id: me(c) };
  const outcome = await c.var.write((tx) => leaveForGood(tx, { actor, now: c.var.clock.now() }));
  if (outcome.kind === "needed") return c.html(await leavePage(c, { errors: { "": t.leave.neededNow } }), 409);
  dropCookie(c, "session");
  leaveFlash(c, t.leave.done);
  return c.redirect("/", 303);
});

async function page(c: WebContext, state: { values?: Values; errors?: Errors } = {}) {
  const { actor, clock, seals, doors } = c.var;
  const { account, endsOn, shared, waysIn, led } = await c.var.read(async (tx) => {
    const account = await ownAccount(tx, me(c));
    return {
      account,
      endsOn: await accountEndOf(tx, account, clock.today()),
      shared: await sharedWithMe(tx),
      waysIn: await waysInOf(tx),
      led: await bodiesLed(tx),
    };
  });
  const { sessions, invited } = await doors.signIn(async (tx) => ({
    sessions: await openSessions(tx, me(c), clock.now()),
    invited: await waitingFor(tx, me(c), clock.now()),
  }));
  const working = bodiesOf(actor);
  const works = actor.memberships
    .filter(({ bodyId }) => working.includes(bodyId))
    .map(({ bodyName, bodySlug }) => [bodySlug, { name: bodyName, slug: bodySlug }] as const);
  const here = seals.digest("session", readCookie(c, "session") ?? "");
  return (
    <AccountPage
      account={account}
      endsOn={endsOn}
      teams={[...works.map(([slug]) => slug), ...led]}
      works={[...new Map(works).values()]}
      sessions={sessions}
      invited={invited}
      here={here}
      mails={mailsFor(actor)}
      more={moreOf(actor.delegations, shared)}
      waysIn={waysIn}
      language={rememberedLanguage(c)}
      {...state}
    />
  );
}

/** Everything that is kept about her; that she took it along stands in the trail. */
async function takenData(c: WebContext, format: "json" | "pdf"): Promise<OwnData> {
  const { actor, clock, doors } = c.var;
  const now = clock.now();
  const sessions = await doors.signIn((tx) => openSessions(tx, me(c), now));
  return c.var.write(async (tx) => {
    const account = await ownAccount(tx, me(c));
    await record(tx, { actor, at: now, action: "identity.data_taken", details: { format } });
    const shown = sessions.map(({ since, lastSeenAt }) => ({ id: "", since, lastSeenAt }));
    const [shared, kept] = [await sharedWithMe(tx), await ownRows(tx)];
    const more = { orders: actor.delegations, shared, kept };
    const counts = { named: await namedIn(tx), mentions: await mentionsOf(tx) };
    return { account, sessions: shown, ...more, ...counts, lines: await ownLines(tx) };
  });
}

const tells: Readonly<Record<string, string>> = { ...taskTexts.tells, ...invitationTexts.tells, ...accessTexts.tells, ...t.tells };
const areas: Readonly<Record<string, string>> = t.leave.areas;

/** The sentence of a line; of another room's its name. */
function sentenceOf(action: string): string {
  const [area = ""] = action.split(".");
  return tells[action] ?? areas[area] ?? action;
}

async function leavePage(c: WebContext, state: { values?: Values; errors?: Errors } = {}) {
  const preview = await c.var.read(async (tx) => {
    const account = await ownAccount(tx, me(c));
    return {
      needed: await neededIn(tx, account.id, c.var.clock.today()),
      named: await namedIn(tx),
      mentions: await mentionsOf(tx),
      lines: (await ownLines(tx)).length,
    };
  });
  return <LeavePage {...preview} {...state} />;
}
