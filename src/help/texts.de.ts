// SPDX-License-Identifier: EUPL-1.2

export const t = {
  help: "Hilfe",
  toThisPage: "Hilfe zu dieser Seite",
  contents: "Auf dieser Seite",
  turning: "Blättern",
  previous: (title: string) => `Zurück: ${title}`,
  next: (title: string) => `Weiter: ${title}`,
  enlarge: "Bild groß ansehen",
  shown: "»Ihr erster Weg« steht wieder auf Ihrer Übersicht.",
  closed: "»Ihr erster Weg« ist geschlossen. Unter Hilfe holen Sie ihn zurück.",
  firstWay: "Ihr erster Weg",
  firstWayText: "Sie haben »Ihr erster Weg« auf der Übersicht geschlossen.",
  showAgain: "Ersten Weg wieder zeigen",
};
