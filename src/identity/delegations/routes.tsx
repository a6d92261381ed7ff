// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { actsFor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf } from "#register";
import { paths } from "../paths.ts";
import { orderForm } from "./form.ts";
import { giveOrder } from "./give.ts";
import { ordersGiven, ordersReceived, type Receiver, receiversFor } from "./list.ts";
import { NewOrderPage, OrdersPage } from "./pages.tsx";
import { revokeOrder } from "./revoke.ts";
import { orderTexts as t } from "./texts.de.ts";

export const delegationRoutes = new Hono<WebEnv>();

const orderingKinds: readonly Body["kind"][] = ["municipality", "kreis"];

/** The body of the address, for people who work for it themselves: orders are not passed on. An agency sees those it was given. */
function ownBody(c: WebContext): Body {
  const body = placeOf(c);
  const { actor } = c.var;
  const inAgency = body.kind === "agency" && actor.memberships.some(({ bodyId, role }) => bodyId === body.id && role === "agency");
  mustBe(inAgency || (orderingKinds.includes(body.kind) && actsFor(actor, body.id)));
  return body;
}

delegationRoutes.get("/", async (c) => {
  const body = ownBody(c);
  const page = await c.var.read(async (tx) => ({
    given: await ordersGiven(tx, body.id),
    received: await ordersReceived(tx, body.id),
    receivers: await receiversFor(tx, body),
  }));
  return c.html(<OrdersPage body={body} {...page} today={c.var.clock.today()} />);
});

delegationRoutes.get("/neu", async (c) => {
  const receivers = await receiversOf(c);
  keepForGoingBack(c);
  return c.html(newOrder(c, { receivers, values: {}, id: newId(c.var.clock.now()) }));
});

delegationRoutes.post("/", async (c) => {
  const receivers = await receiversOf(c);
  const form = await formOf(
    c,
    orderForm(
      receivers.map(({ id }) => id),
      c.var.clock.today(),
    ),
  );
  if (!form.ok) return c.html(newOrder(c, { receivers, id: sentId(c, form.values), ...form }), againStatus(c));
  const { actor } = c.var;
  const order = { ...form.value, bodyId: placeOf(c).id, actor: { ...actor, id: found(actor.id) }, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => giveOrder(tx, order));
  if (outcome.kind === "given") {
    leaveFlash(c, t.givenDone);
    return c.redirect(paths.orders(placeOf(c).slug), 303);
  }
  const name = receivers.find(({ id }) => id === order.toBodyId)?.name ?? "";
  const errors = { "": t.form.stands(name, outcome.since) };
  return c.html(newOrder(c, { receivers, id: order.id, values: form.values, errors }), 409);
});

delegationRoutes.post("/:id/widerrufen", async (c) => {
  const body = ownBody(c);
  const id = c.req.param("id");
  mustBe(isId(id));
  const outcome = await c.var.write((tx) => revokeOrder(tx, { id, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "revoked") leaveFlash(c, t.revoked);
  if (outcome.kind === "over-before") leaveFlash(c, t.revokedBefore(dayOf(outcome.at)), { kind: "info" });
  return c.redirect(paths.orders(body.slug), 303);
});

/** The bodies an order can go to; without any there is nothing to give. */
async function receiversOf(c: WebContext): Promise<Receiver[]> {
  const body = ownBody(c);
  const receivers = await c.var.read((tx) => receiversFor(tx, body));
  mustBe(receivers.length > 0);
  return receivers;
}

function newOrder(c: WebContext, p: { receivers: readonly Receiver[]; id: string; values: Values; errors?: Errors }) {
  return <NewOrderPage body={placeOf(c)} today={c.var.clock.today()} {...p} />;
}

function sentId(c: WebContext, values: Values): string {
  const id = String(values.id ?? "");
  return isId(id) ? id : newId(c.var.clock.now());
}
