// SPDX-License-Identifier: EUPL-1.2

/** What people call the things of the strategy when places merge, one and many. */
export const movingTexts = {
  strategies: { one: "Strategie", many: "Strategien" },
  strategy_goals: { one: "Ziel", many: "Ziele" },
  strategy_measures: { one: "Maßnahme", many: "Maßnahmen" },
  strategy_comments: { one: "Anmerkung zum Entwurf", many: "Anmerkungen zum Entwurf" },
  strategy_readings: { one: "Link zum Lesen", many: "Links zum Lesen" },
  strategy_shares: { one: "Freigabe des Entwurfs", many: "Freigaben des Entwurfs" },
  strategy_decisions: { one: "Beschluss", many: "Beschlüsse" },
  strategy_editions: { one: "beschlossene Fassung", many: "beschlossene Fassungen" },
  strategy_publications: { one: "veröffentlichte Fassung", many: "veröffentlichte Fassungen" },
};

/** What is left to read of a former place. */
export const leftTexts = {
  adopted: "Was beschlossen und veröffentlicht war",
  change: "Stellen schwärzen oder Fassungen zurückziehen",
  pdf: "Früherer Entwurf als PDF",
  json: "Früherer Entwurf als JSON",
};
