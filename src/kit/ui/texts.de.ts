// SPDX-License-Identifier: EUPL-1.2
import type { FooterPage } from "./shell.ts";

const footer: Record<FooterPage, string> = {
  contact: "Kontakt",
  principles: "Grundsätze",
  accessibility: "Barrierefreiheit",
  reportBarrier: "Barriere melden",
  privacy: "Datenschutz",
  imprint: "Impressum",
  sources: "Datenquellen",
  code: "Quellcode",
};

export const t = {
  siteName: "Fokus Kommune",
  siteClaim: "Engagement vor Ort",
  documentTitle: (title: string) => `${title} – Fokus Kommune`,
  errorPrefix: "Fehler:",
  skip: "Zum Inhalt springen",
  menu: "Menü",
  menuLabel: "Hauptmenü",
  serviceLabel: "Service",
  footerLabel: "Über diese Seite",
  footer,
  trailLabel: "Sie sind hier",
  tabsLabel: (title: string) => `Ansichten: ${title}`,
  workplace: "Sie arbeiten für:",
  signedInAs: (name: string) => `Angemeldet: ${name}`,
  example: { label: "Beispielbetrieb", text: "Beispielbetrieb: Die Inhalte sind erfunden.", choose: "Als Beispielperson ansehen" },
  seenBy: "Wer sieht das?",
  optional: "(freiwillig)",
  choose: "Auswählen …",
  fieldError: "Fehler:",
  errorSummary: {
    title: (count: number) => (count === 1 ? "Eine Angabe braucht noch einen Blick" : `${count} Angaben brauchen noch einen Blick`),
    kept: "Was Sie eingegeben haben, steht noch hier.",
  },
  euro: "€",
  sending: "Wird gesendet …",
  alert: { info: "Hinweis:", success: "Erledigt:", warning: "Achtung:", danger: "Fehler:", open: "Offen:" },
  pages: { label: "Seiten", previous: "Vorherige Einträge", next: "Weitere Einträge" },
  step: (now: number, of: number) => `Schritt ${now} von ${of}`,
  reload: "Stand neu laden",
  copy: { button: "Text kopieren", done: "Kopiert", select: "Der Text ist markiert. Kopieren Sie ihn mit Strg und C." },
  print: "Drucken",
};
