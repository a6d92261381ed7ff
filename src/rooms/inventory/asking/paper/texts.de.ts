// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Declined } from "#register";

export const paperTexts = {
  title: (round: string, place: string) => `Briefe: ${round} (${place})`,
  /** Across the letter of a draft. */
  watermark: "Muster",
  greeting: "Guten Tag,",
  why: (place: Declined) =>
    `${place.nominative} führt eine Liste der Vereine und Initiativen. Sie stehen darauf. Wir möchten von Ihnen wissen: Stimmt das, was dort steht? Was suchen Sie? Was können Sie anderen bieten?`,
  known: "Das steht bei uns",
  what: "Angabe",
  value: "Steht bei uns als",
  online: (link: string, until: string) => ({
    before: "Am schnellsten antworten Sie online, ohne Konto: das Bild abfotografieren oder die Adresse eintippen.\n",
    link,
    code: "\nIhr Code: ",
    after: `\nAntworten können Sie bis ${longDate(until)}.`,
  }),
  paper: (phone: string | null) =>
    `Oder Sie füllen den Antwortbogen auf der nächsten Seite aus.${phone === null ? "" : ` Telefonisch erreichen Sie uns unter ${phone}.`}`,
  then: "Wir lesen Ihre Antwort und übernehmen sie in den Bestand. Steht Ihr Eintrag im öffentlichen Verzeichnis, ändert er sich dort mit. Sonst wird nichts veröffentlicht. Möchten Sie nicht im Bestand stehen, kreuzen Sie das auf dem Antwortbogen an.",
  regards: "Mit freundlichen Grüßen",
  qr: (link: string) => `QR-Code mit der Adresse ${link}`,
  form: {
    title: (name: string) => `Antwortbogen: ${name}`,
    online: (link: string, code: string) => ({ before: "Lieber online? ", link, code: `\nCode: `, shown: code }),
    back: (until: string, replyTo: string) => `\nZurück bis ${longDate(until)} an: ${replyTo.replace(/\s*\n\s*/g, ", ")}`,
    allRight: "Stimmt alles?",
    allRightChoices: ["ja, alles stimmt", "nein, siehe unten"],
    seeks: "Wir suchen",
    offers: "Wir bieten",
    known: (value: string) => `bisher: ${value}`,
    changes: "Was ist anders? Nur ausfüllen, was sich geändert hat.",
    fields: "Bereich und Zielgruppe",
    address: "Anschrift",
    listing: "Öffentliches Verzeichnis: Darf der Eintrag dort stehen?",
    listingChoices: ["ja", "nein"],
    leaveOut: "Wir möchten nicht im Bestand geführt werden",
  },
  fileName: (slug: string, part: number) => `briefe-${slug}-${part}`,
  previewName: (slug: string) => `brief-vorschau-${slug}`,
};
