// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { lookRooms } from "../identity/looks/rooms.ts";
import { lookTexts } from "../identity/looks/texts.de.ts";
import { privacy } from "./facts.ts";
import { t as de } from "./texts.de.ts";
import { t as leicht } from "./texts.de_leicht.ts";
import { t as en } from "./texts.en.ts";

test.each([
  ["German", de, /Entwürfe sieht nur.*Notfall.*Betrieb/],
  ["Leichte Sprache", leicht, /Die sieht nur.*Not·fall.*wir/],
  ["English", en, /Drafts are seen only.*emergency.*operator/],
])(
  "in %s whoever reads that drafts stay with the municipality reads in the same breath who may look in an emergency",
  (_, texts, whole) => {
    expect(texts.short.items.filter((item) => whole.test(item))).toHaveLength(1);
  },
);

test.each(lookRooms)("the operator is among those who can get to see the %s", (room) => {
  expect(privacy.purposes[room].recipients).toMatch(/der Betrieb, wenn .* erlaubt, oder im Notfall/);
});

test("who is asked for a look is told that there is one without asking", () => {
  const words = { body: "Musterstadt", asker: "Karin", room: "Bestand", reason: "Grund", link: "https://fokus.example" };
  for (const said of [lookTexts.town.nothingBefore, lookTexts.mails.asked(words).body])
    expect(said).toContain("Ohne Ihre Erlaubnis sieht der Betrieb nichts, außer im Notfall.");
});
