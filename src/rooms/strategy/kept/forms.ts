// SPDX-License-Identifier: EUPL-1.2

const below = [
  "rahmen",
  "handlungsfelder/[\\w-]+",
  "ziele/[\\w-]+",
  "ziele/[\\w-]+/(massnahmen|kennzahlen|grundlagen|ohne-kennzahl)",
  "massnahmen/[\\w-]+",
  "massnahmen/[\\w-]+/zeit-und-geld",
  "kennzahlen/[\\w-]+",
  "grundlagen/[\\w-]+",
  "beschluss/(vorlage|einfache-sprache)",
].join("|");

/** The long forms of the draft: what is typed there is kept while somebody types. */
export const keptForms = new RegExp(`^/intern/[\\w-]+/strategie/(${below})$`);
