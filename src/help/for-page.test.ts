// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { table } from "../../test/laws/permission-table.ts";
import { pageAt } from "./book.ts";
import { helpFor } from "./for-page.ts";

const audiences = ["officer", "state", "agency", "ministry", "representative", "councillor", "auditor", "operator", "visitor"] as const;
const behindSignIn = table
  .map(([route]) => route)
  .filter((route) => /^GET \/(intern|betrieb|konto)(\/|$)/.test(route))
  .map((route) => route.replace(/^GET /, ""));

function isThere(address: string): boolean {
  const [path = "", anchor] = address.split("#");
  const page = pageAt(path.replace("/hilfe/", ""), "de");
  return page !== undefined && (anchor === undefined || page.blocks.some((block) => block.kind === "heading" && block.id === anchor));
}

test("every page behind the sign-in leads to a page of the handbook that is there, for whoever opens it", () => {
  const lost = behindSignIn.flatMap((route) =>
    ["musterstadt", "kreis-musterland", "land"].flatMap((slug) => {
      const path = route.replace(":body", slug).replaceAll(/:\w+(\{[^/]*\})?/g, "x");
      return audiences.flatMap((audience) => {
        const help = helpFor(path, audience, { isKreis: slug === "kreis-musterland" });
        return help && isThere(help) ? [] : [`${path} (${audience}): ${help}`];
      });
    }),
  );
  expect(behindSignIn.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

test.each([
  ["/intern/musterstadt", "officer", "/hilfe/engagementbeauftragte"],
  ["/intern/land", "state", "/hilfe/land"],
  ["/intern/musterstadt", "councillor", "/hilfe/rat"],
  ["/intern/musterstadt/strategie/lesen", "councillor", "/hilfe/rat"],
  ["/intern/musterstadt/bestand", "officer", "/hilfe/engagementbeauftragte/bestand"],
  ["/intern/musterstadt/bestand/eintraege.csv", "officer", "/hilfe/engagementbeauftragte/bestand"],
  ["/intern/musterstadt/bestand/klaeren/doppelte/a-b", "officer", "/hilfe/engagementbeauftragte/klaeren"],
  ["/intern/musterstadt/team/protokoll", "auditor", "/hilfe/pruefung"],
  ["/intern/land/zusammenschluesse/neu", "state", "/hilfe/land#zusammenschluesse-eintragen"],
  ["/intern/land/strategie/geteilt", "state", "/hilfe/land#geteilte-entwuerfe-lesen"],
  ["/intern/musterstadt/strategie/lesen", "state", "/hilfe/land#geteilte-entwuerfe-lesen"],
  ["/intern/land/team/ansprechperson", "state", "/hilfe/land#zugang-und-team"],
  ["/intern/land/team/stellen", "state", "/hilfe/land#zugang-und-team"],
  ["/betrieb/einblicke/neu", "operator", "/hilfe/betrieb#einblick-zur-fehlersuche"],
] as const)("%s helps a person with the menu of »%s« by %s", (path, audience, help) => {
  expect(helpFor(path, audience)).toBe(help);
});

test.each([
  ["/intern/musterstadt/bestand/lesen", "/hilfe/kreis#geteilte-bestaende-lesen"],
  ["/intern/musterstadt/strategie/lesen", "/hilfe/kreis#geteilte-entwuerfe-lesen"],
])("%s helps a Kreis that reads what a town shares by %s", (path, help) => {
  expect([helpFor(path, "officer", { isGuest: true }), isThere(help)]).toEqual([help, true]);
});

test("a Kreis is helped as one, whatever it is called, and a town never is", () => {
  expect(helpFor("/intern/rhein-kreis-neuss", "officer", { isKreis: true })).toBe("/hilfe/kreis");
  expect(helpFor("/intern/kreis-stadt", "officer")).toBe("/hilfe/engagementbeauftragte");
});

test.each(["/", "/kommunen/musterstadt", "/hilfe", "/anmelden", "/internet"])("the public page %s has none", (path) => {
  expect(helpFor(path, "visitor")).toBeUndefined();
});
