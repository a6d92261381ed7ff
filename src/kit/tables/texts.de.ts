// SPDX-License-Identifier: EUPL-1.2
import { limits } from "./limits.ts";
import type { TableNote, UnreadableCode, UnreadableReason } from "./table.ts";

const number = new Intl.NumberFormat("de-DE");
const again = "und wählen Sie sie noch einmal aus";
const saveAsTable = `Speichern Sie die Tabelle in Excel als CSV oder XLSX ${again}.`;

/** File names that promise a table; only then the contradiction is worth a word. */
const tableEndings = new Set(["csv", "tsv", "txt", "xlsx", "xls", "xlsm"]);

function isInstead(what: string, ending: string | null): string {
  return ending !== null && tableEndings.has(ending)
    ? `Diese Datei ist ${what}, auch wenn ihr Name auf .${ending} endet.`
    : `Diese Datei ist ${what}.`;
}

const sentences: Record<UnreadableCode, (reason: UnreadableReason) => string> = {
  empty: () => "In dieser Datei steht nichts. Sehen Sie nach, ob es die richtige ist, und wählen Sie eine andere aus.",
  "only-header": () => "In dieser Datei steht nur eine Überschrift, aber keine Zeile darunter. Wählen Sie eine Datei mit Einträgen aus.",
  picture: (r) => `${isInstead("ein Bild", r.ending)} ${saveAsTable}`,
  pdf: (r) => `${isInstead("ein PDF", r.ending)} ${saveAsTable}`,
  archive: (r) => `${isInstead("ein gepacktes Archiv", r.ending)} Entpacken Sie es und wählen Sie die Tabelle daraus aus.`,
  document: (r) =>
    `${isInstead("ein Textdokument", r.ending)} Kopieren Sie die Tabelle daraus und fügen Sie sie in Excel ein. ${saveAsTable}`,
  presentation: (r) => `${isInstead("eine Präsentation", r.ending)} ${saveAsTable}`,
  "open-document": (r) => `${isInstead("eine Tabelle im Format ODS", r.ending)} Speichern Sie sie als CSV oder XLSX ${again}.`,
  "old-excel": () => `Diese Datei hat das alte Excel-Format (XLS). Öffnen Sie sie in Excel, speichern Sie sie als XLSX ${again}.`,
  protected: () => `Diese Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort ${again}.`,
  "web-page": (r) => `${isInstead("eine Internetseite", r.ending)} Öffnen Sie sie in Excel, speichern Sie sie als XLSX ${again}.`,
  binary: (r) => `${isInstead("keine Tabelle", r.ending)} Wir konnten darin keinen Text lesen. ${saveAsTable}`,
  "too-large": (r) =>
    `Diese Datei hat ${number.format(r.found ?? 0)} MB. Wir lesen Dateien bis ${limits.megabytes} MB. Teilen Sie die Liste ${again}.`,
  "too-many-rows": (r) =>
    `Diese Datei hat ${number.format(r.found ?? 0)} Zeilen. Wir lesen bis zu ${number.format(limits.rows)}. Teilen Sie die Liste ${again}.`,
  "too-many-columns": (r) =>
    `Diese Datei hat ${number.format(r.found ?? 0)} Spalten. Wir lesen bis zu ${limits.columns}. Löschen Sie überzählige Spalten ${again}.`,
  "cell-too-long": (r) =>
    `In Zeile ${r.row} steht ein Feld mit ${number.format(r.found ?? 0)} Zeichen. Wir lesen bis zu ${number.format(limits.cellCharacters)}. Kürzen Sie es, speichern Sie die Datei ${again}.`,
  "unpacks-too-large": () =>
    `Diese Datei wird beim Auspacken größer als ${limits.unpackedMegabytes} MB. Kopieren Sie nur die Liste in eine neue Tabelle, speichern Sie sie ${again}.`,
  damaged: () => `Diese Datei ist beschädigt oder unvollständig. Speichern Sie die Tabelle noch einmal als XLSX oder CSV ${again}.`,
  "took-too-long": () =>
    `Das Lesen dieser Datei hat zu lange gedauert. Kopieren Sie nur die Liste in eine neue Tabelle, speichern Sie sie ${again}.`,
  "unknown-encoding": () => "Diese Zeichenart kennen wir nicht. Wählen Sie eine andere, oder lassen Sie sie uns finden.",
};

/** Says why a file is no list and what to do, in at most three sentences. */
export function unreadableSentence(reason: UnreadableReason): string {
  return sentences[reason.code](reason);
}

/** Says what was noticed while reading. */
export function noteSentence(note: TableNote): string {
  switch (note.code) {
    case "nul-bytes-removed":
      return `${number.format(note.count)} unsichtbare Zeichen (Null-Bytes) haben wir weggelassen.`;
    case "unreadable-letters":
      return `An ${number.format(note.count)} ${note.count === 1 ? "Stelle" : "Stellen"} ist ein Buchstabe nicht lesbar. Sehen Sie nach, ob die Umlaute stimmen.`;
    case "encoding-did-not-fit":
      return `Die Datei ist nicht in ${note.wanted} gespeichert. Wir haben sie als ${note.used} gelesen.`;
    case "twice-encoded":
      return "Die Umlaute waren doppelt verschlüsselt (»Ã¼« statt »ü«). Wir haben sie zurückgesetzt.";
    case "quotes-ignored":
      return "Ein Anführungszeichen wird nie geschlossen. Wir haben Anführungszeichen als gewöhnliche Zeichen gelesen.";
  }
}

/** Name of a column that has none: the letters a spreadsheet program shows above it. */
export function columnName(index: number): string {
  return `Spalte ${lettersOf(index)}`;
}

function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

/** A number as German Excel shows it, without thousands separators, so that postcodes stay postcodes. */
export function textOfNumber(value: number): string {
  return String(value).replace(".", ",");
}

/** A day, with the time only when there is one. */
export function textOfDate(value: Date): string {
  const [day = "", time = ""] = value.toISOString().split("T");
  const german = day.split("-").reverse().join(".");
  return time.startsWith("00:00") ? german : `${german} ${time.slice(0, 5)}`;
}

export function textOfBoolean(value: boolean): string {
  return value ? "WAHR" : "FALSCH";
}
