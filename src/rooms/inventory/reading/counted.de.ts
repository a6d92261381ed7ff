// SPDX-License-Identifier: EUPL-1.2
// Numbers with their words, as the pages of reading in say them.
import { count, plural } from "#kit/text";

export const rowCount = (value: number) => plural(value, "Zeile", "Zeilen");
export const entryCount = (value: number) => plural(value, "Eintrag", "Einträge");
export const ofRows = (part: number, all: number) => `${count(part)} von ${count(all)} ${all === 1 ? "Zeile" : "Zeilen"}`;
export const withFields = (open: number, all: number) =>
  `${count(all - open)} von ${count(all)} ${all === 1 ? "Eintrag" : "Einträgen"} mit Bereich, ${count(open)} von ${count(all)} offen`;
