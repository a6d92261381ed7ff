// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import { answerTexts } from "../answers/texts.de.ts";
import type { Way } from "../tables.ts";

export const phoneTexts = {
  list: {
    title: "Telefonliste",
    lead: (open: number, asked: number) => `${count(open)} von ${count(asked)} haben noch nicht geantwortet. In der Reihenfolge der Namen.`,
    none: "Alle haben geantwortet.",
    caption: "Wer noch nicht geantwortet hat",
    name: "Name",
    reach: "Telefon oder E-Mail",
    code: "Code",
    notes: "Notizen",
    unknown: "nicht bekannt",
    more: (shown: number, open: number) => `Hier stehen die ersten ${count(shown)} von ${count(open)}.`,
    enter: "Antwort eintragen",
    onlyWithoutMail: "Nur ohne E-Mail-Adresse",
    everybody: "Alle ohne Antwort",
    which: "Wen zeigen?",
  },
  enter: {
    title: "Antwort eintragen",
    lead: "Vom Telefon oder vom Antwortbogen. Nach dem Speichern geht es hier mit der nächsten weiter.",
    find: "Code oder Name",
    findHint: "Der Code steht auf dem Antwortbogen, zum Beispiel k7m2-9xqp. Ein Teil des Namens genügt auch.",
    open: "Öffnen",
    choose: "Oder aus der Liste",
    found: (total: number) => plural(total, "Eintrag passt.", "Einträge passen."),
    nothing: "Darauf passt kein Eintrag dieser Runde. Sehen Sie den Code noch einmal durch.",
    rest: (total: number) => `Dazu ${plural(total, "weiterer", "weitere")}. Suchen Sie nach dem Namen.`,
    all: "Aus dieser Runde haben alle geantwortet. Über Code oder Name lässt sich eine Antwort ersetzen.",
    titleFor: (name: string) => `Antwort von ${name}`,
    leadFor: "Ausgefüllt ist, was im Bestand steht. Ändern Sie nur, was anders ist. Stimmt alles, genügt das Speichern.",
    by: "Wie kam die Antwort?",
    ways: { phone: "am Telefon", paper: "auf Papier" },
    save: "Antwort speichern",
    saveHint: "Der Bestand ändert sich erst, wenn Sie die Antwort übernehmen.",
    earlier: (way: Way, on: Date) => `Am ${longDate(on)} kam schon eine Antwort, ${answerTexts.ways[way]}. Speichern ersetzt sie.`,
    saved: (name: string) => `Die Antwort von »${name}« ist gespeichert. Die nächste?`,
    back: "Zurück zur Liste",
  },
};
