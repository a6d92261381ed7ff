// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, bodyById, placeOf } from "#register";
import { answerForm, saidFrom, valuesOfSaid } from "../asking/answers/form.ts";
import { answerTexts } from "../asking/answers/texts.de.ts";
import { factsOf } from "../asking/answers/words.ts";
import { entriesFrom, publicDirectory } from "../directory/find-public.ts";
import { noPublicFilter } from "../directory/public-filter.ts";
import { claimEntry } from "./claim.ts";
import { type OwnClaim, ownClaim } from "./find.ts";
import { claimForm, searchIn } from "./form.ts";
import { endOwnClaim, giveByClaim } from "./give.ts";
import { FindEntryPage, LostAnswerPage, NoTownPage, OwnEntryPage, WaitingClaimPage } from "./own-pages.tsx";
import { claimPaths } from "./paths.ts";
import { claimTexts } from "./texts.de.ts";

/** Everything below /intern/<organisation>/eintrag: for those who represent it. */
export const ownEntryRoutes = new Hono<WebEnv>();

const t = claimTexts.own;

/** The organisation or company of the address, when the person represents it; "not there" otherwise. */
function representedIn(c: WebContext): Body {
  const body = placeOf(c);
  mustBe(body.kind === "organisation" || body.kind === "company");
  mustBe(c.var.actor.memberships.some((task) => task.bodyId === body.id && task.role === "representative"));
  return body;
}

/** Only these keep an inventory that organisations can be part of. */
const hasTeam = ({ kind }: Body) => kind === "municipality" || kind === "kreis";

interface Standing {
  organisation: Body;
  town: Body;
  claim: OwnClaim | undefined;
}

/** Where the organisation stands: the place it belongs to, and its claim. */
async function standing(c: WebContext): Promise<Standing> {
  const organisation = representedIn(c);
  return c.var.read(async (tx) => {
    const claim = await ownClaim(tx, organisation.id);
    // An organisation that moved keeps its link to the entry where it is.
    const townId = claim && isOpen(claim) ? claim.bodyId : organisation.parentId;
    const town = found(townId === null ? undefined : await bodyById(tx, townId));
    return { organisation, town, claim };
  });
}

const isOpen = ({ state }: OwnClaim) => state === "waiting" || state === "open" || state === "gone";

ownEntryRoutes.get("/", async (c) => {
  const at = await standing(c);
  if (!hasTeam(at.town)) return c.html(<NoTownPage organisation={at.organisation} />);
  const { claim } = at;
  if (!claim || !isOpen(claim)) return c.html(await findPage(c, at));
  const { answer } = claim;
  const values = claim.shown && (answer?.settledAs === null ? valuesOfSaid(answer.said, answer) : valuesOfSaid(claim.shown));
  return c.html(openPage(at, claim, values ?? {}));
});

/** Entries a search shows; with more, a longer word helps. */
const mostFound = 20;

async function findPage(c: WebContext, { organisation, town, claim }: Standing) {
  const typed = new URL(c.req.url).searchParams.get("suche");
  const search = typed === null ? organisation.name : searchIn(typed);
  const hits = await c.var.read((tx) => searched(tx, town, search, c.var.clock.today()));
  const page = { organisation, town, claim, search, found: hits?.slice(0, mostFound), hasMore: (hits?.length ?? 0) > mostFound };
  return <FindEntryPage {...page} id={newId(c.var.clock.now())} />;
}

/** Public entries with these words, or nearly so; undefined while the directory is closed. */
async function searched(tx: Tx, town: Body, search: string, today: string) {
  if (!(await publicDirectory(tx, town.id))) return undefined;
  const asked = { bodyId: town.id, filter: { ...noPublicFilter, search }, today };
  const exact = await entriesFrom(tx, asked, {}, mostFound + 1);
  return exact.length > 0 ? exact : entriesFrom(tx, { ...asked, spelling: "near" }, {}, mostFound + 1);
}

/** The page of a claim that is open: to be corrected, or waiting. */
function openPage(at: Standing, claim: OwnClaim, values: Values, errors?: Errors) {
  const { shown, version } = claim;
  if (shown === null || version === null) return <WaitingClaimPage {...at} claim={claim} />;
  return <OwnEntryPage {...at} claim={claim} shown={shown} version={version} values={values} errors={errors} />;
}

ownEntryRoutes.post("/zuordnen", async (c) => {
  const organisation = representedIn(c);
  const back = () => c.redirect(claimPaths.own(organisation.slug), 303);
  const form = await formOf(c, claimForm);
  const claim = form.ok && isId(form.value.id) ? form.value : undefined;
  const { actor, clock } = c.var;
  const outcome = claim
    ? await c.var.write((tx) => claimEntry(tx, { id: claim.id, organisation, entryCode: claim.code, actor, now: clock.now() }))
    : ({ kind: "not-there" } as const);
  if (outcome.kind === "claimed") leaveFlash(c, t.claimed(outcome.entryName));
  else leaveFlash(c, outcome.kind === "not-there" ? t.notThere : t.claimedBefore, { kind: "info" });
  return back();
});

ownEntryRoutes.post("/", async (c) => {
  const at = await standing(c);
  const { claim, organisation, town } = at;
  mustBe(hasTeam(town));
  const form = await formOf(c, answerForm);
  const lost = () => c.html(<LostAnswerPage {...at} values={form.values} />, 409);
  if (claim?.state !== "open" || claim.shown === null) return lost();
  const { shown: seen } = claim;
  if (!form.ok) return c.html(openPage(at, claim, form.values, form.errors), againStatus(c));
  const { actor, clock } = c.var;
  const given = { claimId: claim.id, version: form.value.version, seen, said: saidFrom(form.value), actor, now: clock.now() };
  const outcome = await c.var.write((tx) => giveByClaim(tx, given));
  if (outcome === "not-there") return lost();
  if (outcome === "changed-meanwhile") {
    const now = await standing(c);
    if (!now.claim?.shown) return lost();
    return c.html(openPage(now, now.claim, form.values, { "": meanwhile(now.claim.shown, town) }), 409);
  }
  leaveFlash(c, t.sent);
  return c.redirect(claimPaths.own(organisation.slug), 303);
});

function meanwhile(shown: NonNullable<OwnClaim["shown"]>, town: Body): string {
  const facts = factsOf(shown, town).map(({ name, content }) => `${name}: ${content}`);
  return `${answerTexts.meanwhile.changed} ${answerTexts.meanwhile.nowStands(facts.join("; ").slice(0, 600))}`;
}

ownEntryRoutes.post("/beenden", async (c) => {
  const { claim, organisation } = await standing(c);
  const { actor, clock } = c.var;
  const ended = claim ? await c.var.write((tx) => endOwnClaim(tx, { claimId: claim.id, actor, now: clock.now() })) : null;
  if (ended === null) leaveFlash(c, t.nothingToEnd, { kind: "info" });
  else leaveFlash(c, ended === "ended" ? t.ended : t.withdrawn);
  return c.redirect(claimPaths.own(organisation.slug), 303);
});
