// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { count, longDate, timeOfDay } from "#kit/text";
import { commentTexts as de } from "./texts.de.ts";

/** What readers without an account see; the list of comments is for people at work, in German. */
const commenting: Words<Pick<typeof de, "block" | "beside" | "write" | "full" | "form">> = {
  block: {
    strategy: "Der ganze Plan",
    field: (number: number, title: string) => `Thema ${number} »${title}«`,
    goal: (number: number, title: string) => `Ziel ${number} »${title}«`,
    measure: (label: string, title: string) => `Nummer ${label} »${title}«`,
    sign: (name: string) => `Daran merkt man es: »${name}«`,
  },
  beside: {
    byLink: "mit einem Link",
    write: "Etwas dazu schreiben",
    writeTo: (block: string) => `Etwas dazu schreiben: ${block}`,
    when: (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`,
    settled: (at: Date) => `erledigt am ${longDate(at)}`,
    takeBack: "Löschen",
    takeBackOf: (by: string, at: Date) => `Das löschen: ${by}, ${longDate(at)}, ${timeOfDay(at)}`,
    toRemoved: "Texte zu Teilen, die es nicht mehr gibt",
    to: (block: string) => `Das gehört zu: ${block}`,
  },
  write: {
    title: (block: string) => `Etwas schreiben zu: ${block}`,
    toTeam: (place: string) => `Menschen aus ${place} lesen Ihren Text. Im Internet steht er nicht.`,
    ofTeam: de.write.ofTeam,
    keptFor: "Nach 3 Jahren ist er gelöscht.",
    earlier: "Das steht schon da",
    said: "Ihr Text",
    saidHint: "Schreiben Sie höchstens 5.000 Zeichen.",
    saidBy: "Wie heißen Sie?",
    saidByHint: (forWhom: string) => `Das müssen Sie nicht schreiben. Dann steht da: »${forWhom}«`,
    send: "Text senden",
    back: "Zurück zum Entwurf",
    sent: "Ihr Text ist gespeichert. Sie können ihn noch löschen.",
    sentTeam: de.write.sentTeam,
    goneTitle: "Diesen Teil gibt es nicht mehr",
    gone: "Diesen Teil gibt es nicht mehr. Ihr Text ist noch da. Sie können ihn zum ganzen Plan senden.",
    goneToRead: "Diesen Teil gibt es nicht mehr. Sie können etwas zum ganzen Plan schreiben.",
    stoppedTitle: "Ihr Text ist nicht gespeichert",
    stopped: "Hier kann man nichts mehr schreiben. Ihr Text steht unten. Sie können ihn kopieren.",
    yourText: "Ihr Text",
    tookBack: "Ihr Text ist weg. Nach 30 Tagen ist er gelöscht.",
    putBack: "Wieder holen",
    isBack: "Ihr Text ist wieder da.",
    settledAlready: "Dieser Text ist schon erledigt. Er bleibt da.",
  },
  full: (most: number) =>
    `Hier stehen schon ${count(most)} Texte. Mehr geht nicht. Ihr Text ist noch da. Rufen Sie an oder schreiben Sie eine E-Mail.`,
  form: {
    invalid: "Sehen Sie hier noch einmal nach.",
    required: "Schreiben Sie hier etwas.",
    tooLong: "Das ist zu lang. Schreiben Sie weniger. Ihr Text ist noch da.",
    nameTooLong: "Das ist zu lang. Schreiben Sie höchstens 80 Zeichen.",
  },
};

export const commentTexts: Words<typeof de> = { ...de, ...commenting };
