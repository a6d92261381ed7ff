// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

export const t = {
  usage: [
    "Fokus Kommune, Befehle für den Betrieb:",
    "",
    "  fokus serve                                              startet Webserver und Hintergrundarbeit",
    "  fokus migrate                                            bringt die Datenbank auf den neuesten Stand",
    "  fokus seed                                               legt die Beispielwoche an (nur im Beispielbetrieb)",
    "  fokus doctor                                             prüft Einstellungen, Datenbank, Register, Warteschlange",
    "  fokus user add --name NAME --mail ADRESSE --role ROLLE --body KOMMUNE   trägt eine Person mit einer Aufgabe ein",
    "  fokus body add --kind ART --name NAME --below KOMMUNE [--domain DOMAIN]   legt eine Stelle an, die kein Ort ist",
    "  fokus user recover --mail ADRESSE [--name NAME]           macht einen einmaligen Zugang, wenn der Passkey weg ist",
    "  fokus access list                                        nennt alle Anfragen auf Zugang, die warten",
    "  fokus access approve --id NUMMER                         gibt einen Zugang frei",
    "  fokus access decline --id NUMMER --reason TEXT           lehnt eine Anfrage ab; der Text geht an die Person",
    "  fokus inventory check DATEI [--json]                     liest eine Liste probeweise, speichert nichts",
    "  fokus inventory import --body KOMMUNE DATEI              liest eine Liste ein",
    "  fokus strategy export --body KOMMUNE --format pdf|docx|json [--out DATEI]",
    '  fokus borders import DATEI --source "QUELLE" --date TAG     liest Grenzen der Kommunen für die Karte ein (GeoJSON oder TopoJSON)',
    "  fokus audit verify [--checkpoint SIEGEL|DATEI]           rechnet die Siegel des Protokolls nach und nennt die erste falsche Zeile",
    "  fokus audit checkpoint                                   schreibt das neueste Siegel als eine Zeile, zum Aufheben woanders",
    "  fokus search rebuild                                     liest alles Öffentliche neu für die Suche",
    "  fokus privacy rehearse                                   sagt, was heute gelöscht würde, und löscht nichts",
    "  fokus config                                             schreibt alle Einstellungen als Tabelle (docs/config.md)",
    "",
    "KOMMUNE ist der Name in der Adresse, zum Beispiel musterstadt; für das Land: land.",
    "ROLLE: officer (Engagementbeauftragte), deputy, coordinator (Kreis), state (Landesreferat), councillor, auditor, operator …",
    "Rückgabewerte: 0 gelungen, 1 misslungen, 2 Datei oder Befehl nicht lesbar, 3 Datenordner belegt, 4 Einstellungen unvollständig.",
  ].join("\n"),
  body: {
    needs: "Nennen Sie --kind (ministry, agency, organisation oder company), --name und --below, zum Beispiel --below land.",
    domainWrong: (domain: string) => `»${domain}« ist keine Mail-Domain. Sie sieht zum Beispiel so aus: verein.example`,
    notHere: (below: string) => `${below} führt keine Stellen dieser Art. Es wurde nichts angelegt.`,
    added: (name: string, slug: string) => `${name} ist angelegt. In Adressen und bei --body heißt sie: ${slug}`,
    stands: (name: string) => `${name} steht dort schon. Es wurde nichts angelegt.`,
    roleOfPlaces: (name: string) => `${name} ist kein Ort. Aufgaben dort: ministry, agency, representative oder auditor.`,
  },
  searchRebuilt: (count: number) => `Die Suche ist neu gelesen: ${plural(count, "öffentliche Sache", "öffentliche Sachen")}.`,
  unknown: (command: string) => `Den Befehl »${command}« gibt es nicht.`,
  failed: (reason: string) => `Das ist nicht gelungen. Der Grund: ${reason}`,
  needsFile: "Nennen Sie die Datei.",
  needsBody: "Nennen Sie die Kommune mit --body, zum Beispiel --body musterstadt.",
  needsPerson: "Nennen Sie --name, --mail, --role und --body.",
  noRole: (roles: string) => `Diese Rolle gibt es nicht. Es gibt: ${roles}.`,
  added: (name: string, body: string) => `${name} ist für ${body} eingetragen und kann sich mit einem Code anmelden.`,
  hasTask: (name: string, body: string) => `${name} hat diese Aufgabe in ${body} schon. Es wurde nichts geändert.`,
  recover: {
    needsMail: "Nennen Sie die Person mit --mail.",
    nobody: (mail: string) => `Unter ${mail} ist diese Person nicht eingetragen. Es wurde nichts geändert.`,
    several: (mail: string, names: string) => `Unter ${mail} gibt es mehrere Personen: ${names}. Nennen Sie eine mit --name.`,
    made: (name: string) => `Einmaliger Zugang für ${name}, 30 Minuten gültig. Er steht nur hier:`,
    where: (address: string) => `Einzugeben auf ${address}. Die Person ist überall abgemeldet und bekommt eine E-Mail.`,
    check: "Nennen Sie ihn nur, wenn Sie sicher sind, mit wem Sie sprechen. Rufen Sie unter der bekannten Dienstnummer zurück.",
  },
  access: {
    none: "Keine Anfrage wartet.",
    line: (one: { id: string; name: string; email: string; body: string; since: string; until: string }) =>
      `${one.id}  ${one.body}: ${one.name}, ${one.email}. Wartet seit ${one.since}, zugesagt bis ${one.until}.`,
    needsId: "Nennen Sie die Anfrage mit --id. Die Nummern nennt: fokus access list",
    needsReason: "Nennen Sie mit --reason den Grund. Er geht an die Person.",
    notThere: "Diese Anfrage gibt es nicht. Die Nummern nennt: fokus access list",
    decided: (name: string) => `Die Anfrage von ${name} ist beantwortet. Die E-Mail ist unterwegs.`,
    before: "Diese Anfrage ist schon beantwortet. Es wurde nichts geändert.",
  },
  needsFormat: "Nennen Sie das Format mit --format pdf, docx oder json.",
  noBody: (slug: string) => `Eine Kommune mit der Adresse »${slug}« gibt es im Register nicht.`,
  noStrategy: (slug: string) => `Für »${slug}« gibt es noch keine Strategie.`,
  noFile: (path: string) => `Die Datei ${path} lässt sich nicht lesen.`,
  notExample: "Die Beispielwoche gibt es nur im Beispielbetrieb (FOKUS_EXAMPLE=1).",
  seeded: "Die Beispielwoche steht.",
  migrated: "Die Datenbank ist auf dem neuesten Stand.",
  checked: {
    rows: (rows: number, accepted: number) => `${rows} Zeilen, davon ${accepted} als Einträge lesbar.`,
    undecided: (count: number) => `Bei ${count} Einträgen bleibt der Bereich offen.`,
    doubles: (count: number) => `${count} Paare könnten dasselbe sein.`,
    question: (text: string) => `Frage: ${text}`,
    rejected: (row: number, reason: string) => `Zeile ${row}: ${reason}`,
    nothingSaved: "Es wurde nichts gespeichert.",
  },
  doctor: {
    ok: (what: string) => `in Ordnung   ${what}`,
    bad: (what: string) => `nicht in Ordnung   ${what}`,
    database: (engine: string) => `Datenbank antwortet (${engine})`,
    migrations: "alle Migrationen ausgeführt",
    register: (count: number) => `Register mit ${count} Kommunen`,
    queue: (count: number) => `Warteschlange: ${count} warten`,
    mails: (count: number) => `E-Mails, die noch nicht hinaus sind: ${count}`,
    audit: "Siegel des Protokolls passen",
  },
  borders: {
    needsSource: 'Nennen Sie mit --source, wen die Lizenz nennt, zum Beispiel --source "© GeoBasis-DE / BKG (2026), dl-de/by-2-0".',
    needsDate: "Nennen Sie mit --date den Stand der Grenzen, zum Beispiel --date 2026-01-01.",
    nothingDone: "Es wurde nichts eingelesen. Die Karte bleibt, wie sie ist.",
    imported: (municipalities: number, views: number) =>
      `${plural(municipalities, "Kommune", "Kommunen")} mit Grenzen eingelesen, ${plural(views, "Ansicht", "Ansichten")} gezeichnet.`,
    chooseNext: "Zu sehen sind sie erst, wenn der Betrieb sie unter /betrieb/karte wählt.",
    refused: {
      "too-large": (megabytes: number) =>
        `Die Datei hat ${count(megabytes)} MB, höchstens 100 sind möglich. Holen Sie nur das eigene Land, bei VG250 mit SN_L.`,
      "not-json":
        "Diese Datei ist kein GeoJSON und kein TopoJSON, oder sie bricht mittendrin ab. Aus Shape oder GeoPackage macht QGIS ein GeoJSON.",
      "not-borders": "Diese Datei ist JSON, aber ohne Flächen: Es fehlt eine FeatureCollection (GeoJSON) oder eine Topology (TopoJSON).",
      "no-ags": "Keine Fläche dieser Datei nennt einen Gemeindeschlüssel. Gebraucht wird die Spalte AGS mit acht Ziffern.",
      "other-land": "Diese Datei nennt keine Kommune, die im Register steht. Wahrscheinlich zeigt sie ein anderes Land.",
      broken:
        "Mindestens eine Fläche dieser Datei ist kaputt: Ihre Linie ist nicht geschlossen, oder es fehlen Punkte. Holen Sie die Datei noch einmal.",
      where: "Die Punkte dieser Datei liegen nicht in Deutschland. Möglich sind Grad (WGS 84) und Meter (UTM, zum Beispiel EPSG:25832).",
      missing: (many: number, names: string) =>
        many === 1
          ? `In dieser Datei fehlt eine Kommune des Registers: ${names}.`
          : `In dieser Datei fehlen ${count(many)} Kommunen des Registers, zuerst: ${names}.`,
    },
  },
  privacy: {
    job: (job: string, tables: string) => `${job}: ${tables}`,
    table: (table: string, count: number) => `${table} ${count}`,
    nothing: "nichts",
  },
  audit: {
    intact: (seals: number, lines: number) =>
      `${plural(seals, "Siegel passt", "Siegel passen")} zu den Zeilen (${plural(lines, "Zeile", "Zeilen")}).`,
    checkpoints: (many: number) => `${plural(many, "aufgehobenes Siegel ist", "aufgehobene Siegel sind")} unverändert da.`,
    withoutCheckpoint:
      "Ein aufgehobenes Siegel war nicht dabei. Ob am Ende etwas fehlt oder alles neu versiegelt wurde, zeigt nur ein Vergleich damit.",
    needsCheckpoint: "Nennen Sie mit --checkpoint ein aufgehobenes Siegel oder die Datei mit solchen Zeilen. Es wurde nichts geprüft.",
    nothingSealed: "Noch ist keine Zeile versiegelt. Das geschieht alle zehn Minuten, solange das Programm läuft.",
    keepElsewhere: "Heben Sie diese Zeile auf einem anderen Rechner auf.",
    begins: (sealedAt: Date, removedAt: Date) =>
      `Zeilen bis zum ${longDate(sealedAt)} sind nach Ablauf ihrer Frist gelöscht, zuletzt am ${longDate(removedAt)}. Ihre Siegel sind noch da.`,
    open: (lines: number, oldest: Date) =>
      `Noch nicht versiegelt: ${plural(lines, "Zeile", "Zeilen")}, die älteste vom ${longDate(oldest)}, ${timeOfDay(oldest)}.`,
    line: {
      altered: (seq: number) => `Zeile ${seq} wurde nach dem Versiegeln geändert.`,
      missing: (seq: number) => `Zeile ${seq} fehlt: Sie wurde nach dem Versiegeln entfernt oder verschoben.`,
      added: (seq: number) => `Zeile ${seq} stand beim Versiegeln nicht da: Sie wurde später eingefügt oder dorthin verschoben.`,
      digest: (seq: number) => `Die Prüfsumme zu Zeile ${seq} wurde geändert. Die Zeile selbst ist unverändert.`,
    },
    range: {
      range: (from: number, to: number) =>
        `Das Siegel über die Zeilen ${from} bis ${to} passt nicht: Dort wurde etwas geändert, entfernt oder verschoben.`,
      seal: (from: number, to: number) =>
        `Das Siegel über die Zeilen ${from} bis ${to} schließt nicht an: Es wurde geändert, oder ein Siegel davor fehlt.`,
      "removed-early": (from: number, to: number) => `Die Zeilen ${from} bis ${to} wurden vor Ablauf ihrer Frist gelöscht.`,
      checkpoint: (from: number, to: number) =>
        `Das aufgehobene Siegel bis Zeile ${to} ist nicht mehr da. Zwischen Zeile ${from} und ${to} wurde neu versiegelt oder gelöscht.`,
    },
  },
  wrote: (path: string) => `Geschrieben: ${path}`,
  config: {
    head: [
      "# Settings",
      "",
      "Read from the environment once, at start. `NAME_FILE` may name a file that holds the value. Written by `npm run -s fokus -- config`.",
      "",
      "| setting | default | meaning |",
      "|---|---|---|",
    ],
  },
} as const;
