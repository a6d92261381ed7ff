// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { PaperKind, SheetKind } from "./kinds.ts";

const kinds: Record<PaperKind, { title: string; says: string; law: string }> = {
  verzeichnis: {
    title: "Verzeichnis von Verarbeitungstätigkeiten",
    says: "Was auf dieser Plattform mit Angaben über Menschen geschieht. Zum Übernehmen in Ihr eigenes Verzeichnis.",
    law: "Art. 30 DSGVO",
  },
  auftragsverarbeitung: {
    title: "Vertrag über Auftragsverarbeitung",
    says: "Zwischen Ihnen und der Stelle, die die Plattform betreibt. Mit vier Anlagen.",
    law: "Art. 28 DSGVO",
  },
  "information-team": { title: "Information für Ihr Team", says: "Für alle, die hier ein Konto haben.", law: "Art. 13 und 14 DSGVO" },
  "information-vereine": {
    title: "Information für Ansprechpersonen von Vereinen",
    says: "Für Menschen, deren Name oder Telefon in Ihrem Bestand steht.",
    law: "Art. 14 DSGVO",
  },
  "information-antworten": {
    title: "Information für Menschen, die mit Code antworten",
    says: "Für alle, die einen Eintrag ihres Vereins prüfen.",
    law: "Art. 13 DSGVO",
  },
  "information-meldungen": {
    title: "Information für Menschen, die etwas melden",
    says: "Für alle, die im Verzeichnis einen Fehler melden.",
    law: "Art. 13 DSGVO",
  },
  "information-lesen": {
    title: "Information für Gäste mit Leselink",
    says: "Für alle, die einen Entwurf lesen und kommentieren.",
    law: "Art. 13 DSGVO",
  },
};

const ownChoice: Record<SheetKind, string> = {
  "information-team": "Ohne Name und dienstliche E-Mail-Adresse gibt es kein Konto. Alles andere ist freiwillig.",
  "information-vereine": "Die Angaben stammen nicht von Ihnen selbst oder nicht nur von Ihnen. Sie müssen nichts angeben.",
  "information-antworten": "Sie müssen nicht antworten. Ohne Antwort bleibt der Eintrag, wie er ist.",
  "information-meldungen": "Die E-Mail-Adresse ist freiwillig. Ohne sie kann Ihnen niemand antworten.",
  "information-lesen": "Lesen und kommentieren geht ohne Ihren Namen. Ein Amt oder eine Aufgabe genügt.",
};

export const paperTexts = {
  team: "Team",
  title: "Datenschutz: Ihre Papiere",
  seenBy: "Nur Ihr Team sieht das",
  lead: "Muster, ausgefüllt mit dem, was die Plattform wirklich tut. Zum Prüfen, Ändern und Ablegen.",
  notAdvice: "Muster, keine Rechtsberatung",
  notAdviceText: "Ihre Datenschutzbeauftragten prüfen sie. Die Plattform sendet und veröffentlicht nichts davon.",
  who: "Wer in den Papieren genannt wird",
  list: "Die Papiere",
  columns: { paper: "Papier", says: "Wozu", law: "Gesetz", take: "Lesen und mitnehmen" },
  read: "Lesen",
  readOf: (title: string) => `Lesen: ${title}`,
  word: "Word",
  wordOf: (title: string) => `Als Word-Datei: ${title}`,
  print: "Drucken",
  gapsLead: "Was hier nicht steht, ist in den Papieren als Lücke markiert.",
  fromTechnique: "Cookies, Löschfristen und letzter Löschlauf",
  kinds,
  kicker: "Muster, keine Rechtsberatung",
  gap: (what: string) => `[Lücke: ${what}]`,
  gaps: {
    controller: "verantwortliche Stelle mit Anschrift",
    reach: "Telefon oder E-Mail der verantwortlichen Stelle",
    officer: "Datenschutzbeauftragte mit Telefon oder E-Mail",
    operator: "Name und Anschrift der Stelle, die die Plattform betreibt",
    processors: "Firmen, die der Betrieb einsetzt; sonst: keine",
    begins: "Tag des Beginns",
    backups: "wie oft gesichert wird, wo die Sicherungen liegen, wann sie gelöscht werden",
    place: "Ort und Schutz der Rechner",
    disks: "Verschlüsselung der Datenträger",
    people: "wer im Betrieb Zugang zu den Rechnern hat",
    origin: "woher Ihre Liste stammt, etwa: frühere Liste des Rathauses, Angaben der Vereine",
    tasks: "wer in Ihrem Haus für diese Tätigkeit zuständig ist",
  },
  head: {
    controller: "Verantwortliche Stelle",
    officer: "Datenschutzbeauftragte",
    operator: "Auftragsverarbeiter",
    asOf: "Stand",
    platform: "Plattform",
  },
  operatedBy: (operator: string) => `Technisch betreibt die Plattform im Auftrag: ${operator}.`,
  reach: (phone: string, mail: string) => [phone && `Telefon ${phone}`, mail && `E-Mail ${mail}`].filter(Boolean).join(", "),
  day: (now: Date) => longDate(now),
  whatThisIs:
    "Dieses Papier ist ein Muster und keine Rechtsberatung. Ihre Datenschutzbeauftragten prüfen es. Stellen in eckigen Klammern füllen Sie aus.",
  facts: {
    purpose: "Zweck",
    basis: "Rechtsgrundlage",
    checkedBasis: "Das ist unsere Einschätzung. Lassen Sie sie prüfen.",
    people: "Betroffene Personen",
    data: "Angaben",
    recipients: "Wer die Angaben bekommt",
    thirdCountry: "Übermittlung in Drittländer",
    noThirdCountry: "Durch das Programm keine. Firmen, die der Betrieb einsetzt, nennt der Vertrag in Anlage 3.",
    charge: "Zuständig im Haus",
    periods: "Löschfristen",
    periodsCaption: (name: string) => `Löschfristen: ${name}`,
    what: "Was",
    starts: "Frist beginnt mit",
    kept: "Dann noch",
    acting: "Bei jeder Sache: wer etwas getan hat",
  },
  register: {
    platformTitle: "Was der Betrieb selbst verantwortet",
    platform: (name: string) =>
      `»${name}« verantwortet die Stelle, die die Plattform betreibt. Sie führt dafür ein eigenes Verzeichnis. Zuordnung im Einzelfall prüfen lassen.`,
    measures: "Technische und organisatorische Maßnahmen",
    measuresText: "So arbeitet das Programm. Maßnahmen des Betriebs stehen im Vertrag über Auftragsverarbeitung, Anlage 2.",
  },
  contract: {
    sections: [
      {
        title: "Gegenstand und Dauer",
        law: "Art. 28 Abs. 3 Satz 1 DSGVO",
        says: [
          "Der Auftragsverarbeiter betreibt die Plattform Fokus Kommune für die verantwortliche Stelle.",
          "Zwecke, Angaben und betroffene Personen nennt Anlage 1.",
          "Der Vertrag gilt, solange die Stelle die Plattform nutzt.",
        ],
      },
      {
        title: "Weisungen",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. a und Satz 3 DSGVO",
        says: [
          "Der Auftragsverarbeiter verarbeitet die Daten nur auf dokumentierte Weisung der Stelle.",
          "Was Beschäftigte der Stelle auf der Plattform tun, gilt als Weisung und steht im Protokoll.",
          "Hält er eine Weisung für rechtswidrig, sagt er das der Stelle sofort.",
          "In ein Drittland übermittelt er Daten nur auf Weisung oder wenn ein Gesetz ihn verpflichtet.",
        ],
      },
      {
        title: "Vertraulichkeit",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. b DSGVO",
        says: ["Wer im Betrieb Zugang zu den Daten hat, ist zur Vertraulichkeit verpflichtet."],
      },
      {
        title: "Sicherheit",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. c und Art. 32 DSGVO",
        says: ["Der Auftragsverarbeiter trifft die Maßnahmen der Anlage 2. Ändern sie sich, sinkt der Schutz nicht."],
      },
      {
        title: "Weitere Auftragsverarbeiter",
        law: "Art. 28 Abs. 2, 3 Satz 2 Buchst. d und Abs. 4 DSGVO",
        says: [
          "Die Stelle stimmt den Firmen der Anlage 3 zu.",
          "Vor jeder Änderung informiert der Auftragsverarbeiter die Stelle. Sie kann widersprechen.",
          "Mit jeder dieser Firmen vereinbart er dieselben Pflichten.",
        ],
      },
      {
        title: "Rechte der betroffenen Personen",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. e DSGVO",
        says: [
          "Der Auftragsverarbeiter hilft der Stelle, Anträge betroffener Personen zu beantworten.",
          "Wer ein Konto hat, nimmt seine Daten selbst mit und löscht das Konto selbst.",
        ],
      },
      {
        title: "Hilfe bei weiteren Pflichten",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. f und Art. 33 Abs. 2 DSGVO",
        says: [
          "Der Auftragsverarbeiter hilft der Stelle bei den Pflichten der Art. 32 bis 36 DSGVO.",
          "Wird der Schutz von Daten verletzt, meldet er das der Stelle unverzüglich.",
        ],
      },
      {
        title: "Löschen und zurückgeben",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. g DSGVO",
        says: [
          "Endet der Vertrag, löscht der Auftragsverarbeiter die Daten oder gibt sie zurück. Die Stelle wählt.",
          "Bestand, Strategie und Protokoll kann die Stelle jederzeit als Dateien mitnehmen.",
          "Während der Laufzeit gelten die Fristen der Anlage 4.",
        ],
      },
      {
        title: "Nachweise und Prüfungen",
        law: "Art. 28 Abs. 3 Satz 2 Buchst. h DSGVO",
        says: [
          "Der Auftragsverarbeiter weist nach, dass er diesen Vertrag einhält.",
          "Die Stelle oder von ihr Beauftragte dürfen das prüfen. Er wirkt dabei mit.",
        ],
      },
    ],
    begins: "Beginn",
    annex1: "Anlage 1: Zwecke, Angaben, Personen",
    annex2: "Anlage 2: Technische und organisatorische Maßnahmen",
    annex2Operator: "Maßnahmen des Betriebs, die das Programm nicht kennt",
    annex3: "Anlage 3: Weitere Auftragsverarbeiter",
    annex4: "Anlage 4: Löschfristen",
    annex4Text:
      "Jede Art von Daten hat eine Regel: ein Beginn und eine Frist. So denkt auch die DIN 66398. Gelöscht wird jede Nacht, mit Nachweis.",
    processorColumns: { name: "Firma", does: "Wofür", where: "Ort" },
    processorsCaption: "Firmen, die der Betrieb einsetzt",
    annexColumns: { purpose: "Zweck", people: "Betroffene Personen", data: "Angaben" },
    annexCaption: "Zwecke mit Angaben und betroffenen Personen",
    signatures: ["Datum, verantwortliche Stelle", "Datum, Auftragsverarbeiter"],
  },
  sheet: {
    why: "Wozu",
    source: "Woher die Angaben stammen",
    sourceMixed: "Von Ihnen selbst. Ihre Einladung hat jemand aus dem Team geschrieben, mit Name und E-Mail-Adresse.",
    choice: "Was Sie angeben müssen",
    rights: "Ihre Rechte",
    rightsList: [
      "Auskunft über Ihre Daten (Art. 15 DSGVO)",
      "Berichtigung (Art. 16 DSGVO)",
      "Löschung (Art. 17 DSGVO)",
      "Einschränkung der Verarbeitung (Art. 18 DSGVO)",
      "Widerspruch (Art. 21 DSGVO)",
    ],
    withdraw: "Was auf Ihrer Einwilligung beruht, können Sie jederzeit widerrufen (Art. 7 Abs. 3 DSGVO). Das gilt ab dann.",
    account: "Mit Konto geht vieles selbst: Name ändern, Daten mitnehmen, Konto löschen.",
    complain: "Beschweren können Sie sich bei der Datenschutzaufsicht Ihres Landes (Art. 77 DSGVO).",
    decisions: "Automatische Entscheidungen",
    noDecisions: "Gibt es nicht. Es werden auch keine Profile von Menschen gebildet.",
    ownChoice,
  },
} as const;
