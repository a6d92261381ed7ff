// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { askingPaths as paths } from "./paths.ts";
import { annaAsks, annaHas } from "./test-round.ts";

const town = "musterstadt";
let w: World;
let roundId: string;
let codes: Record<string, string>;
beforeEach(async () => {
  w = await world();
  await annaHas(w, { name: "Zitherclub" }, { name: "Chor Wiesen" }, { name: "Bürgerverein Altdorf" });
  ({ roundId, codes } = await annaAsks(w));
});

const start = async () => (await w.request("anna", `/intern/${town}`)).text();
const enter = (name: string, seeks = "") =>
  w.request("anna", paths.enterFor(town, roundId, codes[name] ?? ""), { version: "1", name, kind: "association", by: "phone", seeks });

test("the start page says how many changed their entry and leads there; with nothing waiting it says nothing", async () => {
  expect(await start()).not.toContain(paths.answers(town));
  await enter("Zitherclub", "Noten");
  expect(await start()).toContain("1 Verein hat seinen Eintrag geändert.");
  await enter("Chor Wiesen", "Tenöre");
  await enter("Bürgerverein Altdorf");
  const page = await start();
  expect(page).toContain("2 Vereine haben ihren Eintrag geändert. 1 Verein hat seinen Eintrag bestätigt.");
  expect(page).toContain(`href="${paths.answers(town)}"`);
});
