// SPDX-License-Identifier: EUPL-1.2

/** While municipalities merge, what somebody asks for can lie in neither place for a moment. */
export const mergingTexts = {
  title: "Ihre Kommune wird gerade zusammengeführt",
  kept: "Ihr Text ist gesichert. In etwa einer Minute können Sie ihn speichern.",
  sendAgain: "Es wurde nichts gespeichert. Senden Sie es in etwa einer Minute noch einmal.",
  readAgain: "Es geht nichts verloren. In etwa einer Minute ist diese Seite wieder da.",
  again: "Noch einmal versuchen",
};
