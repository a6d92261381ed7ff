// SPDX-License-Identifier: EUPL-1.2

/** Questions of the first page, before there is a strategy. */
export const beginQuestions = ["title", "fromYear", "toYear"] as const;

const measure = ["title", "caretaker", "startsYear", "moneyCertainty", "amount"] as const;

/** The pages of the small start, each with the fields it asks for. A test counts them: 25 at most. */
export const smallPages = [
  { id: "anlass", kind: "occasion", fields: ["occasion"] },
  { id: "ziel", kind: "goal", fields: ["title", "finding"] },
  { id: "massnahme-1", kind: "measure", nth: 0, fields: measure },
  { id: "massnahme-2", kind: "measure", nth: 1, fields: measure },
  { id: "massnahme-3", kind: "measure", nth: 2, fields: measure },
  { id: "merken", kind: "sign", fields: ["name", "target", "targetYear"] },
] as const;

/** The page whose goal the measures and the sign belong to. */
export const goalPage = smallPages[1];

export type SmallPage = (typeof smallPages)[number];

/** The key a page is kept under. */
export const pageKey = (page: SmallPage) => `klein.${page.id}`;

const count = (pages: readonly SmallPage[]) => pages.reduce((sum: number, { fields }) => sum + fields.length, 0);

export const allQuestions = beginQuestions.length + count(smallPages);

/** The first and the last question of a page, counted through all of them. */
export function questionsOf(page: SmallPage): { first: number; last: number } {
  const before = beginQuestions.length + count(smallPages.slice(0, smallPages.indexOf(page)));
  return { first: before + 1, last: before + page.fields.length };
}

/** The page after this one; undefined after the last. */
export const pageAfter = (page: SmallPage): SmallPage | undefined => smallPages[smallPages.indexOf(page) + 1];
