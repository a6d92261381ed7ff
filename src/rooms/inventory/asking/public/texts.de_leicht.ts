// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate, timeOfDay } from "#kit/text";
import type { publicTexts as de, NamedPlace } from "./texts.de.ts";

export const publicTexts: Words<typeof de> = {
  seenBy: (place: NamedPlace) => `Das sehen nur Sie und das Rat·haus: ${place.name}`,
  title: (name: string) => `Stimmt das? ${name}`,
  lead: (place: NamedPlace) => `${place.name} hat eine Liste mit Vereinen. Ihr Verein steht auch darauf. Das steht dort:`,
  known: "Das wissen wir",
  allRight: "Alles stimmt",
  allRightHint: "Stimmt alles? Dann drücken Sie hier. Sie können unten auch etwas ändern.",
  send: "Änderungen absenden",
  earlier: (at: Date) =>
    `Sie haben schon geantwortet. Das war am ${longDate(at)} um ${timeOfDay(at)}. Ihre Antwort steht unten. Sie können sie ändern.`,
  earlierSettled: (at: Date) => `Ihre Antwort vom ${longDate(at)} steht jetzt auf der Liste. Ist etwas neu? Schreiben Sie es hier.`,
  what: "Das passiert mit Ihrer Antwort",
  whatPoints: (place: NamedPlace, worksUntil: string) => [
    `Eine Person im Rat·haus liest Ihre Antwort. Der Ort ist ${place.name}. Sie schreibt es auf die Liste. Sonst liest das niemand.`,
    "Steht Ihr Verein schon im Internet? Dann ändert es sich dort auch. Sonst kommt nichts ins Internet.",
    `Der Link gilt bis ${longDate(worksUntil)}. So lange können Sie Ihre Antwort ändern.`,
    "Später löschen wir Ihre Antwort und den Code. Das ist 12 Monate nach dem Ende.",
    "Diese Seite merkt sich nichts von selbst. Sie zählt keine Besuche.",
  ],
  otherWay: "Möchten Sie lieber anrufen oder schreiben?",
  phone: "Telefon",
  replyTo: "Adresse",
  thanks: {
    title: "Ihre Antwort ist da",
    lead: (name: string, at: Date) => `»${name}«, ${longDate(at)} um ${timeOfDay(at)}.`,
    said: "Das haben Sie geschrieben",
    leaveOut: "Sie wollen nicht auf der Liste stehen. Das Rat·haus streicht Ihren Verein. Oder es fragt Sie noch einmal.",
    listing: {
      yes: "Alle dürfen das im Internet lesen.",
      no: "Das soll nicht im Internet stehen.",
    },
    next: (place: NamedPlace, worksUntil: string) =>
      `Eine Person im Rat·haus liest Ihre Antwort. Der Ort ist ${place.name}. Sie sind fertig. Bis ${longDate(worksUntil)} können Sie noch etwas ändern.`,
    again: "Antwort noch einmal ändern",
  },
  typeIn: {
    title: "Code aus dem Brief eingeben",
    lead: "Sie haben einen Brief bekommen. Darin steht ein Code. Mit dem Code sehen Sie, was auf der Liste steht.",
    code: "Ihr Code",
    hint: "Das sind 8 Buchstaben und Zahlen. Zum Beispiel: k7m2-9xqp.",
    open: "Öffnen",
  },
  errors: {
    misread: "Diese Zeichen gibt es im Code nicht: O, I, L, 0 und 1. Vielleicht ist es ein Q, ein J oder eine 7.",
    noCode: "Ein Code hat 8 Zeichen. Er steht im Brief. Er steht unter dem Bild mit den Punkten.",
  },
  closed: {
    unknown: {
      title: "Diesen Code kennen wir nicht",
      text: "Vielleicht ist ein Zeichen falsch. Versuchen Sie es noch einmal. Oder fragen Sie das Rat·haus.",
    },
    over: {
      title: "Die Zeit ist vorbei",
      text: (until: string) => `Sie konnten bis ${longDate(until)} antworten. Ist etwas neu? Dann rufen Sie an. Oder schreiben Sie.`,
    },
    withdrawn: {
      title: "Dieser Code gilt nicht mehr",
      text: "Ist etwas neu? Dann rufen Sie an. Oder schreiben Sie.",
    },
    noPhone: "Wir haben keine Telefon·nummer.",
    again: "Code noch einmal eingeben",
  },
};
