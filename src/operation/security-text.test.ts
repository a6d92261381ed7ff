// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { stoppedClock } from "#kit/time";
import { securityText } from "./security-text.ts";

const clock = stoppedClock(new Date("2027-03-12T08:00:00Z"));

test.each([
  ["sicherheit@musterland.example", "mailto:sicherheit@musterland.example"],
  ["https://musterland.example/melden", "https://musterland.example/melden"],
])("%s is named as somewhere to write to", (contact, shown) => {
  expect(securityText(contact, "https://fokus.musterland.example", clock)).toBe(
    [
      `Contact: ${shown}`,
      "Expires: 2027-09-08T00:00:00.000Z",
      "Preferred-Languages: de, en",
      "Canonical: https://fokus.musterland.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});
