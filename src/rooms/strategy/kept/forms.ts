// SPDX-License-Identifier: EUPL-1.2

const below = [
  "rahmen",
  "handlungsfelder/[^/]+",
  "ziele/[^/]+",
  "ziele/[^/]+/(massnahmen|kennzahlen|grundlagen|ohne-kennzahl)",
  "massnahmen/[^/]+",
  "massnahmen/[^/]+/zeit-und-geld",
  "kennzahlen/[^/]+",
  "grundlagen/[^/]+",
  "beschluss/(vorlage|einfache-sprache)",
].join("|");

/** The long forms of the draft: what is typed there is kept while somebody types. */
export const keptForms = new RegExp(`^/intern/[^/]+/strategie/(${below})$`);
