// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import type { CastName } from "#identity";
import type { Role } from "#kit/policy";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { teamTexts as t } from "../../src/overviews/team/texts.de.ts";
import { inventoryPolicy } from "../../src/rooms/inventory/policy.ts";
import { strategyPolicy } from "../../src/rooms/strategy/policy.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

const everything = "read change readIn export share publish | read edit decide publish";

/** Of each role: somebody who has it, what the policies let her do in her own body, whether she reads its trail, and the words for it. */
const said: readonly (readonly [role: Role, person: CastName, body: string, may: string, trail: number, words: RegExp])[] = [
  ["officer", "anna", "musterstadt", everything, 200, /lesen und bearbeiten, veröffentlichen, teilen; Personen einladen, Aufgaben geben/],
  ["deputy", "frida", "musterstadt", everything, 200, /wie die Engagementbeauftragten; Aufgaben gibt sie nur, wenn sonst niemand da ist/],
  ["coordinator", "clara", "kreis-musterland", everything, 200, /des Kreises bearbeiten; für Kommunen nur mit Auftrag/],
  ["state", "dora", "land", "|", 404, /^lesen, was öffentlich ist; Entwürfe nur, wenn eine Kommune sie teilt/],
  [
    "councillor",
    "emil",
    "musterstadt",
    "|",
    404,
    /^lesen, was öffentlich ist; den Entwurf der Strategie nur, wenn er dem Rat gezeigt wird/,
  ],
  ["auditor", "jan", "musterstadt", "|", 200, /^das Protokoll lesen; sonst nur, was öffentlich ist/],
  ["agency", "gerda", "musterstadt", "|", 404, /mit Auftrag den Bestand einer Kommune bearbeiten; sonst nur lesen, was öffentlich ist/],
  ["ministry", "henri", "musterstadt", "|", 404, /^nur lesen, was öffentlich ist/],
  ["operator", "karin", "musterstadt", "|", 404, /in Entwürfe nur mit Ihrer Erlaubnis, im Notfall mit Nachricht an Sie/],
];

test.each(said)("%s: what the team's page says is what the policies let people do", async (role, person, slug, may, trail, words) => {
  const [actor, { id: bodyId }] = [await w.actor(person), await w.body(slug)];
  expect(actor.memberships.map((one) => one.role)).toContain(role);
  const inventory = inventoryPolicy.actions.filter((action) => inventoryPolicy.allows(actor, action, { bodyId }));
  const strategy = strategyPolicy.actions.filter((action) => strategyPolicy.allows(actor, action, { bodyId }));
  expect(`${inventory.join(" ")} | ${strategy.join(" ")}`.trim()).toBe(may);
  if (slug !== "land") expect((await w.request(person, `/intern/${slug}/team/protokoll`)).status).toBe(trail);
  expect(t.may[role]).toMatch(words);
});

test("a coordinator and an agency get nothing of a town without an order", async () => {
  const { id: bodyId } = await w.body("musterstadt");
  for (const person of ["clara", "gerda"] as const) {
    const actor = await w.actor(person);
    expect(
      inventoryPolicy.actions.some((action) => inventoryPolicy.allows(actor, action, { bodyId })),
      person,
    ).toBe(false);
  }
});

test.each([
  ["anna", "musterstadt", true, false],
  ["clara", "kreis-musterland", true, false],
  ["dora", "land", true, true],
  ["gerda", "freiwilligenagentur-musterland", true, false],
  ["henri", "beispielministerium", true, false],
  ["ines", "tus-08-altdorf", false, false],
] as const)("%s finds on the team's page the way to what she may read and name", async (person, slug, trail, service) => {
  const html = await (await w.request(person, `/intern/${slug}/team`)).text();
  expect([html.includes(`${slug}/team/protokoll"`), html.includes(t.toService)]).toEqual([trail, service]);
  expect((await w.request(person, `/intern/${slug}/team/protokoll`)).status).toBe(trail ? 200 : 404);
});
