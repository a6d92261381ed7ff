// SPDX-License-Identifier: EUPL-1.2

/** What an entry offers and seeks, as the search quotes it. */
export const searchableTexts = {
  offers: (what: string) => `Bietet: ${what}`,
  seeks: (what: string) => `Sucht: ${what}`,
};
