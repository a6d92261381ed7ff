// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Karte mit allen Städten und Gemeinden",
  of: (region) => `Karte: ${region}`,
  seenBy: "Alle können das sehen",
  label: "Karte. Jede Stadt und jede Gemeinde ist ein Feld.",
  caption: "Jedes Feld ist eine Stadt oder eine Gemeinde. Grün heißt: Hier gibt es etwas zu lesen. Niemand ist besser oder schlechter.",
  description: "Eine Karte. Jede Stadt und jede Gemeinde ist ein Feld.",
  public: (name) => `${name}: etwas zu lesen`,
  nothing: (name) => `${name}: noch nichts zu lesen`,
  near: "Näher ansehen:",
  nearTo: (part) => `Näher ansehen: ${part}`,
  fingers: "Tippen Sie auf die Karte. Dann wird sie größer.",
  skip: "Ohne Karte weiter, zur Liste",
  skipHome: "Ohne Karte weiter",
  list: "Die Städte und Gemeinden als Liste",
  listOf: (part, municipalities) => `${part}: ${municipalities} Städte und Gemeinden`,
  withoutKreis: "Städte ohne Kreis",
  somethingToRead: "Hier gibt es etwas zu lesen",
  legendPublic: "Hier gibt es etwas zu lesen",
  legendNothing: "Hier gibt es noch nichts zu lesen",
  hexagons: "Alle Felder sind gleich groß. Die dicken Linien zeigen: Hier beginnt ein anderer Teil vom Land.",
  borders: (source, day) => `Die Linien sind von: ${source}. Sie sind vom ${day}. Wir haben sie einfacher gemacht.`,
  sources: {
    what: "Linien auf der Karte. Wir haben sie einfacher gemacht.",
    licence: "Das steht bei »Woher«.",
  },
  example: {
    title: (kreis) => `Beispiel: ${kreis}`,
    label: "Karte mit erfundenen Orten",
    text: "Diese Orte gibt es nicht. Sie sind ein Beispiel. So sieht die Karte aus, wenn es etwas zu lesen gibt.",
    open: "Das Beispiel größer ansehen",
  },
};
