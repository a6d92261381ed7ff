// SPDX-License-Identifier: EUPL-1.2

/** Technical and organisational measures as they are in this product, each with the file that does it or proves it. */
export const measures: readonly { aim: string; says: readonly { text: string; provenBy: string }[] }[] = [
  {
    aim: "Zugang: Wer hineinkommt",
    says: [
      {
        text: "Anmeldung ohne Kennwort: Code per E-Mail, Passkey oder Konto der Verwaltung. Ein Code gilt 15 Minuten und einmal.",
        provenBy: "src/identity/sign-in/sign-in.test.ts",
      },
      { text: "Grenzen gegen das Raten von Codes, je Konto und je Herkunft.", provenBy: "src/identity/limits/limits.test.ts" },
      {
        text: "Sitzungen enden nach 60 Minuten Pause oder zwölf Stunden. »Überall abmelden« beendet alle.",
        provenBy: "src/identity/account/account.test.ts",
      },
    ],
  },
  {
    aim: "Zugriff und Trennung: Wer was sieht",
    says: [
      {
        text: "Jede Seite fragt vorher, ob die Person sie sehen darf. Ohne Regel gibt es keinen Zugriff.",
        provenBy: "test/laws/permissions.test.ts",
      },
      {
        text: "Die Datenbank prüft selbst noch einmal, zeilenweise, zu welcher Stelle eine Zeile gehört.",
        provenBy: "test/laws/row-level-security.test.ts",
      },
      {
        text: "Entwürfe sehen andere nur mit Freigabe. Die Stelle sieht, wer nachsah.",
        provenBy: "src/rooms/strategy/sharing/sharing.test.ts",
      },
      { text: "Handeln für andere Stellen geht nur mit eingetragenem Auftrag.", provenBy: "src/identity/delegations/delegations.test.ts" },
    ],
  },
  {
    aim: "Weitergabe und Verschlüsselung",
    says: [
      { text: "Betrieb nur über HTTPS; ohne startet das Programm nicht.", provenBy: "src/config.ts" },
      {
        text: "Keine fremden Dienste, Schriften oder Zählungen; der Browser darf nur eigene Inhalte laden.",
        provenBy: "src/kit/web/protection.ts",
      },
      {
        text: "Cookies, gesicherte Eingaben und Zwischenschritte sind signiert oder verschlüsselt. Codes liegen nur als Prüfwert vor.",
        provenBy: "src/kit/web/seals.test.ts",
      },
      {
        text: "Ausgewählte Dateien werden nach ihrem Inhalt geprüft und nie als Seite oder Bild ausgeliefert.",
        provenBy: "src/kit/tables/formats.test.ts",
      },
    ],
  },
  {
    aim: "Eingabe: Wer was geändert hat",
    says: [
      {
        text: "Jede Änderung steht mit Person und Zeit im Protokoll. Prüfsummen zeigen, wenn jemand es verändert.",
        provenBy: "src/kit/audit/audit.test.ts",
      },
      { text: "Im Protokoll stehen Anzahlen und Feldnamen, keine Texte.", provenBy: "src/kit/audit/record.ts" },
    ],
  },
  {
    aim: "Datensparsamkeit und Löschen",
    says: [
      {
        text: "IP-Adressen stehen weder in der Datenbank noch im Protokoll der Plattform.",
        provenBy: "src/identity/sign-in/secrets.test.ts",
      },
      {
        text: "Was seine Frist hinter sich hat, wird jede Nacht gelöscht. Ein Nachweis nennt Tabelle und Anzahl.",
        provenBy: "src/privacy/deletions.test.ts",
      },
      { text: "Personen nehmen ihre Daten selbst mit und löschen ihr Konto selbst.", provenBy: "src/identity/account/export.test.ts" },
    ],
  },
  {
    aim: "Verfügbarkeit und Überprüfung",
    says: [
      {
        text: "Änderung, Protokollzeile und Folgeauftrag werden zusammen gespeichert oder gar nicht.",
        provenBy: "src/kit/db/transactions.test.ts",
      },
      { text: "Vor jeder neuen Version laufen die Prüfungen, die hier genannt sind.", provenBy: "CONTRIBUTING.md" },
    ],
  },
];
