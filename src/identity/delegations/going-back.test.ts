// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { delegations } from "../tables.ts";

let w: World;
let kreis: string;
let agency: string;
beforeEach(async () => {
  w = await world();
  kreis = (await w.body("kreis-musterland")).id;
  agency = (await w.body("freiwilligenagentur-musterland")).id;
});

const orders = "/intern/musterstadt/team/auftraege";
const form = (change: Record<string, string> = {}) => ({
  id: newId(w.now),
  toBodyId: kreis,
  rooms: "inventory",
  since: "2027-03-12",
  until: "",
  document: "Vereinbarung vom 3. Februar 2027",
  ...change,
});
const send = (sent: Record<string, string>) => w.request("anna", orders, sent);
const standing = async () =>
  (await w.db.owner((tx) => tx.select().from(delegations)))
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ toBodyId, document }) => ({ toBodyId, document }));

test("going back and choosing the agency gives it an order too", async () => {
  const sent = form();
  await send(sent);
  expect((await send({ ...sent, toBodyId: agency })).status).toBe(303);
  expect((await standing()).map(({ toBodyId }) => toBodyId).sort()).toEqual([kreis, agency].sort());
  expect((await w.request("gerda", "/intern/musterstadt/bestand")).status).toBe(200);
});

test.each([
  ["document", { document: "Beschluss vom 1. März 2027" }],
  ["day", { since: "2027-04-01" }],
  ["end", { until: "2027-12-31" }],
])("going back and changing the %s is told which order stands; nothing changes", async (_, change) => {
  const sent = form();
  await send(sent);
  const changed = await send({ ...sent, ...change });
  expect(changed.status).toBe(409);
  expect(await changed.text()).toContain("Kreis Musterland hat schon einen Auftrag vom 12. März 2027.");
  expect(await standing()).toEqual([{ toBodyId: kreis, document: sent.document }]);
});

test("the same form sent again after the order was revoked gives a new one", async () => {
  const sent = form();
  await send(sent);
  await w.request("anna", `${orders}/${sent.id}/widerrufen`, {});
  expect((await w.request("clara", "/intern/musterstadt/bestand")).status).toBe(404);
  expect((await send(sent)).status).toBe(303);
  expect(await standing()).toHaveLength(1);
  expect((await w.request("clara", "/intern/musterstadt/bestand")).status).toBe(200);
});
