// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";
import { entryCount, ofRows, rowCount, withFields } from "./counted.de.ts";
import { trialTexts } from "./trial-texts.de.ts";
import { understoodTexts } from "./understood-texts.de.ts";

const megabytes = (bytes: number) => Math.max(1, Math.floor(bytes / 1_000_000)).toLocaleString("de-DE");

/** The name of a list that was pasted. */
export const pasteTexts = { fileName: (day: Date) => `Eingefügte Tabelle vom ${longDate(day)}` };

/** Words inside an entry that a list made. */
export const toEntryTexts = { targetGroup: (words: string) => `Zielgruppe: ${words}` };

/** What the command line says. */
export const importTexts = {
  readBefore: (day: string) => `Diese Datei wurde am ${day} schon eingelesen. Es hat sich nichts geändert.`,
  hadQuestion: (question: string, bodyName: string) => `${question} Eingelesen für ${bodyName}, wie angegeben.`,
  done: (accepted: number, known: number, open: number, changed: number) =>
    `${entryCount(accepted)} eingelesen, ${count(open)} davon mit offenem Bereich. ${rowCount(known)} ${known === 1 ? "nannte" : "nannten"} einen Eintrag, der schon da war${changed === 0 ? "" : `; ${count(changed)} davon ergänzt`}.`,
  remark: (row: number, text: string) => `Zeile ${row}: ${text}`,
};

/** Reading a list in: the words of its four steps. */
export const readingTexts = {
  title: "Einlesen",
  steps: 4,
  upload: {
    lead: "Eine unaufgeräumte Liste genügt. Zuerst zeigen wir Ihnen, was wir verstanden haben. Es wird noch nichts gespeichert.",
    file: "Datei auswählen",
    fileHint: "Excel (XLSX), CSV oder eine andere Textdatei, höchstens 20 MB und 50.000 Zeilen",
    send: "Datei lesen",
    orPaste: "Oder eine Tabelle einfügen",
    pasteLead: "Aus Word, Excel oder von einer Internetseite: Tabelle markieren, kopieren, hier einfügen.",
    pasted: "Tabelle",
    pastedHint: "Höchstens 1 Million Zeichen. Eine längere Tabelle speichern Sie als Datei.",
    sendPasted: "Tabelle lesen",
    kept: "Die Datei oder Tabelle sieht nur Ihr Team. Wir löschen sie, sobald die Einträge übernommen sind, sonst nach 30 Tagen.",
    waiting: "Noch nicht fertig",
    waitingCaption: "Listen, die auf Sie warten",
    waitingLead: "Alle in Ihrem Team sehen diese Listen und können weitermachen, wo jemand aufgehört hat.",
    earlier: "Bisher eingelesen",
    earlierCaption: "Eingelesene Listen",
  },
  noFile: "Wählen Sie eine Datei aus.",
  nothingPasted: "Fügen Sie eine Tabelle ein.",
  pastedTooLong: (characters: number) =>
    `Diese Tabelle hat ${count(characters)} Zeichen. Wir lesen hier bis 1 Million. Ihr Text steht noch im Feld. Speichern Sie ihn als Datei und wählen Sie sie aus.`,
  pastedUnreadable: (sentence: string) => `${sentence} Ihr Text steht noch im Feld.`,
  cutOff: (seenBytes: number, declaredBytes: number | null) =>
    declaredBytes === null
      ? "Die Verbindung brach ab. Es wurde nichts eingelesen. Wählen Sie die Datei noch einmal aus."
      : `Die Verbindung brach nach ${seenBytes < 1_000_000 ? "weniger als 1" : megabytes(seenBytes)} von ${megabytes(declaredBytes)} MB ab. Es wurde nichts eingelesen. Wählen Sie die Datei noch einmal aus.`,
  tooLarge: (declaredBytes: number | null) =>
    `Diese Datei hat ${declaredBytes === null ? "mehr als 20" : megabytes(declaredBytes)} MB. Wir lesen Dateien bis 20 MB. Teilen Sie die Liste und wählen Sie den ersten Teil aus.`,
  readBefore: (fileName: string, at: Date) =>
    `Diese Datei wurde am ${longDate(at)} schon eingelesen (»${fileName}«). Es hat sich nichts geändert.`,
  waitsAlready: "Diese Datei lag schon hier. Es geht weiter, wo Sie aufgehört haben.",
  lists: {
    file: "Datei",
    when: "Ausgewählt",
    state: "Stand",
    next: "Weiter",
    goOn: "Weiter",
    goOnWith: (fileName: string) => `Weiter: ${fileName}`,
    see: "Ansehen",
    seeOf: (fileName: string) => `Ansehen: ${fileName}`,
    waiting: (total: number) => `${rowCount(total)}, noch nicht eingelesen`,
    running: (done: number, total: number) => `${count(done)} von ${rowCount(total)} eingelesen`,
    until: "Wartet bis",
    done: (accepted: number, changed: number) =>
      changed === 0 ? `${entryCount(accepted)} eingelesen` : `${entryCount(accepted)} eingelesen, ${count(changed)} geändert`,
    undone: (at: Date) => `am ${longDate(at)} rückgängig gemacht`,
    at: (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`,
  },
  understood: understoodTexts,
  trial: trialTexts,
  progress: {
    title: (fileName: string) => `»${fileName}« wird eingelesen`,
    label: "Wie weit das Einlesen ist",
    text: (done: number, total: number) => `${count(done)} von ${rowCount(total)}`,
    leave: "Sie können die Seite verlassen. Es geht auch ohne Sie weiter.",
    stuck: "Das dauert länger als sonst. Was schon übernommen ist, bleibt. Stoßen Sie das Einlesen noch einmal an.",
    again: "Noch einmal anstoßen",
  },
  result: {
    title: (accepted: number, changed: number) =>
      accepted === 0 && changed > 0 ? `Fertig: ${entryCount(changed)} geändert` : `Fertig: ${entryCount(accepted)} eingelesen`,
    changed: (changed: number, known: number) =>
      `${count(changed)} von ${count(known)} ${known === 1 ? "bekannten Eintrag" : "bekannten Einträgen"} mit neuen Angaben`,
    clarify: (questions: number) =>
      `${plural(questions, "Frage", "Fragen")} klären, etwa ${plural(Math.ceil(questions / 2), "Minute", "Minuten")}`,
    fields: withFields,
    known: (known: number, all: number) =>
      `${ofRows(known, all)} ${known === 1 ? "nannte" : "nannten"} einen Eintrag, der schon im Bestand oder weiter oben in der Liste stand.`,
    doubles: (pairs: number) => `${plural(pairs, "Paar könnte", "Paare könnten")} dasselbe sein`,
    refused: (refused: number, all: number) => `${ofRows(refused, all)} abgelehnt`,
    see: "Einträge ansehen",
    overview: "Überblick ansehen",
    fileGone: "Ihre Datei löschen wir innerhalb von zwei Stunden.",
    undo: (until: Date) => `Dieses Einlesen rückgängig machen (möglich bis ${longDate(until)})`,
    undoHint: "Was Sie seitdem geändert haben, bleibt stehen.",
    undoneTitle: (fileName: string) => `Rückgängig gemacht: »${fileName}«`,
    undone: (at: Date) => `Das Einlesen wurde am ${longDate(at)} rückgängig gemacht.`,
    again: "Liste noch einmal auswählen",
    remarksCaption: "Hinweise zu einzelnen Zeilen",
    row: "Zeile",
    rowNumber: (row: number) => `Zeile ${row}`,
    remark: "Hinweis",
    taken: "Eintrag übernommen",
    takenYes: "ja",
    takenNo: "nein",
  },
  undone: (at: Date, counts: { removed: number; kept: number; restored: number; stays: number }) => {
    const { removed, kept, restored, stays } = counts;
    const parts = [
      ...(removed > 0 || restored === 0 ? [`${entryCount(removed)} entfernt`] : []),
      ...(kept > 0
        ? [`${count(kept)} seitdem ${kept === 1 ? "geänderten oder anderswo genannten" : "geänderte oder anderswo genannte"} behalten`]
        : []),
      ...(restored > 0 ? [`${entryCount(restored)} wieder wie vorher`] : []),
      ...(stays > 0 ? [`${plural(stays, "seitdem geänderte Angabe", "seitdem geänderte Angaben")} behalten`] : []),
    ];
    return `Das Einlesen vom ${longDate(at)} ist rückgängig gemacht: ${parts.join(", ")}.`;
  },
  undoneBefore: "Dieses Einlesen war schon rückgängig gemacht.",
  undoTooLate: (until: Date) => `Das ging bis ${longDate(until)}. Entfernen Sie einzelne Einträge in der Liste.`,
  conflict: {
    title: "Zwei Fassungen",
    sentence: (at: Date) =>
      `Diese Liste wurde am ${longDate(at)} um ${timeOfDay(at)} in einem anderen Fenster geändert, von Ihnen oder aus Ihrem Team. Beide Fassungen stehen hier nebeneinander. Welche soll gelten?`,
    caption: "Beide Fassungen",
    what: "Angabe",
    yours: "Ihre Fassung",
    theirs: "Gespeicherte Fassung",
    nothing: "–",
    none: "keine",
    value: (value: string) => `»${value}« bedeutet`,
    places: "Ortsteile",
    keepYours: "Meine Fassung speichern",
    keepTheirs: "Gespeicherte Fassung behalten",
  },
  see: "Ansehen",
  discarded: (fileName: string) => `»${fileName}« ist gelöscht. Es wurde nichts eingelesen.`,
  fileGone: "Die Datei haben wir nach 30 Tagen gelöscht. Wählen Sie sie noch einmal aus.",
};
