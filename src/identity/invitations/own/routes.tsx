// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, type Tx } from "#kit/db";
import { found, leaveFlash, mustBe, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../../paths.ts";
import { acceptInvitation, type DecideOutcome, declineInvitation } from "./decide.ts";
import { ownInvitation } from "./find.ts";
import { OwnInvitationPage } from "./page.tsx";
import { ownInvitationTexts as t } from "./texts.de.ts";

/** Invitations to whoever is signed in, below /konto/einladungen: nobody gets a task by signing in for another one. */
export const ownInvitationRoutes = new Hono<WebEnv>();

function wishOf(c: WebContext) {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  return { id, personId: found(c.var.actor.id), now: c.var.clock.now() };
}

ownInvitationRoutes.get("/:id", async (c) => {
  const invitation = found(await c.var.doors.signIn((tx) => ownInvitation(tx, wishOf(c))));
  // Who is new here has accepted it by signing in.
  if (invitation === "over") return c.redirect(paths.choose(), 303);
  return c.html(<OwnInvitationPage invitation={invitation} />);
});

ownInvitationRoutes.post("/:id/annehmen", (c) => decide(c, acceptInvitation, t.accepted, paths.choose()));
ownInvitationRoutes.post("/:id/ablehnen", (c) => decide(c, declineInvitation, t.declined, paths.account()));

type Decides = (tx: Tx, wish: ReturnType<typeof wishOf>) => Promise<DecideOutcome>;

async function decide(c: WebContext, act: Decides, says: (body: string) => string, next: string): Promise<Response> {
  const outcome = await c.var.doors.signIn((tx) => act(tx, wishOf(c)));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "over") leaveFlash(c, t.over, { kind: "info" });
  else leaveFlash(c, says(outcome.invitation.body));
  return c.redirect(next, 303);
}
