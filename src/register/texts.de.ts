// SPDX-License-Identifier: EUPL-1.2

/** A noun with its article in the four cases. */
export interface Declined {
  nominative: string;
  genitive: string;
  dative: string;
  accusative: string;
}

/** The words that differ from place to place. */
export interface KindWords {
  noun: string;
  gender: "feminine" | "masculine" | "neuter";
  genitiveNoun: string;
  council: string;
  genitiveCouncil: string;
  head: string;
  administration: string;
  askAt: string;
  parts: { one: string; many: string };
}

const ortsteile = { one: "Ortsteil", many: "Ortsteile" };
const kommunen = { one: "Kommune", many: "Kommunen" };
const rat = { council: "Rat", genitiveCouncil: "Rates" };
const kreis = { noun: "Kreis", gender: "masculine", genitiveNoun: "Kreises", askAt: "im Kreishaus", parts: kommunen } as const;

export const kindWords = {
  stadt: {
    ...rat,
    noun: "Stadt",
    gender: "feminine",
    genitiveNoun: "Stadt",
    head: "Bürgermeisterin oder Bürgermeister",
    administration: "Stadtverwaltung",
    askAt: "im Rathaus",
    parts: ortsteile,
  },
  kreisfreieStadt: {
    ...rat,
    noun: "Stadt",
    gender: "feminine",
    genitiveNoun: "Stadt",
    head: "Oberbürgermeisterin oder Oberbürgermeister",
    administration: "Stadtverwaltung",
    askAt: "im Rathaus",
    parts: { one: "Stadtteil", many: "Stadtteile" },
  },
  gemeinde: {
    ...rat,
    noun: "Gemeinde",
    gender: "feminine",
    genitiveNoun: "Gemeinde",
    head: "Bürgermeisterin oder Bürgermeister",
    administration: "Gemeindeverwaltung",
    askAt: "im Rathaus",
    parts: ortsteile,
  },
  kreis: {
    ...kreis,
    council: "Kreistag",
    genitiveCouncil: "Kreistages",
    head: "Landrätin oder Landrat",
    administration: "Kreisverwaltung",
  },
  staedteregion: {
    ...kreis,
    noun: "StädteRegion",
    gender: "feminine",
    genitiveNoun: "StädteRegion",
    askAt: "in der Verwaltung der StädteRegion",
    council: "Städteregionstag",
    genitiveCouncil: "Städteregionstages",
    head: "Städteregionsrätin oder Städteregionsrat",
    administration: "Verwaltung der StädteRegion",
  },
  land: {
    noun: "Land",
    gender: "neuter",
    genitiveNoun: "Landes",
    council: "Landtag",
    genitiveCouncil: "Landtages",
    head: "Ministerpräsidentin oder Ministerpräsident",
    administration: "Landesregierung",
    askAt: "in der Landesregierung",
    parts: kommunen,
  },
} as const satisfies Record<string, KindWords>;

export const articles = {
  feminine: { nominative: "die", genitive: "der", dative: "der", accusative: "die" },
  masculine: { nominative: "der", genitive: "des", dative: "dem", accusative: "den" },
  neuter: { nominative: "das", genitive: "des", dative: "dem", accusative: "das" },
} as const satisfies Record<KindWords["gender"], Declined>;

export const yours = {
  feminine: { nominative: "Ihre", genitive: "Ihrer", dative: "Ihrer", accusative: "Ihre" },
  masculine: { nominative: "Ihr", genitive: "Ihres", dative: "Ihrem", accusative: "Ihren" },
  neuter: { nominative: "Ihr", genitive: "Ihres", dative: "Ihrem", accusative: "Ihr" },
} as const satisfies Record<KindWords["gender"], Declined>;
