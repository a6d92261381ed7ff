// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { found, leaveFlash, mustBe, type Provider, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { beginSession } from "../sessions.ts";
import { signedInJustNow } from "../sign-in/fresh.ts";
import { rememberBrowser } from "../sign-in/known-browser.ts";
import { letIn } from "../sign-in/let-in.ts";
import { ownPath } from "../sign-in/next-path.ts";
import { SignInPage } from "../sign-in/pages.tsx";
import { recordSignIn } from "../sign-in/steps.ts";
import { type Answer, askProvider, readAnswer } from "./ask.ts";
import { enterByProvider, linksOf, unlink } from "./enter.ts";
import { LinksPage } from "./pages.tsx";
import { providerTexts as t } from "./texts.de.ts";

/** To a provider and back, below /anmelden/konto. */
export const providerRoutes = new Hono<WebEnv>();

providerRoutes.get("/:provider", async (c) => {
  const wish = { nextPath: ownPath(c.req.query("weiter")), personId: await whoLinks(c) };
  const address = await askProvider(c, providerOf(c), wish);
  return address ? c.redirect(address.href, 303) : refused(c, "unreachable", wish.nextPath);
});

providerRoutes.get("/:provider/zurueck", async (c) => {
  const provider = providerOf(c);
  const answer = await readAnswer(c, provider);
  return answer.kind === "said" ? enter(c, provider, answer) : refused(c, answer.kind, "/intern");
});

/** Signs in whoever the account belongs to; somebody signed in stays who she is, and has it linked. */
async function enter(c: WebContext, provider: Provider, { said, question }: Extract<Answer, { kind: "said" }>): Promise<Response> {
  const now = c.var.clock.now();
  const outcome = await c.var.doors.signIn(async (tx) => {
    const entered = await enterByProvider(tx, { provider, said, personId: question.personId, now });
    if (entered.kind !== "known" && entered.kind !== "linked") return { kind: "refused" as const, why: entered.kind };
    if (question.personId !== null) return { kind: "linked" as const };
    await recordSignIn(tx, entered.personId, now);
    return { kind: "signed-in" as const, personId: entered.personId, token: await beginSession(tx, c.var.seals, entered.personId, now) };
  });
  if (outcome.kind === "refused") return refused(c, outcome.why, question.nextPath);
  if (outcome.kind === "linked") {
    leaveFlash(c, t.linked(provider.label));
    return c.redirect(paths.providerLinks(), 303);
  }
  rememberBrowser(c, outcome.personId);
  return letIn(c, outcome.token, question.nextPath);
}

/** A person's own links, below /konto/verwaltungskonten. */
export const linkRoutes = new Hono<WebEnv>();

linkRoutes.get("/", async (c) => c.html(await drawLinks(c)));

linkRoutes.post("/:id/trennen", async (c) => {
  const id = c.req.param("id");
  const personId = found(c.var.actor.id);
  mustBe(isId(id) && (await c.var.doors.signIn((tx) => unlink(tx, { id, personId, now: c.var.clock.now() }))));
  leaveFlash(c, t.unlinked);
  return c.redirect(paths.providerLinks(), 303);
});

/** Links are made only from the person's own page: an address somebody else sent her would tie a stranger's account to hers. */
async function whoLinks(c: WebContext): Promise<string | null> {
  const { actor, seals } = c.var;
  const isFromHerPage = actor.id !== null && seals.verify("link-provider", c.req.query("verbinden") ?? "") === linkingBy(c);
  return isFromHerPage && (await signedInJustNow(c)) ? actor.id : null;
}

const linkingBy = (c: WebContext) => `${c.var.actor.id} ${c.var.clock.today()}`;

function providerOf(c: WebContext): Provider {
  return found(c.var.doors.providers.find(({ key }) => key === c.req.param("provider")));
}

async function refused(c: WebContext, why: keyof typeof t.fault, next: string): Promise<Response> {
  const status = why === "unreachable" ? 503 : 422;
  if (c.var.actor.id !== null) return c.html(await drawLinks(c, t.fault[why]), status);
  const page = { next, exampleMode: c.var.exampleMode, providers: c.var.doors.providers, providerFault: t.fault[why] };
  return c.html(<SignInPage {...page} />, status);
}

async function drawLinks(c: WebContext, fault?: string) {
  const personId = found(c.var.actor.id);
  const links = await c.var.read((tx) => linksOf(tx, personId));
  const offered = c.var.doors.providers.map(({ key, label, issuer }) => ({
    key,
    label,
    link: links.find((link) => link.issuer === issuer),
  }));
  const former = links
    .filter(({ issuer }) => !c.var.doors.providers.some((one) => one.issuer === issuer))
    .map((link) => ({ key: "", label: t.gone, link }));
  const token = (await signedInJustNow(c)) ? c.var.seals.sign("link-provider", linkingBy(c)) : undefined;
  return <LinksPage token={token} rows={[...offered, ...former]} fault={fault} />;
}
