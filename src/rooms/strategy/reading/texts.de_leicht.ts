// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate, timeOfDay } from "#kit/text";
import { readingTexts as de } from "./texts.de.ts";

/** What readers without an account see; making links is for people at work, in German. */
const reading: Words<Pick<typeof de, "watermark" | "view" | "closed" | "nowhere">> = {
  watermark: "Entwurf",
  view: {
    seenByTeam: de.view.seenByTeam,
    seenByGuest: (place: string, until: string | null) =>
      until === null
        ? `Ein Entwurf für einen Plan: ${place}. Sie dürfen ihn lesen.`
        : `Ein Entwurf für einen Plan: ${place}. Sie dürfen ihn lesen bis ${longDate(until)}.`,
    lead: "Das ist ein Entwurf. Er ist noch nicht fertig. Er kann sich noch ändern.",
    leadFor: (forWhom: string) => `Für: ${forWhom}. Das ist ein Entwurf. Er ist noch nicht fertig. Er kann sich noch ändern.`,
    state: (at: Date) => `So war es am ${longDate(at)}, ${timeOfDay(at)}`,
    pdf: "Als PDF-Datei. Sie ist nicht in Leichter Sprache.",
    allComments: de.view.allComments,
    notice: {
      comments: (place: string) => `Was sagen Sie dazu? Sie können zu jedem Teil etwas schreiben. Menschen aus ${place} lesen es.`,
      noComments: "Sie können hier lesen. Schreiben können Sie hier nicht.",
      counted: "Ein Konto brauchen Sie nicht. Der Ort sieht nur: An diesem Tag hat jemand gelesen.",
      looked: "Der Ort sieht, wann Sie gelesen haben.",
    },
    tenets: "Das ist dem Ort wichtig",
    field: (number: number, title: string) => `Thema ${number}: ${title}`,
    noField: "Noch mehr Ziele",
    goal: (number: number, title: string) => `Ziel ${number}: ${title}`,
    measure: (label: string, title: string) => `Das soll passieren, Nummer ${label}: ${title}`,
    restsOn: "Darum ist das ein Ziel",
    restsOnNothing: "Der Grund steht hier noch nicht.",
    signs: "Daran merkt man: Das Ziel ist erreicht",
    withoutSign: (reason: string) => `Hier zählt niemand. Der Grund ist: ${reason}`,
    noSigns: "Woran merkt man es? Das ist noch offen.",
    noMeasures: "Für dieses Ziel ist noch nichts geplant.",
    noGoals: "Hier steht noch kein Ziel.",
    facts: {
      caretaker: "Wer kümmert sich?",
      partners: "Wer macht mit?",
      when: "Wann?",
      hours: "Stunden in der Woche",
      posts: "Arbeits·plätze",
      money: "Geld",
    },
    caretakerOpen: "Das steht noch nicht fest",
    sums: "Alles zusammen",
    noMoney: "Hier steht noch kein Geld.",
    measures: (measures: number) => (measures === 1 ? "1 Sache" : `${measures} Sachen`),
    hours: (hours: string) => `${hours} Stunden in der Woche`,
  },
  closed: {
    over: { title: "Dieser Link geht nicht mehr", text: (until: string) => `Er ging bis ${longDate(until)}.` },
    ended: { title: "Dieser Link geht nicht mehr", text: "Der Ort hat ihn beendet." },
    next: "Wollen Sie den Entwurf noch lesen? Fragen Sie, von wem Sie den Link haben. Dort gibt es einen neuen Link.",
    contact: "Hier können Sie fragen",
    toPlace: (place: string) => `Zur Seite: ${place}`,
  },
  nowhere: {
    title: "Dieser Link geht nicht",
    text: "Vielleicht fehlt ein Stück vom Link.",
    next: "Öffnen Sie den Link noch einmal aus der Nachricht. Geht es immer noch nicht? Fragen Sie, von wem Sie den Link haben.",
  },
};

export const readingTexts: Words<typeof de> = { ...de, ...reading };
