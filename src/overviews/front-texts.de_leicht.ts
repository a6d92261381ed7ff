// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { placeAsSubject } from "#register";
import type { t as de } from "./front-texts.de.ts";

const edited = "Wir haben die Zahlen bearbeitet.";
const withSource = "Alle dürfen die Zahlen benutzen. Dabei muss man sagen, woher sie sind.";

export const t: Words<typeof de> = {
  home: {
    title: "Das machen Städte und Gemeinden für das Ehren·amt",
    lead: (municipalities: string, within: string) =>
      `Ehren·amt heißt: Menschen helfen freiwillig. Es gibt ${municipalities} Städte und Gemeinden ${within}. Hier finden Sie Ihre.`,
    description: "Ehren·amt in Leichter Sprache: Das machen Städte und Gemeinden.",
    search: "Ort oder Post·leit·zahl",
    show: "Zeigen",
    asList: "Alle Städte und Gemeinden als Liste",
    news: "Das ist neu",
    newsLine: (title: string, from: number, to: number) => `»${title}« von ${from} bis ${to}`,
    doors: "Hier geht es weiter",
    municipality: "Arbeiten Sie in einer Stadt oder Gemeinde?",
    municipalityText:
      "Sie haben eine Liste mit Vereinen? Bringen Sie die Liste mit. Wir helfen Ihnen dabei. Zusammen machen wir daraus einen Plan für das Ehren·amt.",
    askForAccess: "Hier können Sie mitmachen",
    howItWorks: "So geht das",
    association: "Sind Sie in einem Verein?",
    associationText: "Suchen Sie Ihre Stadt oder Gemeinde. Dort finden Sie Ihren Verein. Ist etwas falsch? Das können Sie dort sagen.",
    findPlace: "Verein finden oder ändern lassen",
    principles: "Unsere Regeln",
    allPrinciples: "Alle Regeln ansehen",
  },
  principles: {
    title: "Unsere Regeln",
    lead: "An diese Regeln halten wir uns. Für jede Regel gibt es eine Prüfung. Die Prüfung macht ein Computer.",
    proof: "So heißt die Prüfung",
  },
  contact: {
    title: "Kontakt",
    lead: "Diese Menschen helfen Ihnen.",
    phone: "Telefon",
    mail: "E-Mail",
    none: "Hier steht noch niemand.",
    local: "Haben Sie Fragen zu einer Stadt oder Gemeinde? Suchen Sie die Stadt oder Gemeinde. Dort steht, wer Ihnen hilft.",
  },
  sources: {
    title: "Woher die Zahlen kommen",
    lead: "Wir haben die Zahlen nicht erfunden. Hier steht, woher sie kommen.",
    caption: "Woher die Zahlen kommen und wie alt sie sind",
    what: "Was",
    source: "Woher",
    asOf: "Von wann",
    licence: "Wer darf die Zahlen benutzen",
    rows: [
      {
        mark: "municipalities",
        what: "Namen, Größe und Lage",
        source: `Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys. ${edited}`,
        asOf: "28. Februar 2026",
        licence: withSource,
      },
      {
        mark: "population",
        what: "Wie viele Menschen dort wohnen",
        source: `Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys. ${edited}`,
        asOf: "31. Dezember 2024. Alte Zahlen sind aus diesen Jahren: 2009, 2013, 2017, 2021 und 2023.",
        licence: withSource,
      },
      {
        mark: "settlement",
        what: "Wohnen die Menschen nah beieinander?",
        source: `Eurostat (DEGURBA) und Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys. ${edited}`,
        asOf: "31. Dezember 2023",
        licence: withSource,
      },
      {
        mark: "figures",
        what: "Wie alt die Menschen sind, woher sie kommen, wie sie wohnen",
        source: `Statistische Ämter des Bundes und der Länder, Zensus 2022. ${edited}`,
        asOf: "15. Mai 2022",
        licence: "Datenlizenz Deutschland – Namensnennung – 2.0",
      },
      {
        mark: "land-use",
        what: "Was auf dem Land ist: Häuser, Wald, Felder",
        source: `Statistische Ämter des Bundes und der Länder, Regionalstatistik 33111. ${edited}`,
        asOf: "31. Dezember 2021",
        licence: "Datenlizenz Deutschland – Namensnennung – 2.0",
      },
      {
        mark: "jobs",
        what: "Wie viele Menschen dort arbeiten",
        source: `Bundesagentur für Arbeit, über das Bundesinstitut für Bau-, Stadt- und Raumforschung. ${edited}`,
        asOf: "30. Juni 2021",
        licence: "Datenlizenz Deutschland – Namensnennung – 2.0",
      },
      {
        mark: "postcodes",
        what: "Post·leit·zahlen",
        source: "OpenStreetMap (suche-postleitzahl.org)",
        asOf: "etwa 2020",
        licence: "Open Database License (ODbL)",
      },
      { mark: "domains", what: "Internet·seiten, nicht geprüft", source: "Wikidata", asOf: "März 2026", licence: "CC0" },
      {
        mark: "fields",
        what: "Arten von Ehren·amt",
        source: "Deutscher Freiwilligensurvey",
        asOf: "2019",
        licence: "Das sind nur Wörter",
      },
    ],
  },
  strategySection: {
    title: (place) => `Das plant ${placeAsSubject(place)}`,
    period: (from: number, to: number) => `von ${from} bis ${to}`,
    goals: "Das sind die Ziele:",
    happened: (measures: string, day: string) => `So weit ist der Plan: ${measures}. Das war am ${day} so.`,
    status: {
      done: (count: number) => (count === 1 ? "1 Sache ist fertig" : `${count} Sachen sind fertig`),
      running: (count: number) => (count === 1 ? "1 Sache läuft" : `${count} Sachen laufen`),
      planned: (count: number) => (count === 1 ? "1 Sache ist geplant" : `${count} Sachen sind geplant`),
      paused: (count: number) => (count === 1 ? "1 Sache macht Pause" : `${count} Sachen machen Pause`),
      dropped: (count: number) => (count === 1 ? "1 Sache gibt es nicht mehr" : `${count} Sachen gibt es nicht mehr`),
    },
    comma: ", ",
    decided: (by: string, on: string, number: string | null) =>
      number === null ? `Ja gesagt hat: ${by}, am ${on}.` : `Ja gesagt hat: ${by}, am ${on}, Nummer ${number}.`,
    read: "Den Plan lesen. Der Plan ist nicht in Leichter Sprache.",
  },
  directorySection: {
    title: "Vereine und Gruppen",
    search: "Was suchen Sie?",
    show: "Suchen",
    fields: "Art",
    one: "Verein oder Gruppe",
    many: "Vereine und Gruppen",
    sum: (entries: string, confirmed: string) => `${entries}. Davon im letzten Jahr geprüft: ${confirmed}.`,
    none: "Hier steht noch kein Verein.",
    print: "Zum Drucken",
    wrong: "Fehlt Ihr Verein? Oder ist etwas falsch?",
    manage: "Liste bearbeiten",
  },
  menu: "Über uns",
  pledges: {
    "no-ranking": "Keine Stadt ist besser als eine andere. Es gibt keine Noten.",
    "drafts-stay-home": "Manche Texte sind noch nicht fertig. Das Land muss fragen: Dürfen wir das lesen? Auch der Kreis muss fragen.",
    "operator-looks":
      "Manchmal gibt es einen Fehler. Dann fragt die Technik: Darf ich nachsehen? Bei Gefahr sieht sie sofort nach. Die Stadt bekommt eine Nachricht.",
    "no-replacement": "Ehren·amt ist freiwillig. Bezahlte Arbeit bleibt bezahlte Arbeit.",
    "no-percentages": "Niemand bekommt Punkte.",
    "final-versions": "Der Rat hat Ja gesagt? Dann bleibt der Text so. Alle können ihn lesen.",
    "no-third-parties": "Unsere Seiten holen nichts von fremden Computern. Niemand verfolgt Sie.",
  },
};
