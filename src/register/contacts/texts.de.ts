// SPDX-License-Identifier: EUPL-1.2
import { cardTexts } from "./card-texts.de.ts";
import type { Purpose } from "./purposes.ts";

const purpose: Record<Purpose, { title: string; lead: string }> = {
  engagement: { title: cardTexts.purpose.engagement, lead: "Wen Menschen fragen, die sich engagieren oder einen Verein vertreten." },
  agency: {
    title: cardTexts.purpose.agency,
    lead: "Wer Menschen berät, die eine Aufgabe suchen. Eine Agentur im Kreis trägt der Kreis ein.",
  },
  service: { title: cardTexts.purpose.service, lead: "Wen Kommunen im ganzen Land fragen." },
};

export const contactTexts = {
  title: "Ansprechpersonen",
  seenBy: "Für alle sichtbar",
  lead: "Was hier steht, lesen alle: auf der öffentlichen Seite und neben jedem Schritt der Strategie.",
  purpose,
  none: "Noch nicht genannt.",
  name: "Eintragen",
  nameOf: (what: string) => `Eintragen: ${what}`,
  edit: "Ändern",
  editOf: (what: string) => `Ändern: ${what}`,
  withdraw: "Nicht mehr zeigen",
  withdrawOf: (what: string) => `Nicht mehr zeigen: ${what}`,
  withdrawn: "Die Angaben sind gelöscht. Öffentlich steht dort nichts mehr.",
  ownSource: "eigene Angabe",
  form: {
    lead: "Tragen Sie nur dienstliche Angaben ein. Telefon oder E-Mail genügt.",
    office: "Stelle",
    officeHint: "Zum Beispiel: Ehrenamtsbüro, Zimmer 12",
    person: "Name",
    personHint: "Nur, wenn die Person einverstanden ist. Ohne Name geht es auch.",
    phone: "Telefon",
    mail: "E-Mail",
    hours: "Wann ist jemand da?",
    hoursHint: "Zum Beispiel: dienstags 9 bis 12 Uhr",
    public: "Nach dem Speichern können alle diese Angaben lesen. Sie können sie jederzeit ändern oder löschen.",
    save: "Speichern und öffentlich zeigen",
    saved: "Die Angaben sind gespeichert. Alle können sie jetzt lesen.",
  },
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    officeRequired: "Tragen Sie ein, welche Stelle zuständig ist.",
    reachable: "Tragen Sie eine Telefonnummer oder eine E-Mail-Adresse ein.",
    wrongMail: "Diese Adresse ist unvollständig. Zum Beispiel: ehrenamt@ihre-kommune.example",
    wrongPhone: "Hier stehen Zeichen, die keine Telefonnummer hat. Zum Beispiel: 01234 567-89",
    tooLong: "Diese Angabe hat mehr als 200 Zeichen. Sie steht noch vollständig hier. Kürzen Sie sie.",
    tooLongHours: "Diese Angabe hat mehr als 2.000 Zeichen. Sie steht noch vollständig hier. Kürzen Sie sie.",
  },
  changed: "Jemand hat diese Angaben inzwischen geändert. Ihre stehen noch hier. Darüber sehen Sie, was gespeichert ist.",
  goneMeanwhile: "Jemand hat diese Angaben inzwischen gelöscht. Ihre stehen noch hier. Speichern zeigt sie wieder öffentlich.",
  savedNow: "Gespeichert ist jetzt",
  tells: { named: "hat eine Ansprechperson eingetragen oder geändert", withdrawn: "hat eine Ansprechperson gelöscht" },
};
