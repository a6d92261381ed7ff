// SPDX-License-Identifier: EUPL-1.2

/** What a browser keeps for us, by the name the program gives it. */
export const cookies = {
  session: { says: "merkt sich, dass Sie angemeldet sind", kept: "bis Sie sich abmelden, nach 60 Minuten Pause oder nach zwölf Stunden" },
  code: { says: "bindet den Code der Anmeldung an Ihren Browser", kept: "15 Minuten" },
  known: { says: "erkennt beim Anmelden den Browser wieder, damit Fremde Sie nicht aussperren können", kept: "180 Tage" },
  step: { says: "bindet eine begonnene Anmeldung mit Passkey oder Verwaltungskonto an Ihren Browser", kept: "zehn Minuten" },
  parked: { says: "findet Ihre Eingabe wieder, wenn die Sitzung während des Schreibens endet", kept: "eine Stunde" },
  language: { says: "merkt sich die Sprache, die Sie gewählt haben", kept: "ein Jahr, bei Deutsch gar nicht" },
  display: {
    says: "merkt sich, wie Sie die Seiten sehen wollen; lesbare Wörter, keine Nummer",
    kept: "ein Jahr, ohne Auswahl gar nicht",
  },
  "first-way": {
    says: "merkt sich, dass »Ihr erster Weg« auf der Übersicht geschlossen ist",
    kept: "400 Tage, oder bis Sie ihn wieder zeigen",
  },
  flash: { says: "zeigt auf der nächsten Seite einen Satz an", kept: "eine Minute" },
};
