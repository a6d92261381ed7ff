// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { record } from "#kit/audit";
import { type World, world } from "#world";

let w: World;
/** One line, written on 12 March 2027. */
beforeEach(async () => {
  w = await world();
  const bodyId = (await w.body("musterstadt")).id;
  await w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action: "strategy.goal_added", bodyId }));
});

const pageWith = async (days: string) => (await w.request("anna", `/intern/musterstadt/team/protokoll?${days}`)).text();
const line = "hat ein Ziel hinzugefügt</td>";

test.each([
  ["von=12.3.2027&bis=12.03.2027", true],
  ["von=2027-03-12&bis=12.3.2027", true],
  ["von=13.3.2027", false],
  ["bis=11.03.2027", false],
])("days as people write them narrow the trail: %s", async (days, isShown) => {
  expect((await pageWith(days)).includes(line)).toBe(isShown);
});

test("the field shows such a day as browsers write it, and so the next page is narrowed too", async () => {
  const page = await pageWith("von=1.3.2027");
  expect(page).toContain('name="von" value="2027-03-01"');
  expect(page).toContain("protokoll.csv?von=2027-03-01");
});

test.each(["2027-02-30", "30.2.2027", "0000-01-01"])("%s, which does not exist, gets a sentence, and the list is shown", async (day) => {
  const page = await pageWith(`von=${day}`);
  expect(page).toContain("Tragen Sie einen Tag ein, den es gibt, zum Beispiel 14.4.2027.");
  expect(page).toContain(`value="${day}"`);
  expect(page).toContain(line);
});
