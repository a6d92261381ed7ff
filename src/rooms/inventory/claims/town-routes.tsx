// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { noFilter } from "../entries/filter.ts";
import { listEntries } from "../entries/list.ts";
import { acceptClaim, type DecideOutcome, declineClaim, endClaim } from "./decide.ts";
import { claimsOf, type ShownClaim } from "./find.ts";
import { decideForm, searchIn } from "./form.ts";
import { claimPaths } from "./paths.ts";
import { claimTexts } from "./texts.de.ts";
import { ClaimsPage, DecideClaimPage } from "./town-pages.tsx";

/** Where a town answers organisations that say which entry is about them. */
export const claimRoutes = new Hono<WebEnv>();

const { town: t, errors: faults } = claimTexts;

claimRoutes.get("/zuordnungen", async (c) => {
  const body = bodyFor(c, "change");
  return c.html(<ClaimsPage body={body} claims={await c.var.read((tx) => claimsOf(tx, body.id))} />);
});

claimRoutes.get("/zuordnungen/:id", async (c) => {
  const { claim } = await claimIn(c);
  if (!isWaiting(claim)) return settledBefore(c);
  const typed = new URL(c.req.url).searchParams.get("suche");
  return c.html(await decidePage(c, claim, typed === null ? {} : { search: searchIn(typed) }));
});

/** Entries a search shows. */
const mostFound = 20;

/** The page of one claim; where it names no entry, with what the town can choose from. */
async function decidePage(c: WebContext, claim: ShownClaim, p: { search?: string | undefined; values?: Values; errors?: Errors }) {
  const body = bodyFor(c, "change");
  if (!claim.isUnlisted) return <DecideClaimPage body={body} claim={claim} {...p} />;
  const search = p.search ?? claim.organisation;
  const page = await c.var.read((tx) => listEntries(tx, body.id, { ...noFilter, search }, {}, mostFound));
  return <DecideClaimPage body={body} claim={claim} {...p} search={search} found={page.items} />;
}

const isWaiting = ({ decidedAt, endedAt }: ShownClaim) => decidedAt === null && endedAt === null;

async function claimIn(c: WebContext) {
  const body = bodyFor(c, "change");
  const id = c.req.param("id");
  mustBe(isId(id));
  const all = await c.var.read((tx) => claimsOf(tx, body.id));
  return { claim: found(all.find((one) => one.id === id)) };
}

function settledBefore(c: WebContext) {
  leaveFlash(c, t.settled, { kind: "info" });
  return c.redirect(claimPaths.claims(bodyFor(c, "change").slug), 303);
}

claimRoutes.post("/zuordnungen/:id", async (c) => {
  const { claim } = await claimIn(c);
  const form = await formOf(c, decideForm);
  const search = typeof form.values.suche === "string" ? searchIn(form.values.suche) : undefined;
  const again = async (errors: Errors, status: 200 | 409 | 422 = againStatus(c)) =>
    c.html(await decidePage(c, claim, { search, values: form.values, errors }), status);
  if (!form.ok) return again(form.errors);
  const { do: what, reason, entry: entryCode } = form.value;
  if (what === "decline" && reason === "") return again({ reason: faults.reasonMissing });
  const act = { ...actOf(c, claim.id), entryCode };
  const outcome = await c.var.write((tx) => (what === "accept" ? acceptClaim(tx, act) : declineClaim(tx, { ...act, reason })));
  if (outcome.kind === "no-entry") return again({ entry: faults.entryUnknown });
  const refusal = refusalOf(outcome);
  if (refusal !== undefined) return again({ [claim.isUnlisted ? "entry" : ""]: refusal }, 409);
  return afterwards(c, outcome, what === "accept" ? t.accepted(claim.organisation) : t.declined(claim.organisation));
});

/** Why the claim still waits. */
function refusalOf(outcome: DecideOutcome): string | undefined {
  if (outcome.kind === "taken") return t.taken(outcome.by);
  return outcome.kind === "entry-gone" ? t.gone : undefined;
}

claimRoutes.post("/zuordnungen/:id/beenden", async (c) => {
  const { claim } = await claimIn(c);
  const outcome = await c.var.write((tx) => endClaim(tx, actOf(c, claim.id)));
  return afterwards(c, outcome, t.ended(claim.organisation));
});

function actOf(c: WebContext, claimId: string) {
  const { actor, clock, enqueue, url } = c.var;
  return { bodyId: bodyFor(c, "change").id, claimId, actor, now: clock.now(), enqueue, url };
}

function afterwards(c: WebContext, outcome: DecideOutcome, said: string) {
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind !== "done") return settledBefore(c);
  leaveFlash(c, said);
  return c.redirect(claimPaths.claims(bodyFor(c, "change").slug), 303);
}
