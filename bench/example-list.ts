// SPDX-License-Identifier: EUPL-1.2
const kinds = [
  "Turnverein",
  "Gesangverein",
  "Heimatverein",
  "Schützenverein",
  "Förderverein der Grundschule",
  "Angelverein",
  "Musikverein",
  "Kleingartenverein",
  "Landfrauen",
  "Sozialverband",
];
const places = ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen"];

/** A made-up list of so many associations, as CSV in UTF-8; every name is different. */
export function exampleList(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${kinds[at % kinds.length]} ${places[at % places.length]} Nummer ${at + 1};Vereine;Musterstadt`,
  );
  return new TextEncoder().encode(["Vereinsname;Kategorie;Gemeinde", ...lines].join("\r\n"));
}
