// SPDX-License-Identifier: EUPL-1.2
const names = [
  "Turn- und Sportverein",
  "Männergesangverein",
  "Heimatverein",
  "Schützenbruderschaft",
  "Förderverein der Grundschule",
  "Angelsportverein",
  "Musikverein",
  "Kleingartenverein",
  "Landfrauen",
  "Sozialverband",
  "Jugendfeuerwehr",
  "Kirchenchor",
  "Der Mittagstisch",
  "Tierschutzverein",
  "Verein zur Förderung der Jugend",
];
const parts = ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen", "Eichholz", "Neudorf", "Sandberg", "Talheim", ""];
const groups = ["", "", "", "Kinder", "Jugendliche", "Ältere Menschen", "Familien"];
const persons = ["Eintracht", "Frohsinn", "Concordia", "Germania", "Harmonie", "Fortuna", "Viktoria"];

/** A made-up list of a large city's associations, as CSV in UTF-8: 10 Ortsteile, some entries without one, every name different. */
export function cityList(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) => {
    const name = `${names[at % names.length]} ${persons[at % persons.length]} ${1850 + (at % 170)} Nummer ${at + 1}`;
    return [name, parts[at % parts.length], groups[at % groups.length]].join(";");
  });
  return new TextEncoder().encode(["Vereinsname;Ortsteil;Zielgruppe", ...lines].join("\r\n"));
}
