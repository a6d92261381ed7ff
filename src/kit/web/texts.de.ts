// SPDX-License-Identifier: EUPL-1.2
export const t = {
  notFound: {
    title: "Seite nicht gefunden",
    text: "Diese Seite gibt es nicht, oder sie ist nicht für Sie freigegeben.",
    home: "Zur Startseite",
  },
  failed: {
    title: "Bei uns ist etwas schiefgegangen",
    text: (reference: string) => `Versuchen Sie es noch einmal, oder nennen Sie uns die Nummer ${reference}.`,
    saved: "Was bis zur letzten Seite gespeichert war, ist noch da.",
  },
  badRequest: {
    brokenUpload: {
      title: "Die Übertragung brach ab",
      text: "Es wurde nichts gespeichert. Gehen Sie zurück und senden Sie das Formular noch einmal ab.",
    },
    foreignForm: {
      title: "Dieses Formular kam nicht von unserer Seite",
      text: "Zu Ihrer Sicherheit wurde nichts gespeichert. Öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.",
    },
    tooLarge: {
      title: "Das ist zu groß",
      text: "Es wurde nichts gespeichert. Ein Formular darf 2 MB groß sein, eine Datei 20 MB. Gehen Sie zurück: Ihr Text steht noch dort.",
    },
  },
  restored: "Ihr Text ist wieder da. Er ist noch nicht gespeichert.",
};
