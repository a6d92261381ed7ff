// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

const rowCount = (value: number) => plural(value, "Zeile", "Zeilen");
const entryCount = (value: number) => plural(value, "Eintrag", "Einträge");
const ofRows = (part: number, all: number) => `${count(part)} von ${count(all)} ${all === 1 ? "Zeile" : "Zeilen"}`;
const withFields = (open: number, all: number) =>
  `${count(all - open)} von ${count(all)} ${all === 1 ? "Eintrag" : "Einträgen"} mit Bereich, ${count(open)} von ${count(all)} offen`;
const megabytes = (bytes: number) => Math.max(1, Math.floor(bytes / 1_000_000)).toLocaleString("de-DE");

/** Words inside an entry that a list made. */
export const toEntryTexts = { targetGroup: (words: string) => `Zielgruppe: ${words}` };

/** What the command line says. */
export const importTexts = {
  readBefore: (day: string) => `Diese Datei wurde am ${day} schon eingelesen. Es hat sich nichts geändert.`,
  hadQuestion: (question: string, bodyName: string) => `${question} Eingelesen für ${bodyName}, wie angegeben.`,
  done: (accepted: number, known: number, open: number) =>
    `${entryCount(accepted)} eingelesen, ${count(open)} davon mit offenem Bereich. ${rowCount(known)} nicht übernommen, weil der Eintrag schon da war.`,
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
    kept: "Die Datei sieht nur Ihr Team. Wir löschen sie, sobald die Einträge übernommen sind, sonst nach 30 Tagen.",
    waiting: "Noch nicht fertig",
    waitingCaption: "Listen, die auf Sie warten",
    earlier: "Bisher eingelesen",
    earlierCaption: "Eingelesene Listen",
  },
  noFile: "Wählen Sie eine Datei aus.",
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
    done: (accepted: number) => `${entryCount(accepted)} eingelesen`,
    undone: (at: Date) => `am ${longDate(at)} rückgängig gemacht`,
    at: (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`,
  },
  understood: {
    title: "Was wir verstanden haben",
    saved: "gespeichert",
    rows: (rows: number, columns: number) => `${rowCount(rows)}, ${plural(columns, "Spalte", "Spalten")}.`,
    header: (row: number | null) =>
      row === null
        ? "Die Liste hat keine Überschrift."
        : row === 1
          ? "Die erste Zeile ist die Überschrift."
          : `Zeile ${row} ist die Überschrift.`,
    wrong: "Stimmt nicht",
    umlauts: (samples: readonly string[]) => `Umlaute: ${samples.map((sample) => `»${sample}«`).join(", ")} gut lesbar.`,
    noUmlauts: "In den Namen kommen keine Umlaute vor.",
    readOtherwise: "Anders lesen",
    first: "Eine Frage zuerst",
    stopped: "Diese Liste gehört in eine andere Kommune. Es wurde nichts eingelesen, und es wird nichts eingelesen.",
    kept: "Die Liste bleibt hier liegen, bis Sie es wissen. Es wurde nichts eingelesen.",
    columns: "Ihre Spalten",
    columnsCaption: "Was aus den Spalten Ihrer Datei wird",
    column: "Spalte in Ihrer Datei",
    becomes: "Wird bei uns",
    why: "Warum wir das meinen",
    becomesOf: (column: string) => `»${column}« wird bei uns`,
    legalFormToo: (found: number, all: number) => `Auch Rechtsform: ${count(found)}-mal erkannt, ${count(all - found)} offen`,
    placeToo: (part: string, found: number, all: number) => `Auch ${part}: ${count(found)}-mal erkannt, ${count(all - found)} offen`,
    sureness: { sure: "ziemlich sicher", unsure: "unsicher", chosen: "von Ihnen gewählt" },
    values: "Was bedeuten diese Wörter?",
    valuesLead: "Wählen Sie nur, was Sie wissen. Alles andere bleibt offen.",
    valueOf: (value: string) => `Zu welchem Bereich gehört »${value}«?`,
    valueOpen: "offen lassen",
    valueNothing: "sagt nichts aus",
    places: (many: string) => `Sind das Ihre ${many}?`,
    placesFound: "Aus der Liste oder aus Ihrem Bestand",
    placesMore: "Weitere, mit Komma getrennt",
    placesFirst: (many: string) => `${many}, mit Komma getrennt`,
    noPlacesLabel: "Oder",
    noPlaces: (many: string) => `Wir haben keine ${many}.`,
    personal: "Personenbezogene Spalten",
    personalNone: "Keine gefunden.",
    personalWhich: "Was soll Ihr Team bekommen?",
    personalHint:
      "Namen, Telefonnummern und private Anschriften nehmen wir nur, wenn Sie die Spalte ankreuzen. Diese Angaben sieht nur Ihr Team. Informieren Sie die Personen: Mustertext.",
    personalTake: (column: string) => `»${column}« für unser Team übernehmen`,
    personalNotice: "Mustertext für die Personen",
    personalModel:
      "Guten Tag, wir führen eine Liste der Vereine und Initiativen vor Ort. Darin stehen Sie als Kontakt mit den Angaben, die uns vorliegen. Diese Angaben sieht nur unser Team. Sie können sie jederzeit ansehen, ändern oder löschen lassen.",
    preview: (shown: number) =>
      shown === 1 ? "Der erste Eintrag, wie er aussehen wird" : `Die ersten ${shown} Einträge, wie sie aussehen werden`,
    previewAll: (all: number) => `Alle ${count(all)} ansehen`,
    previewFew: "Nur die ersten ansehen",
    because: (words: readonly string[]) => `weil: ${words.map((word) => `»${word}«`).join(", ")}`,
    noWord: "kein Wort sagt es uns",
    reason: "Warum",
    technical: "Technische Angaben",
    encoding: "Zeichenart",
    delimiter: "Trennzeichen",
    delimiterNone: "keines, nur eine Spalte",
    headerRow: "Zeile mit den Spaltennamen",
    headerRowHint: "Leer lassen, wenn es keine gibt",
    encodings: {
      "utf-8": "UTF-8 (heute üblich)",
      "windows-1252": "Windows-1252 (älteres Excel)",
      "iso-8859-15": "ISO-8859-15 (ältere Programme)",
      macintosh: "Macintosh",
      cp850: "CP850 (DOS)",
      "utf-16le": "UTF-16 (Excel, Unicode-Text)",
      "utf-16be": "UTF-16 BE",
    },
    delimiters: { ";": "Semikolon", ",": "Komma", "\t": "Tabulator", "|": "senkrechter Strich" },
    again: "Übernehmen und noch einmal ansehen",
    trial: "Probelauf starten",
    nothingSaved: "Es wird noch nichts gespeichert.",
    later: (day: string) => `Sie können jederzeit aufhören. Die Liste wartet bis zum ${day}.`,
    discard: "Datei verwerfen",
    looksNow: "So sieht es mit Ihren Angaben aus.",
    errors: {
      belongs: "Beantworten Sie zuerst, wohin die Einträge gehören.",
      name: "Wählen Sie aus, in welcher Spalte die Namen stehen.",
    },
  },
  trial: {
    title: "Probelauf",
    lead: (fresh: number) => `${plural(fresh, "neuer Eintrag entsteht", "neue Einträge entstehen")}. Es wird noch nichts gespeichert.`,
    fields: withFields,
    known: (known: number, all: number) =>
      `${ofRows(known, all)} ${known === 1 ? "nennt" : "nennen"} einen Eintrag, der schon da ist. Er bleibt, wie er ist.`,
    doubles: (pairs: number) => `${plural(pairs, "Paar könnte", "Paare könnten")} dasselbe sein`,
    doublesCaption: "Mögliche Doppelte",
    doubleRows: "Zeilen",
    remarks: (refused: number, all: number) => `${ofRows(refused, all)} abgelehnt`,
    start: (fresh: number) => `${entryCount(fresh)} einlesen`,
    nothingNew: "Alle Einträge dieser Liste stehen schon in Ihrem Bestand. Es ändert sich nichts.",
    back: "Angaben ändern",
    undo: "Das Einlesen lässt sich 30 Tage lang als Ganzes rückgängig machen.",
    fieldsCaption: "Bereiche der neuen Einträge",
    field: "Bereich",
    count: "Einträge",
  },
  progress: {
    title: (fileName: string) => `»${fileName}« wird eingelesen`,
    label: "Stand",
    text: (done: number, total: number) => `${count(done)} von ${rowCount(total)}`,
    leave: "Sie können die Seite verlassen. Es geht auch ohne Sie weiter.",
    stuck: "Das dauert länger als sonst. Was schon übernommen ist, bleibt. Stoßen Sie das Einlesen noch einmal an.",
    again: "Noch einmal anstoßen",
  },
  result: {
    title: (accepted: number) => `Fertig: ${entryCount(accepted)} eingelesen`,
    fields: withFields,
    known: (known: number, all: number) =>
      `${ofRows(known, all)} nicht übernommen: Der Eintrag stand schon im Bestand oder weiter oben in der Liste.`,
    doubles: (pairs: number) => `${plural(pairs, "Paar könnte", "Paare könnten")} dasselbe sein`,
    refused: (refused: number, all: number) => `${ofRows(refused, all)} abgelehnt`,
    see: "Einträge ansehen",
    seeOpen: (open: number) => `${plural(open, "offenen Bereich", "offene Bereiche")} ansehen`,
    overview: "Überblick ansehen",
    fileGone: "Ihre Datei löschen wir innerhalb von zwei Stunden.",
    undo: (until: Date) => `Dieses Einlesen rückgängig machen (möglich bis ${longDate(until)})`,
    undoHint: "Einträge, die Sie seitdem geändert haben, bleiben stehen.",
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
  undone: (at: Date, removed: number, kept: number) =>
    `Das Einlesen vom ${longDate(at)} ist rückgängig gemacht: ${entryCount(removed)} entfernt${kept === 0 ? "" : `, ${count(kept)} von Ihnen geänderte behalten`}.`,
  undoneBefore: "Dieses Einlesen war schon rückgängig gemacht.",
  undoTooLate: (until: Date) => `Das ging bis ${longDate(until)}. Entfernen Sie einzelne Einträge in der Liste.`,
  see: "Ansehen",
  discarded: (fileName: string) => `»${fileName}« ist gelöscht. Es wurde nichts eingelesen.`,
  fileGone: "Die Datei haben wir nach 30 Tagen gelöscht. Wählen Sie sie noch einmal aus.",
};
