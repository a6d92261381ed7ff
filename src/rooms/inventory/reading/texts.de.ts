// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

const rowCount = (value: number) => plural(value, "Zeile", "Zeilen");
const entryCount = (value: number) => plural(value, "Eintrag", "Einträge");
const ofRows = (part: number, all: number) => `${count(part)} von ${count(all)} ${all === 1 ? "Zeile" : "Zeilen"}`;
const withFields = (open: number, all: number) =>
  `${count(all - open)} von ${count(all)} ${all === 1 ? "Eintrag" : "Einträgen"} mit Bereich, ${count(open)} von ${count(all)} offen`;
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
    umlautsLost: "Umlaute: An manchen Stellen ist ein Buchstabe nicht lesbar.",
    noUmlauts: "In den Namen kommen keine Umlaute vor.",
    asLastTime: (day: string) => `Wie beim letzten Mal eingelesen (${longDate(day)}).`,
    see: "Ansehen",
    forget: "Zuordnung vom letzten Mal vergessen",
    forgotten: "Die Zuordnung vom letzten Mal ist vergessen. So verstehen wir die Liste ohne sie.",
    way: {
      title: "Einiges davon kennen wir schon",
      earlier: (file: string, at: Date) => `Eine Liste mit denselben Überschriften haben Sie am ${longDate(at)} eingelesen: »${file}«.`,
      label: "Was für eine Liste ist das?",
      hint: "Ohne Antwort ergänzen wir nur, was leer ist. Vor dem Einlesen sehen Sie jede Änderung.",
      options: { update: "Eine neuere Fassung einer früheren Liste", complete: "Eine andere Liste" },
      hints: {
        update: "Was Listen gesagt haben, wird auf den neuen Stand gebracht. Leere Felder ändern nichts.",
        complete: "Sie ergänzt nur, was bei einem Eintrag noch leer ist.",
      },
    },
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
    tickedForTeam: "von Ihnen angekreuzt: kommt in den Kontakt für Ihr Team",
    sureness: { sure: "ziemlich sicher", unsure: "unsicher", chosen: "von Ihnen gewählt" },
    values: "Was bedeuten diese Wörter?",
    valuesLead: "Wählen Sie nur, was Sie wissen. Alles andere bleibt offen. Für die nächste Liste merken wir uns das.",
    valuesClear: "Alle Wörter Ihrer Kategorien sind klar. Stimmt eines nicht, ändern Sie es.",
    valuesKnown: (known: number) => (known === 1 ? "Ein Wort, das klar ist" : `${count(known)} Wörter, die klar sind`),
    valueOf: (value: string, rows: number) => `»${value}« (${rowCount(rows)})`,
    valueSeveral: (fields: readonly string[]) => `${fields.join(" oder ")}: Der Name entscheidet`,
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
    personalTicked: "Diese Angaben sieht nur Ihr Team. Informieren Sie die Personen: Der Mustertext steht hier.",
    personalModelTitle: "Muster: Information über Ihre Angaben",
    personalModelHint: "Das ist ein Muster. Ergänzen Sie, was in eckigen Klammern steht, und zeigen Sie es Ihrer Datenschutzstelle.",
    personalModel: (facts: { body: string; columns: readonly string[]; file: string }) =>
      [
        "Guten Tag,",
        `die Verwaltung von ${facts.body} führt eine Liste der Vereine und Initiativen vor Ort. Darin stehen Sie als Kontakt.`,
        `Welche Angaben: ${facts.columns.join(", ")}.`,
        `Woher: aus der Liste »${facts.file}«. [Woher die Verwaltung diese Liste hat]`,
        "Wozu: damit wir Sie erreichen, wenn es um das Engagement vor Ort geht.",
        "Rechtsgrundlage: [zum Beispiel Artikel 6 Absatz 1 Buchstabe e DSGVO: Aufgabe im öffentlichen Interesse]",
        "Wer das sieht: nur unser Team für das Engagement. Wir veröffentlichen diese Angaben nicht und geben sie nicht weiter.",
        "Wie lange: solange Sie Kontakt sind, höchstens [Zeitraum].",
        "Ihre Rechte: Sie können diese Angaben ansehen, berichtigen und löschen lassen. Sie können der Verarbeitung widersprechen oder sie einschränken lassen.",
        "Verantwortlich: [Name und Anschrift der Verwaltung]. Datenschutz: [Kontakt der oder des Datenschutzbeauftragten].",
        "Beschweren können Sie sich bei: [Aufsichtsbehörde für den Datenschutz Ihres Landes].",
        "Mit freundlichen Grüßen",
        "[Name]",
      ].join("\n\n"),
    preview: (shown: number) =>
      shown === 1 ? "Der erste Eintrag, wie er aussehen wird" : `Die ersten ${shown} Einträge, wie sie aussehen werden`,
    previewAll: (shown: number, all: number) =>
      shown === all ? `Alle ${count(all)} ansehen` : `Die ersten ${count(shown)} von ${count(all)} ansehen`,
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
    lead: (fresh: number, changed: number) =>
      `${[
        ...(fresh > 0 || changed === 0 ? [plural(fresh, "neuer Eintrag entsteht", "neue Einträge entstehen")] : []),
        ...(changed > 0 ? [plural(changed, "Eintrag bekommt neue Angaben", "Einträge bekommen neue Angaben")] : []),
      ].join(", ")}. Es wird noch nichts gespeichert.`,
    fields: withFields,
    leftOut: (rows: number) =>
      `${rowCount(rows)} ${rows === 1 ? "nennt" : "nennen"} jemanden, der nicht im Bestand stehen möchte. Daraus wird kein Eintrag.`,
    known: (known: number, all: number, changed: number) =>
      `${ofRows(known, all)} ${known === 1 ? "nennt" : "nennen"} einen Eintrag, der schon da ist. ${changed === 0 ? "Er bleibt, wie er ist." : `Neue Angaben ${changed === 1 ? "bekommt" : "bekommen"} ${count(changed)} davon.`}`,
    updates: "Eine neuere Fassung: Was Listen gesagt haben, kommt auf den neuen Stand. Nichts wird entfernt.",
    completes: "Eine andere Liste: Sie ergänzt nur, was leer ist. Nichts wird überschrieben oder entfernt.",
    staying: (values: number) =>
      values === 1
        ? "1 Angabe bleibt, obwohl die Liste etwas anderes sagt: Menschen haben sie so eingetragen."
        : `${count(values)} Angaben bleiben, obwohl die Liste etwas anderes sagt: Menschen haben sie so eingetragen.`,
    missing: (missing: number) =>
      missing === 1
        ? "1 Eintrag steht nicht mehr auf der Liste. Er bleibt."
        : `${count(missing)} Einträge stehen nicht mehr auf der Liste. Sie bleiben.`,
    entry: "Eintrag",
    what: "Angabe",
    was: "War",
    becomes: "Wird",
    stays: "Bleibt",
    because: "Weil",
    saidBy: { person: "Ihr Team hat es so eingetragen", association: "von dort selbst so gesagt" },
    changesTitle: (changed: number) =>
      changed === 1 ? "Was sich bei 1 Eintrag ändert" : `Was sich bei ${count(changed)} Einträgen ändert`,
    changesCaption: (shown: number, all: number) =>
      shown === all ? "Jede Änderung" : `Die ersten ${count(shown)} von ${count(all)} Änderungen`,
    staysTitle: "Was bleibt, obwohl die Liste etwas anderes sagt",
    staysCaption: (shown: number, all: number) =>
      shown === all ? "Angaben, die bleiben" : `Die ersten ${count(shown)} von ${count(all)} Angaben, die bleiben`,
    missingTitle: "Steht nicht mehr auf der Liste",
    missingLead: (missing: number) =>
      missing === 1
        ? "Dieser Eintrag kam mit einer früheren Fassung. Er bleibt im Bestand. Gibt es ihn nicht mehr, entfernen Sie ihn dort."
        : "Diese Einträge kamen mit einer früheren Fassung. Sie bleiben im Bestand. Gibt es einen nicht mehr, entfernen Sie ihn dort.",
    more: (more: number) => `und ${count(more)} weitere`,
    startChanges: (changed: number) => (changed === 1 ? "1 Eintrag ändern" : `${count(changed)} Einträge ändern`),
    changedMeanwhile: "Jemand hat inzwischen etwas an dieser Liste geändert. So sieht es jetzt aus.",
    doubles: (pairs: number) => `${plural(pairs, "Paar könnte", "Paare könnten")} dasselbe sein`,
    doublesCaption: "Mögliche Doppelte",
    doubleRows: "Zeilen",
    remarks: (refused: number, all: number) => `${ofRows(refused, all)} abgelehnt`,
    start: (fresh: number, changed: number) =>
      changed === 0
        ? `${entryCount(fresh)} einlesen`
        : `${plural(fresh, "neuen Eintrag", "neue Einträge")} und ${count(changed)} ${changed === 1 ? "geänderten" : "geänderte"} einlesen`,
    nothingNew: "Alle Einträge dieser Liste stehen schon in Ihrem Bestand. Es ändert sich nichts.",
    back: "Angaben ändern",
    undo: "Das Einlesen lässt sich 30 Tage lang als Ganzes rückgängig machen.",
    fieldsCaption: "Bereiche aller Einträge auf der Liste",
    field: "Bereich",
    count: "Einträge",
  },
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
