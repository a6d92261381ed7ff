// SPDX-License-Identifier: EUPL-1.2
import type { ColumnTarget, FieldId, ValueMeaning } from "./types.ts";

const number = new Intl.NumberFormat("de-DE");

/** Short names of the fields, as they stand in reasons and questions. */
export const fieldNames: Record<FieldId, string> = {
  sport: "Sport und Bewegung",
  culture: "Kultur und Musik",
  leisure: "Freizeit, Geselligkeit",
  social: "Soziales",
  health: "Gesundheit",
  school: "Schule und Kita",
  youth_education: "Jugend und Bildung",
  environment: "Umwelt und Tiere",
  politics: "Politik",
  profession: "Beruf und Wirtschaft",
  religion: "Kirche und Religion",
  justice: "Justiz",
  rescue: "Rettung, Feuerwehr",
  other: "Sonstiges",
};

/** What a column becomes, in words for the screen. */
export const targetNames: Record<ColumnTarget, string> = {
  name: "Name",
  category: "Bereich",
  legalForm: "Rechtsform",
  place: "Ortsteil",
  municipality: "Kommune",
  ags: "Gemeindeschlüssel",
  postcode: "Postleitzahl",
  street: "Anschrift",
  website: "Internetadresse",
  description: "Beschreibung",
  targetGroup: "Zielgruppe",
  publicEmail: "E-Mail für alle",
  publicPhone: "Telefon für alle",
  kind: "Art des Eintrags",
  reach: "Reichweite",
  publicContact: "Öffentlicher Kontakt",
  offers: "Bietet",
  seeks: "Sucht",
  note: "Notiz",
  evidence: "Beleg",
  confirmedOn: "Bestätigt am",
  personal: "Angaben zu Personen",
  ignore: "nicht übernommen",
};

type Values = { distinct: number; values: readonly { value: string; rows: number }[] };

const quoted = (text: string) => `»${text}«`;
const list = (texts: readonly string[], word = "und") =>
  texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;

function sameEverywhere(values: Values["values"]): string {
  const [first] = values;
  return values.length === 1 && first ? `in allen Zeilen gleich: ${quoted(first.value)}` : differentValues(values.length);
}

/** Why a column is what we say it is. */
export const reasons = {
  chosen: "von Ihnen so festgelegt",
  empty: "leer",
  unknown: "brauchen wir nicht",
  personal: "nennt Personen oder wie man sie erreicht; bleibt draußen, bis Sie es anders wollen",
  privateStreet: "steht hinter dem Namen einer Person, vermutlich eine private Anschrift",
  reachInText: "enthält Telefonnummern oder E-Mail-Adressen; bleibt draußen, bis Sie es anders wollen",
  manyValues: "fast jeder Wert kommt nur einmal vor",
  twin: (column: string) => `gleicher Inhalt wie ${quoted(column)}`,
  taken: (column: string) => `steht schon in ${quoted(column)}`,
  places: (distinct: number) => `${number.format(distinct)} Orte kehren wieder`,
  municipality: sameEverywhere,
  name: (byHeader: boolean, example: string, twice: number) =>
    `${byHeader ? "Überschrift" : `Namen wie ${quoted(example)}`}; ${twice === 0 ? "kein Wert doppelt" : `${number.format(twice)} ${twice === 1 ? "Wert" : "Werte"} doppelt`}`,
  byShape: (target: ColumnTarget, values: Values) => `die Werte sehen so aus; ${detail(target, values)}`,
  byHeader: (target: ColumnTarget, values: Values) => `Überschrift; ${detail(target, values)}`,
  values: (meanings: readonly ValueMeaning[]) => {
    const shown = meanings.slice(0, 4).map(meaningOf).join("; ");
    const left = meanings.length - 4;
    if (left <= 0) return shown;
    return `${shown}; und ${number.format(left)} ${left === 1 ? "weiterer Wert" : "weitere Werte"}`;
  },
};

function differentValues(distinct: number): string {
  return distinct === 1 ? "ein einziger Wert" : `${number.format(distinct)} verschiedene Werte`;
}

function detail(target: ColumnTarget, values: Values): string {
  if (target === "postcode") return "fünf Ziffern";
  return target === "ags" || target === "municipality" || target === "ignore"
    ? sameEverywhere(values.values)
    : differentValues(values.distinct);
}

function meaningOf(meaning: ValueMeaning): string {
  const value = `${quoted(meaning.value)} (${number.format(meaning.rows)})`;
  return meaning.fields.length === 0
    ? `${value} sagt nichts aus`
    : `${value} = ${meaning.fields.map((field) => fieldNames[field]).join(" oder ")}`;
}

const digits = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/** What happened to single cells and rows. */
export const cellTexts = {
  noName: "Hier steht kein Name. Wir haben die Zeile nicht übernommen.",
  nameWithoutLetters: (name: string) => `${quoted(name)} ist kein Name. Wir haben die Zeile nicht übernommen.`,
  nameTooLong: (length: number, most: number) =>
    `Der Name hat ${number.format(length)} Zeichen, wir lesen bis zu ${most}. Wir haben die Zeile nicht übernommen.`,
  heading: (text: string) => `${quoted(text)} ist eine Zwischenüberschrift. Wir haben sie als Kategorie der Zeilen darunter gelesen.`,
  badPostcode: (row: number, cell: string) => {
    const isNumber = /^\d+$/.test(cell);
    const what = isNumber
      ? `hat ${digits[cell.length] ?? cell.length} ${cell.length === 1 ? "Ziffer" : "Ziffern"}`
      : "ist keine Zahl aus fünf Ziffern";
    return `Zeile ${row}: Die Postleitzahl ${quoted(cell)} ${what}. Wir haben den Eintrag ohne Postleitzahl übernommen.`;
  },
};

/** Why rows may be the same thing. */
export const doubleReasons = {
  sameName: (name: string, times: number) => `${quoted(name)} steht ${times === 2 ? "zweimal" : `${times}-mal`} auf der Liste.`,
  twoSpellings: (names: readonly string[]) => `Gleicher Name, verschieden geschrieben: ${list(names.map(quoted))}.`,
  longerName: (short: string, long: string) => `${quoted(long)} enthält alle Wörter von ${quoted(short)}.`,
  slip: (a: string, b: string) => `${quoted(a)} und ${quoted(b)} unterscheiden sich nur in einem Buchstaben.`,
};

export type MismatchFacts = {
  column: string;
  other: string;
  rows: number;
  all: number;
  body: string;
  witness: string | null;
  given: boolean;
};

/** Questions for the whole file or for one value. */
export const questionTexts = {
  mismatch: (facts: MismatchFacts) => {
    const rows =
      facts.rows === facts.all
        ? `in allen ${number.format(facts.all)} Zeilen`
        : `in ${number.format(facts.rows)} von ${number.format(facts.all)} Zeilen`;
    const own =
      facts.witness !== null
        ? `Die Spalte ${quoted(facts.witness)} nennt ${facts.body}.`
        : facts.given
          ? `Sie lesen für ${facts.body} ein.`
          : `Die Liste nennt sonst ${facts.body}.`;
    return `Die Spalte ${quoted(facts.column)} nennt ${rows} eine andere Kommune (${facts.other}). ${own} Wohin gehören die Einträge?`;
  },
  mismatchOneOf: (names: readonly string[]) => list(names, "oder"),
  mismatchOwn: (facts: MismatchFacts) => `${facts.body}. Die Angabe in ${quoted(facts.column)} ist falsch.`,
  mismatchOther: (facts: MismatchFacts) => `${facts.other}. Dann lesen wir hier nichts ein.`,
  later: "Ich weiß es nicht. Erst einmal merken und später klären.",
  nameColumn: (column: string) => `Welche Spalte nennt die Namen der Einträge? Wir vermuten ${quoted(column)}.`,
  places: (places: readonly string[]) => `Sind das Ihre Ortsteile? ${places.join(", ")}`,
  value: (value: string, rows: number) =>
    `Zu welchem Bereich gehört ${quoted(value)} (${number.format(rows)} ${rows === 1 ? "Zeile" : "Zeilen"})?`,
  saysNothing: "Das sagt nichts über den Bereich.",
  personal: (columns: readonly string[]) =>
    `${columns.length === 1 ? "Diese Spalte nennt" : "Diese Spalten nennen"} Personen: ${list(columns.map(quoted))}. Wir lassen sie weg. Sollen wir etwas davon übernehmen?`,
};
