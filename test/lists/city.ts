// SPDX-License-Identifier: EUPL-1.2

/** A list as a department keeps it: CSV in UTF-8 with semicolons. */
export interface CityList {
  fileName: string;
  bytes: Uint8Array;
  rows: number;
  /** Rows whose name and Ortsteil stand in an earlier list too, letter by letter. */
  known: number;
  /** Rows that mean an association of an earlier list under another spelling. */
  otherSpelling: number;
}

const kinds = [
  { long: "Turnverein", short: "TV", field: "Sport" },
  { long: "Männergesangverein", short: "MGV", field: "Kultur" },
  { long: "Schützenverein", short: "SV", field: "Sport" },
  { long: "Heimatverein", short: "HV", field: "Kultur" },
  { long: "Angelsportverein", short: "ASV", field: "Sport" },
  { long: "Musikverein", short: "MV", field: "Kultur" },
  { long: "Kleingärtnerverein", short: "KGV", field: "Umwelt" },
  { long: "Reitverein", short: "RV", field: "Sport" },
  { long: "Karnevalsgesellschaft", short: "KG", field: "Brauchtum" },
  { long: "Tennisclub", short: "TC", field: "Sport" },
  { long: "Obst- und Gartenbauverein", short: "OGV", field: "Umwelt" },
  { long: "Theaterverein", short: "ThV", field: "Kultur" },
] as const;
const names = [
  ...["Eintracht", "Concordia", "Germania", "Frohsinn", "Harmonie", "Edelweiß", "Waldeslust", "Grün-Weiß", "Blau-Gelb", "Rot-Weiß"],
  ...["Hubertus", "Sankt Martin", "Sankt Georg", "Diana", "Tell", "Lyra", "Cäcilia", "Teutonia", "Borussia", "Fortuna"],
  ...["Morgenrot", "Einigkeit", "Vorwärts", "Jahn", "Phönix", "Falke", "Adler", "Sonnenschein", "Heimattreue", "Wanderlust"],
] as const;
const places = [
  ...["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen", "Neustedt", "Oberau", "Unterau", "Mühlbruch"],
  ...["Steinhain", "Rotbach", "Lerchenfeld", "Birkenau", "Tannhof", "Weidach"],
] as const;

/** One of 17,280 made-up associations; every number is a different one. */
function associationAt(number: number) {
  const kind = kinds[number % kinds.length] ?? kinds[0];
  const name = names[Math.floor(number / kinds.length) % names.length] ?? names[0];
  const place = places[Math.floor(number / (kinds.length * names.length)) % places.length] ?? places[0];
  const district = Math.floor(number / (kinds.length * names.length * places.length));
  const year = 1850 + (number % 150);
  return { kind, name: district === 0 ? name : `${name} ${["Nord", "Süd", "Ost"][district - 1]}`, place, year };
}

const inFull = (number: number) => {
  const { kind, name, year } = associationAt(number);
  return `${kind.long} ${name} ${year} e.V.`;
};
const inShort = (number: number) => {
  const { kind, name, year } = associationAt(number);
  return `${kind.short} »${name}« ${String(year).slice(2)}`;
};

/** Numbers from `from` up to `to`, without `to`. */
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

function listOf(fileName: string, heads: string, lines: string[], known: number, otherSpelling: number): CityList {
  return { fileName, bytes: new TextEncoder().encode([heads, ...lines].join("\r\n")), rows: lines.length, known, otherSpelling };
}

/** Three departments of one city, three lists of 5,000 that overlap: the same letter by letter, or under another spelling. */
export function cityLists(): readonly [CityList, CityList, CityList] {
  const line = (number: number) => `${inFull(number)};${associationAt(number).kind.field};${associationAt(number).place}`;
  const shortLine = (number: number) => `${inShort(number)};${associationAt(number).place};${associationAt(number).kind.field}`;
  return [
    listOf("sportamt.csv", "Vereinsname;Sparte;Ortsteil", numbers(0, 5000).map(line), 0, 0),
    listOf("kulturamt.csv", "Vereinsname;Sparte;Ortsteil", numbers(4000, 9000).map(line), 1000, 0),
    listOf(
      "presseamt.csv",
      "Name des Vereins;Ortsteil;Bereich",
      [...numbers(0, 20).map(shortLine), ...numbers(9000, 13_980).map((number) => shortLine(number))],
      0,
      20,
    ),
  ];
}
