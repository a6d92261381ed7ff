// SPDX-License-Identifier: EUPL-1.2

export const guideTexts = {
  title: "Hilfe von Menschen",
  service: "Servicestelle des Landes",
  handbook: "So geht dieser Schritt",
};
