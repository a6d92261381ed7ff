// SPDX-License-Identifier: EUPL-1.2

/** Words that the papers themselves bring along. */
export const t = {
  page: "Seite",
  pageOf: "von",
  untitled: "Ohne Titel",
  /** Between kind and state of a paper: "Beschlussvorlage · Entwurf". */
  dot: " · ",
  /** Name of a drawing in Word's list of objects. */
  picture: (number: number) => `Bild ${number}`,
  /** Names of our own styles in Word. */
  styles: { kind: "Art des Papiers", head: "Kopfangaben", cell: "Tabellentext", term: "Begriff", note: "Hinweis", edge: "Seitenrand" },
};
