// SPDX-License-Identifier: EUPL-1.2
import type { ContactPurpose } from "./purposes.ts";

const purpose: Record<ContactPurpose, { title: string; lead: string }> = {
  controller: { title: "Verantwortliche Stelle", lead: "Wer nach außen verantwortlich ist, zum Beispiel die Stadt mit ihrer Anschrift." },
  officer: { title: "Datenschutzbeauftragte", lead: "Wo man die Datenschutzbeauftragten erreicht. Ein Name ist nicht nötig." },
};

export const contactTexts = {
  purpose,
  seenBy: "Nur Ihr Team sieht das",
  none: "Noch nicht eingetragen. In den Papieren steht dort eine Lücke.",
  name: "Eintragen",
  nameOf: (what: string) => `Eintragen: ${what}`,
  edit: "Ändern",
  editOf: (what: string) => `Ändern: ${what}`,
  withdraw: "Löschen",
  withdrawOf: (what: string) => `Löschen: ${what}`,
  withdrawn: "Die Angaben sind gelöscht. In den Papieren steht dort wieder eine Lücke.",
  facts: { office: "Stelle", address: "Anschrift", phone: "Telefon", mail: "E-Mail", checked: "Zuletzt geprüft" },
  form: {
    lead: "Tragen Sie nur dienstliche Angaben ein. Telefon oder E-Mail genügt.",
    office: "Stelle",
    officeHint: { controller: "Zum Beispiel: Stadt Musterstadt, Ehrenamtsbüro", officer: "Zum Beispiel: Stabsstelle Datenschutz" },
    address: "Anschrift",
    phone: "Telefon",
    mail: "E-Mail",
    where: "Die Angaben stehen in Ihren Papieren. Es wird nichts veröffentlicht.",
    save: "Angaben speichern",
    saved: "Die Angaben sind gespeichert. Sie stehen jetzt in allen Papieren.",
  },
  changed: "Jemand hat diese Angaben inzwischen geändert. Ihre stehen noch hier. Darüber sehen Sie, was gespeichert ist.",
  goneMeanwhile: "Jemand hat diese Angaben inzwischen gelöscht. Ihre stehen noch hier und lassen sich wieder speichern.",
  savedNow: "Gespeichert ist jetzt",
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    officeRequired: "Tragen Sie ein, welche Stelle zuständig ist.",
    reachable: "Tragen Sie eine Telefonnummer oder eine E-Mail-Adresse ein.",
    wrongMail: "Diese Adresse ist unvollständig. Zum Beispiel: datenschutz@ihre-kommune.example",
    wrongPhone: "Hier stehen Zeichen, die keine Telefonnummer hat. Zum Beispiel: 01234 567-89",
    tooLong: "Diese Angabe hat mehr als 200 Zeichen. Sie steht noch vollständig hier. Kürzen Sie sie.",
  },
  tells: {
    "privacy.contact_named": "hat eine Stelle für den Datenschutz eingetragen oder geändert",
    "privacy.contact_withdrawn": "hat eine Stelle für den Datenschutz gelöscht",
  },
} as const;
