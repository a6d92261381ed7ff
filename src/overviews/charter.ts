// SPDX-License-Identifier: EUPL-1.2

/** A promise made in public, and the test that fails when it is broken. A law test reads this list. */
export interface Pledge {
  id: string;
  says: string;
  provenBy: { file: string; test: string };
}

export const charter: readonly Pledge[] = [
  {
    id: "no-ranking",
    says: "Kommunen werden nicht verglichen und nicht bewertet.",
    provenBy: { file: "test/laws/charter.test.ts", test: "no page ranks municipalities: lists stand in alphabetical order only" },
  },
  {
    id: "drafts-stay-home",
    says: "Entwürfe sieht nur, wem die Kommune sie zeigt, auch das Land nicht.",
    provenBy: { file: "test/laws/permissions.test.ts", test: "what people get on every route: %s" },
  },
  {
    id: "no-replacement",
    says: "Ehrenamt ersetzt keine Stellen.",
    provenBy: { file: "test/laws/charter.test.ts", test: "the council paper says that volunteering replaces no posts" },
  },
  {
    id: "no-percentages",
    says: "Niemand bekommt eine Punktzahl. Es gibt keine Prozent »vollständig«.",
    provenBy: { file: "test/laws/charter.test.ts", test: "no text of a screen speaks of points, ranks or percentages of completeness" },
  },
  {
    id: "final-versions",
    says: "Was ein Rat beschlossen hat, bleibt unverändert lesbar.",
    provenBy: {
      file: "test/laws/charter.test.ts",
      test: "an adopted edition cannot be changed or removed, not even by the owner of the database",
    },
  },
  {
    id: "no-third-parties",
    says: "Keine Seite holt etwas von fremden Rechnern, und niemand wird verfolgt.",
    provenBy: { file: "test/laws/headers.test.ts", test: "every page forbids foreign scripts, pictures and connections" },
  },
];
