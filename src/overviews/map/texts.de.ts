// SPDX-License-Identifier: EUPL-1.2

/** What the map says. Each link in it carries its state in words: short ones, because there are hundreds. */
export const t = {
  title: "Karte der Kommunen",
  of: (region: string) => `Karte: ${region}`,
  seenBy: "Für alle sichtbar",
  label: "Karte: ein Feld je Kommune",
  caption: "Jedes Feld ist eine Kommune. Grün: Hier gibt es etwas zu lesen. Die Karte vergleicht niemanden.",
  description: "Karte der Städte und Gemeinden: ein Feld je Kommune.",
  public: (name: string) => `${name}: etwas zu lesen`,
  nothing: (name: string) => `${name}: noch nichts veröffentlicht`,
  near: "Näher heran:",
  nearTo: (part: string) => `Näher heran: ${part}`,
  fingers: "Tippen Sie auf die Karte, um näher heranzugehen.",
  skip: "Karte überspringen, zur Liste",
  skipHome: "Karte überspringen",
  list: "Dieselben Kommunen als Liste",
  listOf: (part: string, municipalities: number) => `${part}: ${municipalities} Kommunen`,
  withoutKreis: "Kreisfreie Städte",
  somethingToRead: "hier gibt es etwas zu lesen",
  legendPublic: "Hier gibt es etwas zu lesen",
  legendNothing: "Noch nichts veröffentlicht",
  hexagons: "Jede Kommune ist gleich groß und liegt nahe an ihrem wahren Ort. Die Linien trennen Kreise und Regierungsbezirke.",
  borders: (source: string, day: string) => `Grenzen: ${source}, Stand ${day}, vereinfacht.`,
  sources: {
    what: "Grenzen auf der Karte, vereinfacht",
    licence: "steht in der Quellenangabe",
  },
  example: {
    title: (kreis: string) => `Beispiel: ${kreis}`,
    label: "Karte: die erfundenen Orte",
    text: "Diese Orte sind erfunden. Sie zeigen, wie die Karte aussieht, wenn es etwas zu lesen gibt.",
    open: "Beispiel groß ansehen",
  },
};
