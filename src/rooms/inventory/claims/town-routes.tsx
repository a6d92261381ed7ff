// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { acceptClaim, type DecideOutcome, declineClaim, endClaim } from "./decide.ts";
import { claimsOf, type ShownClaim } from "./find.ts";
import { decideForm } from "./form.ts";
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
  const { body, claim } = await claimIn(c);
  if (!isWaiting(claim)) return settledBefore(c);
  return c.html(<DecideClaimPage body={body} claim={claim} />);
});

const isWaiting = ({ decidedAt, endedAt }: ShownClaim) => decidedAt === null && endedAt === null;

async function claimIn(c: WebContext) {
  const body = bodyFor(c, "change");
  const id = c.req.param("id");
  mustBe(isId(id));
  const all = await c.var.read((tx) => claimsOf(tx, body.id));
  return { body, claim: found(all.find((one) => one.id === id)) };
}

function settledBefore(c: WebContext) {
  leaveFlash(c, t.settled, { kind: "info" });
  return c.redirect(claimPaths.claims(bodyFor(c, "change").slug), 303);
}

claimRoutes.post("/zuordnungen/:id", async (c) => {
  const { body, claim } = await claimIn(c);
  const form = await formOf(c, decideForm);
  if (!form.ok) return c.html(<DecideClaimPage body={body} claim={claim} {...form} />, againStatus(c));
  const { do: what, reason } = form.value;
  if (what === "decline" && reason === "") {
    const errors = { reason: faults.reasonMissing };
    return c.html(<DecideClaimPage body={body} claim={claim} values={form.values} errors={errors} />, againStatus(c));
  }
  const act = actOf(c, claim.id);
  const outcome = await c.var.write((tx) => (what === "accept" ? acceptClaim(tx, act) : declineClaim(tx, { ...act, reason })));
  const refusal = refusalOf(outcome);
  if (refusal !== undefined)
    return c.html(<DecideClaimPage body={body} claim={claim} values={form.values} errors={{ "": refusal }} />, 409);
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
