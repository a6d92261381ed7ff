// SPDX-License-Identifier: EUPL-1.2
import type { LegalForm } from "./types.ts";

/** How German names state a legal form; the first pattern that fits counts. */
const patterns: [RegExp, LegalForm][] = [
  [/(?<![\p{L}.])e\.\s*v(?![\p{L}])\.?|eingetragener verein/iu, "e_v"],
  [/(?<![\p{L}.])e\s?V(?![\p{L}.])|(?<=\s)EV$/u, "e_v"],
  [/(?<![\p{L}])w\.\s?v\./iu, "wirtschaftl_verein"],
  [/(?<![\p{L}])g(emeinnützige[rn]?)?\s?-?\s?gmbh(?![\p{L}])|gemeinnützige gesellschaft mit beschränkter haftung/iu, "ggmbh"],
  [/(?<![\p{L}])g(emeinnützige[rn]?)?\s?-?\s?ug(?![\p{L}])|gemeinnützige unternehmergesellschaft/iu, "gug"],
  [/rechtsfähige stiftung/iu, "stiftung_bgb"],
  [/(?<![\p{L}.])e\.?\s?G\.?(?=$|[\s,;)])|[Ee]ingetragene Genossenschaft/u, "eg"],
  [/(?<![\p{L}])e?gbr(?![\p{L}])|gesellschaft bürgerlichen rechts/iu, "gbr"],
  [/(?<![\p{L}])k\.?\s?d\.?\s?ö\.?\s?r\.?(?![\p{L}])|körperschaft (des )?öffentlichen rechts/iu, "koer"],
  [/(?<![\p{L}])a\.?\s?d?\.?\s?ö\.?\s?r\.?(?![\p{L}])|anstalt (des )?öffentlichen rechts/iu, "aoer"],
  [/(?<![\p{L}])(GmbH|gmbh|UG|OHG|GmbH & Co\.? KG)(?![\p{L}])|Gesellschaft mit beschränkter Haftung/u, "unternehmen"],
];

const parties = /^(SPD|CDU|CSU|FDP|AfD|BSW|ÖDP|Bündnis 90|Die Linke|DIE LINKE|Freie Wähler|UWG|FWG)(?![\p{L}])/u;

/** The legal form a name or a cell states; null when it states none. */
export function legalFormOf(text: string): LegalForm | null {
  const found = patterns.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  return parties.test(text) ? "partei" : null;
}

/** The name without the words for its legal form, for comparing. */
export function withoutLegalForm(name: string): string {
  return patterns.reduce((text, [pattern]) => text.replace(pattern, " "), name);
}
