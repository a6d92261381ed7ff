// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "So sollen unsere Seiten aussehen",
  description: "Hier stellen Sie Schrift, Farben und Sprache ein.",
  lead: "Wie können Sie gut lesen? Das stellen Sie hier ein.",
  seenBy: "Das merkt sich nur Ihr Gerät",
  language: {
    label: "Sprache",
    hint: "Viele Seiten gibt es in Leichter Sprache und auf Englisch. Manche Seiten gibt es nur in schwerer Sprache.",
  },
  contrast: {
    label: "Kontrast",
    options: { system: "So wie in Ihrem Gerät", more: "Stark" },
    hints: { more: "Dann ist die Schrift schwarz. Der Hinter·grund ist weiß. So sieht man die Schrift besser." },
  },
  size: {
    label: "Größe der Schrift",
    options: { usual: "So wie in Ihrem Gerät", large: "Groß", larger: "Sehr groß" },
    hints: { large: "Die Schrift ist etwas größer.", larger: "Die Schrift ist viel größer." },
  },
  spacing: {
    label: "Platz im Text",
    options: { usual: "Normal", wide: "Viel Platz" },
    hints: { wide: "Dann ist mehr Platz zwischen den Buchstaben. Auch zwischen den Wörtern und Zeilen." },
  },
  motion: {
    label: "Bewegung",
    options: { system: "So wie in Ihrem Gerät", still: "Alles bleibt ruhig" },
    hints: { still: "Dann bewegt sich nichts auf den Seiten." },
  },
  scheme: {
    label: "Farben",
    options: { system: "So wie in Ihrem Gerät", light: "Hell", dark: "Dunkel" },
    hints: {},
  },
  example: {
    title: "So sieht ein Text dann aus",
    hint: "Wählen Sie etwas aus. Dann ändert sich das Beispiel. Drücken Sie auf »Speichern«. Dann ändern sich alle Seiten.",
    heading: "Treffen in Musterstadt",
    text: "Am Samstag treffen sich die Vereine. Das Treffen ist im Rat·haus. Alle können kommen.",
    more: "In den Raum kommen Sie ohne Stufen.",
    link: "Für alle nutzbar",
  },
  kept: "Ihr Gerät merkt sich das für ein Jahr. Dafür legt es kleine Dateien an. Sie heißen Cookies. Das spricht man: Kukis.",
  cookies: "Mehr über Cookies",
  save: "Speichern",
  saved: "Das hat geklappt. Alle Seiten sehen jetzt so aus.",
  back: "Zurück zur Seite davor",
  resetTitle: "Alles wie am Anfang",
  resetText: "Wollen Sie wieder alles wie am Anfang? Dann drücken Sie hier. Die Seiten sind dann in normalem Deutsch.",
  reset: "Alles wie am Anfang",
  resetDone: "Jetzt ist alles wie am Anfang.",
  errors: { invalid: "Wählen Sie hier etwas aus." },
};
