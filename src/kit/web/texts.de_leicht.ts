// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Die Seite gibt es nicht. Oder Sie dürfen sie nicht sehen.",
    home: "Zum Anfang",
  },
  failed: {
    title: "Wir haben einen Fehler gemacht",
    text: (reference: string) => `Versuchen Sie es noch einmal. Oder sagen Sie uns diese Nummer: ${reference}.`,
    saved: "Was schon gespeichert war, ist noch da.",
  },
  badRequest: {
    brokenUpload: {
      title: "Das Senden hat nicht geklappt",
      text: "Es ist nichts gespeichert. Gehen Sie zurück. Senden Sie dann noch einmal.",
    },
    foreignForm: {
      title: "Das kam nicht von unserer Seite",
      text: "Es ist nichts gespeichert. Das ist sicherer für Sie. Öffnen Sie die Seite neu. Senden Sie dann noch einmal.",
    },
    tooLarge: {
      title: "Das ist zu groß",
      text: "Es ist nichts gespeichert. Ein Formular darf 2 MB groß sein. Eine Datei darf 20 MB groß sein. Gehen Sie zurück. Ihr Text ist noch da.",
    },
  },
  restored: "Ihr Text ist wieder da. Er ist noch nicht gespeichert.",
};
