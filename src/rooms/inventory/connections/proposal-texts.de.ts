// SPDX-License-Identifier: EUPL-1.2
import { count, plural } from "#kit/text";

const inWords = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/** 5 → "fünf", 17 → "17". */
const numberWord = (value: number) => inWords[value] ?? count(value);
const atStart = (text: string) => text.charAt(0).toLocaleUpperCase("de-DE") + text.slice(1);

/** "Ortsteile" → "Ortsteilen", "Kommunen" stays. */
const inDative = (many: string) => (many.endsWith("n") ? many : `${many}n`);

/** The sentences of proposals. What is possible and what is unknown stands with the rules, as data. */
export const proposalTexts = {
  severalTitle: (many: string, entries: number, places: number, parts: string) =>
    `${atStart(numberWord(entries))} ${many}${places === 0 ? "" : ` in ${numberWord(places)} ${inDative(parts)}`}`,
  severalHere: (many: string, entries: number, place: string) => `${atStart(numberWord(entries))} ${many} in ${place}`,
  sameWord: (places: number, parts: string) => `gleiches oder ähnliches Wort im Namen, ${numberWord(places)} ${parts}`,
  sameWordHere: "gleiches oder ähnliches Wort im Namen, derselbe Ort",
  withoutPlace: (entries: number) => `bei ${plural(entries, "Eintrag", "Einträgen")} steht kein Ort`,
  exchangeTitle: (label: string, seekers: number, offerers: number, place?: string) =>
    `${label}${place === undefined ? "" : ` in ${place}`}: ${seekers === 1 ? "eine Suche" : `${numberWord(seekers)}-mal gesucht`}, ${offerers === 1 ? "ein Angebot" : `${numberWord(offerers)} Angebote`}`,
  seeks: (name: string, quote: string | null) => `${name} sucht »${quote ?? ""}«`,
  offers: (name: string, quote: string | null) => (quote === null ? `${name} ist ein Ort oder Raum` : `${name} bietet »${quote}«`),
  andMore: (more: number) => `und ${count(more)} weitere`,
};
