// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { smallStrategy } from "../test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
});

const open = async (path: string) => (await w.request("anna", path)).text();
const contact = { version: "0", office: "Koordination im Kreishaus", person: "Clara Kern", phone: "030 23125-220", hours: "montags" };

const steps = [
  [paths.overview(town), "strategie#ueberblick"],
  [paths.goals(town), "strategie#ziele-und-massnahmen"],
  [paths.foundations(town), "strategie#grundlagen"],
  [paths.decision(town), "beschluss#beschlussvorlage"],
  [paths.paper(town), "beschluss#beschlussvorlage"],
  [paths.record(town), "beschluss#beschluss-eintragen"],
  [paths.publication(town), "veroeffentlichen"],
  [paths.ways(town), "strategie#wege"],
  [paths.way(town, "steps"), "strategie#wege"],
] as const;

test.each(steps)("beside %s stand the Kreis by name and the handbook's chapter »%s«, which is there", async (path, chapter) => {
  await w.request("clara", "/intern/kreis-musterland/team/ansprechperson/ehrenamt", contact);
  const page = await open(path);
  expect(page).toContain("Koordination im Kreishaus, Clara Kern");
  expect(page).toContain('href="tel:03023125220"');
  const address = `/hilfe/engagementbeauftragte/${chapter}`;
  expect(page).toContain(`href="${address}"`);
  const [chapterPage = "", anchor] = address.split("#");
  const help = await w.request("anna", chapterPage);
  expect([help.status, (await help.text()).includes(anchor ? `<h2 id="${anchor}">` : "<h1>")]).toEqual([200, true]);
});

test("nobody named yet: the service of the Land is the way, and her own office is no help to herself", async () => {
  await w.request("anna", "/intern/musterstadt/team/ansprechperson/ehrenamt", { ...contact, office: "Ehrenamtsbüro" });
  const page = await open(paths.overview(town));
  expect(page).toContain('<a href="/kontakt">Servicestelle des Landes</a>');
  expect(page).not.toContain("Ehrenamtsbüro");
});
