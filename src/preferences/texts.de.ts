// SPDX-License-Identifier: EUPL-1.2

export const t = {
  title: "Darstellung einstellen",
  description: "Kontrast, Schrift, Abstände, Bewegung, Farben und Sprache dieser Seiten einstellen.",
  lead: "Stellen Sie ein, wie Sie unsere Seiten lesen wollen. Ein Konto brauchen Sie dafür nicht.",
  seenBy: "Das merkt sich nur Ihr Browser",
  language: {
    label: "Sprache",
    hint: "Leichte Sprache und Englisch gibt es auf den öffentlichen Seiten. Der Arbeitsbereich ist auf Deutsch.",
  },
  contrast: {
    label: "Kontrast",
    options: { system: "Wie in Ihrem Gerät eingestellt", more: "Stärker" },
    hints: { more: "Schwarz auf Weiß, dunkel umgekehrt, mit kräftigen Linien." },
  },
  size: {
    label: "Schriftgröße",
    options: { usual: "Wie in Ihrem Browser eingestellt", large: "Größer", larger: "Sehr groß" },
    hints: { large: "Ein Viertel größer.", larger: "Um die Hälfte größer." },
  },
  spacing: {
    label: "Abstände im Text",
    options: { usual: "Üblich", wide: "Weit" },
    hints: { wide: "Mehr Platz zwischen Buchstaben, Wörtern, Zeilen und Absätzen." },
  },
  motion: {
    label: "Bewegung",
    options: { system: "Wie in Ihrem Gerät eingestellt", still: "Keine Bewegung" },
    hints: { still: "Seiten wechseln ohne Überblenden." },
  },
  scheme: {
    label: "Farben",
    options: { system: "Wie in Ihrem Gerät eingestellt", light: "Hell", dark: "Dunkel" },
    hints: {},
  },
  example: {
    title: "So sieht Text dann aus",
    hint: "Das Beispiel folgt Ihrer Auswahl sofort. Alle anderen Seiten ändern sich erst, wenn Sie speichern.",
    heading: "Vereinstreff in Musterstadt",
    text: "Am Samstag treffen sich die Vereine im Rathaus. Auch wer noch keinen Verein kennt, ist willkommen.",
    more: "Der Raum ist ohne Stufen erreichbar.",
    link: "Wie barrierefrei diese Plattform ist",
  },
  kept: "Ihr Browser merkt sich die Auswahl ein Jahr lang in Cookies. Auf unserem Rechner wird davon nichts gespeichert.",
  cookies: "Welche Cookies es gibt",
  save: "Darstellung speichern",
  saved: "Ihre Auswahl gilt jetzt auf allen Seiten.",
  back: "Zur Seite davor",
  resetTitle: "Zurück zum Anfang",
  resetText: "Danach gilt wieder, was in Ihrem Gerät eingestellt ist. Die Sprache ist dann Deutsch.",
  reset: "Alles zurücksetzen",
  resetDone: "Alles ist zurückgesetzt. Ihr Browser merkt sich nichts mehr davon.",
  errors: { invalid: "Wählen Sie hier eine der Möglichkeiten aus." },
};
