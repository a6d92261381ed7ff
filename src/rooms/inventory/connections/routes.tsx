// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { fieldStates, isOpen } from "../gaps/find.ts";
import { paths } from "../paths.ts";
import { ConnectionPage, UnsuitablePage } from "./connection-page.tsx";
import { type DecideOutcome, decide, type Verdict } from "./decide.ts";
import { connectionAt, connectionsOf, waits } from "./find.ts";
import { decisionForm, unsuitableForm } from "./form.ts";
import { invitationsOf } from "./invitations/find.ts";
import type { Decision } from "./kinds.ts";
import { ConnectionsPage } from "./list-page.tsx";
import { connectionTexts as t } from "./texts.de.ts";

export const connectionRoutes = new Hono<WebEnv>();

/** So many proposals one sitting holds; deciding brings up the next. */
const mostShown = 8;
const address = "/verbindungen/:key{[a-z0-9-]{1,140}}";

connectionRoutes.get("/verbindungen", async (c) => {
  const body = bodyFor(c, "change");
  const today = c.var.clock.today();
  const page = await c.var.read(async (tx) => ({ ...(await connectionsOf(tx, body)), states: await fieldStates(tx, body.id) }));
  const waiting = page.connections.filter((one) => waits(one, today));
  const decided = (decision: Decision) => page.connections.filter((one) => one.decision?.decision === decision && !waiting.includes(one));
  return c.html(
    <ConnectionsPage
      body={body}
      open={waiting.slice(0, mostShown)}
      more={Math.max(0, waiting.length - mostShown)}
      kept={decided("kept")}
      later={decided("later")}
      unsuitable={decided("unsuitable")}
      asked={page.asked}
      entries={page.states.entries}
      absent={page.states.fields.filter(({ absent }) => absent).map(({ field }) => field)}
      questions={page.states.fields.filter((state) => isOpen(state, today)).length}
    />,
  );
});

connectionRoutes.get(address, async (c) => {
  const body = bodyFor(c, "change");
  const key = c.req.param("key");
  const page = await c.var.read(async (tx) => ({
    connection: found(await connectionAt(tx, body, key)),
    invitations: await invitationsOf(tx, body.id, key),
  }));
  return c.html(<ConnectionPage body={body} {...page} />);
});

connectionRoutes.post(address, async (c) => {
  const body = bodyFor(c, "change");
  const key = c.req.param("key");
  const form = await formOf(c, decisionForm);
  if (!form.ok) {
    leaveFlash(c, t.flash.unknownDecision, { kind: "info" });
    return c.redirect(paths.connections(body.slug), 303);
  }
  return decided(c, key, form.value.step, { decision: form.value.decision });
});

connectionRoutes.get(`${address}/passt-nicht`, async (c) => {
  bodyFor(c, "change");
  return c.html(await unsuitablePage(c, c.req.param("key")));
});

connectionRoutes.post(`${address}/passt-nicht`, async (c) => {
  bodyFor(c, "change");
  const key = c.req.param("key");
  const form = await formOf(c, unsuitableForm);
  if (!form.ok) return c.html(await unsuitablePage(c, key, form), againStatus(c));
  const { step, reason, note } = form.value;
  return decided(c, key, step, { decision: "unsuitable", reason, note });
});

async function unsuitablePage(c: WebContext, key: string, form: { values?: Values; errors?: Errors } = {}) {
  const body = placeOf(c);
  const connection = found(await c.var.read((tx) => connectionAt(tx, body, key)));
  const step = form.values === undefined ? (connection.decision?.step ?? 0) : Number(form.values.step) || 0;
  return <UnsuitablePage body={body} connection={connection} step={step} {...form} />;
}

async function decided(c: WebContext, key: string, step: number, verdict: Verdict) {
  const body = placeOf(c);
  const asked = { body, key, step, verdict, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => decide(tx, asked));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "decided-meanwhile" && verdict.decision === "unsuitable") {
    const errors = { "": t.flash.meanwhile(outcome.stands.decidedByName, outcome.stands.decision) };
    const values = { reason: verdict.reason ?? "", note: verdict.note ?? "", step: String(outcome.stands.step) };
    return c.html(await unsuitablePage(c, key, { values, errors }), 409);
  }
  leaveFlash(c, sentenceFor(outcome, verdict), { kind: outcome.kind === "decided" ? "success" : "info" });
  const stay = verdict.decision === "kept" || outcome.kind === "decided-meanwhile";
  return c.redirect(stay ? paths.connection(body.slug, key) : paths.connections(body.slug), 303);
}

function sentenceFor(outcome: DecideOutcome, { decision }: Verdict): string {
  if (outcome.kind === "decided-meanwhile") return t.flash.meanwhile(outcome.stands.decidedByName, outcome.stands.decision);
  if (outcome.kind !== "decided") return t.flash.unchanged;
  const { title, backOn } = outcome;
  return decision === "later" ? t.flash.later(title, backOn ?? "") : t.flash[decision](title);
}
