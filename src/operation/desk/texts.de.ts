// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

const at = (instant: Date) => `${longDate(instant)}, ${timeOfDay(instant)}`;

export const deskTexts = {
  menu: { desk: "Stand", requests: "Anfragen", looks: "Einblicke" },
  title: "Betrieb",
  lead: "Was auf Sie wartet, und wie die Plattform läuft. Entwürfe und Einträge stehen hier nicht.",
  seenBy: "Nur der Betrieb sieht das",
  due: "Steht an",
  nothingDue: "Es wartet nichts auf Sie.",
  requests: (waiting: number) => `${plural(waiting, "Anfrage auf Zugang wartet", "Anfragen auf Zugang warten")} auf Ihre Antwort.`,
  look: "Ansehen",
  lookAtRequests: "Anfragen auf Zugang ansehen",
  barriers: (waiting: number) => `${plural(waiting, "gemeldete Barriere wartet", "gemeldete Barrieren warten")} auf Ihre Antwort.`,
  lookAtBarriers: "Gemeldete Barrieren ansehen",
  trailBroken: (on: Date) => `Die Prüfung des Protokolls vom ${at(on)} hat eine Stelle gefunden, die nicht passt.`,
  trailBrokenDo: "Auf dem Server nennt »bin/fokus audit verify« die Zeile.",
  mergersWait: (mergers: number) => `${plural(mergers, "Zusammenschluss wartet", "Zusammenschlüsse warten")} auf das Landesreferat.`,
  mergersWaitDo: "Es trägt ein, wohin die Angaben gehen, und bestätigt. Bis dahin geht nichts verloren.",
  mergersUnfinished: (mergers: number) =>
    `${plural(mergers, "Zusammenschluss ist", "Zusammenschlüsse sind")} fällig und noch nicht zu Ende ausgeführt.`,
  mails: (mails: number, since: Date) =>
    `${plural(mails, "E-Mail ist noch nicht verschickt", "E-Mails sind noch nicht verschickt")}, die älteste seit ${at(since)}.`,
  mailsDo: "Meist antwortet der Mailserver nicht, oder SMTP_URL stimmt nicht.",
  failed: (queue: string, jobs: number, on: Date | null) =>
    `»${queue}«: ${plural(jobs, "Aufgabe wurde", "Aufgaben wurden")} nach mehreren Versuchen aufgegeben${on ? `, zuletzt ${at(on)}` : ""}.`,
  failedDo: "Der Grund steht in der Tabelle pgboss.job, Spalte output.",
  retry: "Noch einmal versuchen",
  retryOf: (queue: string) => `»${queue}«: aufgegebene Aufgaben noch einmal versuchen`,
  retried: (jobs: number) => `${plural(jobs, "Aufgabe läuft", "Aufgaben laufen")} noch einmal. Gelingt es wieder nicht, steht es hier.`,
  nothingToRetry: "Hier war nichts mehr aufgegeben.",
  tells: { "operation.jobs_retried": "hat aufgegebene Aufgaben noch einmal versuchen lassen" },
  waitsLong: (queue: string, jobs: number, since: Date) =>
    `»${queue}«: ${plural(jobs, "Aufgabe wartet", "Aufgaben warten")}, die älteste seit ${at(since)}.`,
  waitsLongDo: "Läuft der Prozess, der die Warteschlange abarbeitet?",
  notSealed: (lines: number, since: Date) =>
    `${plural(lines, "Zeile des Protokolls ist", "Zeilen des Protokolls sind")} ohne Siegel, die älteste seit ${at(since)}.`,
  notChecked: (since: Date | null) =>
    since ? `Das Protokoll wurde zuletzt am ${at(since)} geprüft.` : "Das Protokoll wurde noch nie geprüft.",
  notDeleted: (since: Date | null) => (since ? `Der letzte Löschlauf war am ${at(since)}.` : "Es gab noch keinen Löschlauf."),
  nightlyDo: "Sonst läuft das jede Nacht. Läuft der Prozess, der die Warteschlange abarbeitet?",
  state: "Wie es läuft",
  names: {
    software: "Fassung der Software",
    database: "Datenbank",
    migrations: "Migrationen",
    queue: "Warteschlange",
    mails: "Postausgang",
    deleted: "Letzter Löschlauf",
    sealed: "Letztes Siegel des Protokolls",
    checked: "Letzte Prüfung des Protokolls",
  },
  database: (version: string) => `PostgreSQL ${version}`,
  migrations: (all: number, newest: string, on: Date) => `${count(all)}, zuletzt ${newest} am ${at(on)}`,
  queue: (jobs: number) => (jobs === 0 ? "leer" : `${plural(jobs, "Aufgabe wartet", "Aufgaben warten")} oder läuft gerade`),
  unsent: (mails: number) => (mails === 0 ? "alles verschickt" : plural(mails, "E-Mail wartet", "E-Mails warten")),
  never: "noch nie",
  at,
  sealed: (on: Date | null, open: number) =>
    `${on ? at(on) : "noch keines"}; ${plural(open, "neuere Zeile", "neuere Zeilen")} noch ohne Siegel`,
  checked: (on: Date, intact: boolean) => `${at(on)}: ${intact ? "alle Siegel passen" : "eine Stelle passt nicht"}`,
  queues: "Warteschlangen, in denen etwas wartet oder aufgegeben wurde",
  columns: { queue: "Warteschlange", waiting: "Wartet oder läuft", since: "Seit", failed: "Aufgegeben", failedAt: "Zuletzt" },
  tasks: "Was Sie hier tun",
  tasksList: {
    requests: "Anfragen auf Zugang, die niemand sonst entscheidet",
    barriers: "Meldungen über Barrieren, die eine Antwort brauchen",
    looks: "Einblick zur Fehlersuche, mit Erlaubnis der Kommune",
  },
};
