// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { Audience } from "#kit/web";
import { menuLimit, menuOf } from "../../src/menus.ts";
import { rooms } from "../../src/rooms.ts";

const expected: Record<Audience, string[]> = {
  visitor: ["Kommunen", "Über uns"],
  officer: ["Übersicht", "Bestand", "Strategie", "Öffentliche Seite"],
  state: ["Heute", "Kommunen"],
  agency: ["Übersicht", "Kommunen"],
  ministry: ["Übersicht", "Kommunen"],
  representative: ["Übersicht", "Ihr Eintrag"],
  councillor: ["Übersicht", "Öffentliche Seite"],
  auditor: ["Übersicht", "Protokoll"],
  operator: ["Stand", "Anfragen", "Gemeldete Barrieren", "Einblicke", "Karte"],
};

test.each(Object.entries(expected))("the menu of the %s is short and in order", (audience, labels) => {
  const menu = menuOf(rooms, audience as Audience, "musterstadt").map((entry) => entry.label);
  expect(menu).toEqual(labels);
  expect(menu.length).toBeLessThanOrEqual(menuLimit);
});

test("every audit action of a room has a sentence of its own room", () => {
  for (const room of rooms) for (const action of Object.keys(room.tells)) expect(action.startsWith(`${room.name}.`), action).toBe(true);
});
