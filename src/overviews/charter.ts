// SPDX-License-Identifier: EUPL-1.2
import type { t } from "./front-texts.ts";

/** A promise made in public, and the test that fails when it is broken. A law test reads this list. */
export interface Pledge {
  id: keyof typeof t.pledges;
  provenBy: { file: string; test: string };
}

export const charter: readonly Pledge[] = [
  {
    id: "no-ranking",
    provenBy: { file: "test/laws/charter.test.ts", test: "no page ranks municipalities: lists stand in alphabetical order only" },
  },
  {
    id: "drafts-stay-home",
    provenBy: { file: "test/laws/permissions.test.ts", test: "what people get on every route: %s" },
  },
  {
    id: "no-replacement",
    provenBy: { file: "test/laws/charter.test.ts", test: "the council paper says that volunteering replaces no posts" },
  },
  {
    id: "operator-looks",
    provenBy: { file: "src/identity/looks/looks.test.ts", test: "the operator reads the draft for an hour, and nothing after it" },
  },
  {
    id: "no-percentages",
    provenBy: { file: "test/laws/charter.test.ts", test: "no text of a screen speaks of points, ranks or percentages of completeness" },
  },
  {
    id: "final-versions",
    provenBy: {
      file: "test/laws/charter.test.ts",
      test: "an adopted edition cannot be changed or removed, not even by the owner of the database",
    },
  },
  {
    id: "no-third-parties",
    provenBy: { file: "test/laws/headers.test.ts", test: "every page forbids foreign scripts, pictures and connections" },
  },
];
