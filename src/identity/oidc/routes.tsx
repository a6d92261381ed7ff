// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { found, leaveFlash, mustBe, type Provider, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { goOn } from "../sign-in/go-on.ts";
import { rememberBrowser } from "../sign-in/known-browser.ts";
import { letIn } from "../sign-in/let-in.ts";
import { ownPath } from "../sign-in/next-path.ts";
import { SignInPage } from "../sign-in/pages.tsx";
import { signInKnown } from "../sign-in/steps.ts";
import { mayChangeWaysIn } from "../sign-in/stronger.ts";
import { enterByAddress } from "../sign-in/who.ts";
import { type Answer, askProvider, readAnswer } from "./ask.ts";
import { linksOf, ownerOfAccount, unlink } from "./enter.ts";
import { LinksPage } from "./pages.tsx";
import { providerTexts as t } from "./texts.ts";

/** To a provider and back, below /anmelden/konto. */
export const providerRoutes = new Hono<WebEnv>();

providerRoutes.get("/:provider", async (c) => {
  const asksStrong = c.req.query("stark") !== undefined && providerOf(c).strongAcr.length > 0;
  const wish = { nextPath: ownPath(c.req.query("weiter")), personId: await whoLinks(c), asksStrong };
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
  const { personId, nextPath } = question;
  const now = c.var.clock.now();
  const outcome = await c.var.doors.signIn(async (tx) => {
    const owner = await ownerOfAccount(tx, { provider, said, personId, now });
    if (owner.kind === "proved") {
      const account = { issuer: said.issuer, subject: said.subject };
      return enterByAddress(c, tx, { email: owner.email, nextPath, isStrong: said.isStrong, account });
    }
    if (owner.kind !== "known" && owner.kind !== "linked") return owner;
    if (personId !== null) return { kind: "linked" as const };
    const token = await signInKnown(c, tx, owner.personId, { way: "provider", isStrong: said.isStrong });
    return { kind: "known" as const, personId: owner.personId, token };
  });
  if (outcome.kind === "signed-in" || outcome.kind === "ask") return goOn(c, outcome);
  if (outcome.kind === "linked") {
    leaveFlash(c, t.linked(provider.label));
    return c.redirect(paths.providerLinks(), 303);
  }
  if (outcome.kind !== "known") return refused(c, outcome.kind, nextPath);
  rememberBrowser(c, outcome.personId);
  return letIn(c, outcome.token, nextPath);
}

/** A person's own links, below /konto/verwaltungskonten. */
export const linkRoutes = new Hono<WebEnv>();

linkRoutes.get("/", async (c) => c.html(await drawLinks(c)));

linkRoutes.post("/:id/trennen", async (c) => {
  const id = c.req.param("id");
  const personId = found(c.var.actor.id);
  mustBe(isId(id) && (await mayChangeWaysIn(c)) !== "too-weak");
  mustBe(await c.var.doors.signIn((tx) => unlink(tx, { id, personId, now: c.var.clock.now() })));
  leaveFlash(c, t.unlinked);
  return c.redirect(paths.providerLinks(), 303);
});

/** Links are made only from the person's own page: an address somebody else sent her would tie a stranger's account to hers. */
async function whoLinks(c: WebContext): Promise<string | null> {
  const { actor, seals } = c.var;
  const isFromHerPage = actor.id !== null && seals.verify("link-provider", c.req.query("verbinden") ?? "") === linkingBy(c);
  return isFromHerPage && (await mayChangeWaysIn(c)) === "yes" ? actor.id : null;
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
  const may = await mayChangeWaysIn(c);
  const token = may === "yes" ? c.var.seals.sign("link-provider", linkingBy(c)) : undefined;
  return <LinksPage token={token} isTooWeak={may === "too-weak"} rows={[...offered, ...former]} fault={fault} />;
}
