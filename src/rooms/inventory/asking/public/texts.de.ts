// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";
import { atStart, type Declined } from "#register";

/** A place with its article, and its bare name for languages that know no German cases. */
export type NamedPlace = Declined & { name: string };

export const publicTexts = {
  seenBy: (place: NamedPlace) => `Nur Sie und die Ansprechperson ${place.genitive} sehen das`,
  title: (name: string) => `Stimmt das? ${name}`,
  lead: (place: NamedPlace) => `${atStart(place.nominative)} führt eine Liste der Vereine und Initiativen. So stehen Sie darauf.`,
  known: "Das steht bei uns",
  allRight: "Stimmt alles",
  allRightHint: "Ein Klick genügt. Sie können auch unten etwas ergänzen oder ändern.",
  send: "Änderungen absenden",
  earlier: (at: Date) =>
    `Am ${longDate(at)} um ${timeOfDay(at)} haben Sie schon geantwortet. Ihre Antwort steht unten. Eine neue ersetzt sie.`,
  earlierSettled: (at: Date) => `Ihre Antwort vom ${longDate(at)} ist übernommen. Hat sich noch etwas geändert, schreiben Sie es hier.`,
  what: "Was mit Ihrer Antwort geschieht",
  whatPoints: (place: NamedPlace, worksUntil: string) => [
    `Die Ansprechperson für Ehrenamt ${place.genitive} liest Ihre Antwort und übernimmt sie in den Bestand. Sonst liest sie niemand.`,
    "Steht Ihr Eintrag im öffentlichen Verzeichnis, ändert er sich dort mit. Sonst wird nichts veröffentlicht.",
    `Der Link gilt bis ${longDate(worksUntil)}. Bis dahin können Sie Ihre Antwort ersetzen.`,
    "Antworten und Codes werden zwölf Monate nach dem Ende der Runde gelöscht.",
    "Diese Seite setzt von sich aus keine Cookies und zählt keine Besuche.",
  ],
  otherWay: "Lieber auf anderem Weg?",
  phone: "Telefon",
  replyTo: "Anschrift",
  thanks: {
    title: "Ihre Antwort ist angekommen",
    lead: (name: string, at: Date) => `»${name}«, ${longDate(at)} um ${timeOfDay(at)}.`,
    said: "Das haben Sie uns geschrieben",
    leaveOut: "Sie möchten nicht im Bestand geführt werden. Das Rathaus entfernt den Eintrag oder meldet sich bei Ihnen.",
    listing: {
      yes: "Der Eintrag darf im öffentlichen Verzeichnis stehen.",
      no: "Der Eintrag soll nicht im öffentlichen Verzeichnis stehen.",
    },
    next: (place: NamedPlace, worksUntil: string) =>
      `Die Ansprechperson ${place.genitive} sieht Ihre Antwort durch. Mehr ist nicht zu tun. Bis ${longDate(worksUntil)} können Sie sie ersetzen.`,
    again: "Antwort noch einmal ändern",
  },
  typeIn: {
    title: "Code aus dem Brief eingeben",
    lead: "Mit dem Code sehen Sie, was Ihre Kommune über Ihren Verein weiß. Ein Konto brauchen Sie nicht.",
    code: "Ihr Code",
    hint: "Acht Zeichen, zum Beispiel k7m2-9xqp. Groß oder klein ist gleich.",
    open: "Eintrag öffnen",
  },
  errors: {
    misread: "Im Code kommen O, I, L, 0 und 1 nicht vor. Sehen Sie noch einmal nach: Vielleicht ist es ein Q, ein J oder eine 7.",
    noCode: "Ein Code hat acht Zeichen. Er steht im Brief unter dem Bild mit den Punkten.",
  },
  closed: {
    unknown: {
      title: "Diesen Code kennen wir nicht",
      text: "Vielleicht ist ein Zeichen vertauscht. Geben Sie ihn noch einmal ein, oder fragen Sie die Stelle, von der Brief oder E-Mail kam.",
    },
    over: {
      title: "Diese Runde ist vorbei",
      text: (until: string) => `Antworten waren bis ${longDate(until)} gefragt. Hat sich etwas geändert, rufen Sie an oder schreiben Sie.`,
    },
    withdrawn: {
      title: "Dieser Code gilt nicht mehr",
      text: "Die Runde wurde beendet, oder den Eintrag gibt es nicht mehr. Hat sich etwas geändert, rufen Sie an oder schreiben Sie.",
    },
    noPhone: "Eine Telefonnummer ist nicht angegeben.",
    again: "Code noch einmal eingeben",
  },
};
