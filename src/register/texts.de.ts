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
  /** Masculine when left out: der Rat, der Kreistag. */
  councilGender?: "feminine";
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
  landkreis: {
    ...kreis,
    noun: "Landkreis",
    genitiveNoun: "Landkreises",
    askAt: "in der Kreisverwaltung",
    council: "Kreistag",
    genitiveCouncil: "Kreistages",
    head: "Landrätin oder Landrat",
    administration: "Kreisverwaltung",
  },
  regionalverband: {
    ...kreis,
    noun: "Regionalverband",
    genitiveNoun: "Regionalverbandes",
    askAt: "in der Verwaltung des Regionalverbandes",
    council: "Regionalversammlung",
    councilGender: "feminine",
    genitiveCouncil: "Regionalversammlung",
    head: "Regionalverbandsdirektorin oder Regionalverbandsdirektor",
    administration: "Verwaltung des Regionalverbandes",
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

export const t = {
  menu: "Kommunen",
  seenBy: "Für alle sichtbar",
  asMap: "Als Karte ansehen",
  search: {
    label: "Ort oder Postleitzahl",
    button: "Zeigen",
  },
  list: {
    title: "Kommunen",
    lead: (towns: string, kreise: string, within: string) =>
      `${towns} Städte und Gemeinden und ${kreise} Kreise ${within}. Suchen Sie Ihre.`,
    withExample: "Dazu kommen erfundene Orte des Beispielbetriebs. Sie zählen nicht mit.",
    description: "Alle Städte, Gemeinden und Kreise mit dem, was sie zum Ehrenamt veröffentlicht haben.",
    kinds: "Ansicht",
    towns: "Städte und Gemeinden",
    kreise: "Kreise",
    narrow: "Eingrenzen und sortieren",
    narrowButton: "Eingrenzen",
    narrowed: (many: string) => `${many} zu Ihrer Auswahl.`,
    one: "Ergebnis",
    many: "Ergebnisse",
    widen: "Auswahl aufheben",
    kreis: "Kreis",
    allKreise: "Alle Kreise",
    bezirk: "Regierungsbezirk",
    allBezirke: "Alle Regierungsbezirke",
    published: "Veröffentlicht",
    anyPublished: "Mit und ohne Veröffentlichung",
    publications: {
      etwas: "Hier gibt es etwas zu lesen",
      strategie: "Strategie",
      vereine: "Vereine und Initiativen",
      nichts: "Noch nichts veröffentlicht",
    },
    strategy: "Strategie",
    strategyOf: (place: string) => `Strategie: ${place}`,
    directory: "Vereine",
    directoryOf: (place: string) => `Vereine: ${place}`,
    size: "Einwohnerzahl",
    anySize: "Jede Größe",
    sizeBelow: (below: string) => `unter ${below}`,
    sizeBetween: (from: string, below: string) => `${from} bis unter ${below}`,
    sizeFrom: (from: string) => `${from} und mehr`,
    settlement: "Besiedlung",
    anySettlement: "Jede Besiedlung",
    settlements: { "01": "dicht besiedelt", "02": "mittel besiedelt", "03": "dünn besiedelt" },
    sort: "Reihenfolge",
    byName: "Von A bis Z",
    orders: { kreis: "Nach Kreisen", groesste: "Größte Einwohnerzahl zuerst", kleinste: "Kleinste Einwohnerzahl zuerst" },
    ordersOfKreise: { groesste: "Größte Einwohnerzahl zuerst", kleinste: "Kleinste Einwohnerzahl zuerst" },
    caption: "Kommunen von A bis Z",
    captionOfKreise: "Kreise von A bis Z",
    captionsOfKreise: {
      groesste: "Kreise, größte Einwohnerzahl zuerst",
      kleinste: "Kreise, kleinste Einwohnerzahl zuerst",
    } as Readonly<Record<string, string>>,
    captions: {
      kreis: "Kommunen nach Kreisen",
      groesste: "Kommunen, größte Einwohnerzahl zuerst",
      kleinste: "Kommunen, kleinste Einwohnerzahl zuerst",
    } as Readonly<Record<string, string>>,
    name: "Name",
    kind: "Art",
    population: "Einwohnerzahl",
    populationSource: (day: string) => `Einwohnerzahlen vom ${day}`,
    source: "Quelle",
    example: "Beispiel",
    next: "Weitere Kommunen",
    previous: "Vorige Kommunen",
    page: (at: string, of: string) => `Seite ${at} von ${of}`,
    csv: "Als CSV",
    json: "Als JSON",
    api: "Daten für Programme",
    none: "Zu dieser Auswahl gehört keine Kommune.",
    all: "Alle Kommunen ansehen",
  },
  results: {
    title: (query: string) => `Suche nach »${query}«`,
    choose: "Mehrere Kommunen passen. Wählen Sie Ihre.",
    guess: (query: string) => `»${query}« steht nicht im Verzeichnis. Wir vermuten, Sie meinen:`,
    none: (query: string) => `Zu »${query}« finden wir keine Kommune. Suchen Sie mit einem Teil des Namens oder mit der Postleitzahl.`,
    caption: "Gefundene Kommunen",
    everywhere: (query: string) => `Überall nach »${query}« suchen, auch in Verzeichnissen und Strategien`,
    again: "Noch einmal suchen",
    why: {
      name: "Name",
      part: "Teil des Namens",
      similar: "ähnlich geschrieben",
      postcode: "Postleitzahl",
      "old-name": "früherer Name",
      ags: "Gemeindeschlüssel",
    },
    whyHead: "Gefunden über",
  },
  body: {
    people: (count: string, day: string) => `${count} Einwohnerinnen und Einwohner (${day})`,
    kind: "Art",
    region: "Gehört zu",
    bezirk: "Regierungsbezirk",
    population: "Einwohnerinnen und Einwohner",
    asOf: (count: string, day: string) => `${count} am ${day}`,
    source: "Quelle",
    website: "Internetseite",
    websiteUnchecked: "Adresse aus Wikidata, nicht geprüft",
    key: "Amtlicher Schlüssel",
    facts: "Amtliche Angaben",
    municipalities: (kreis: string) => `Städte und Gemeinden: ${kreis}`,
    nothingYet: (subject: string, _name: string) =>
      `${subject} hat hier noch nichts veröffentlicht. Das sagt nichts darüber, was es vor Ort gibt.`,
    description: (name: string) => `${name}: was zu Ehrenamt und Engagement öffentlich ist.`,
    example: "Diesen Ort gibt es nicht. Er ist für den Beispielbetrieb erfunden.",
  },
  status: {
    kreisfrei: "Kreisfreie Stadt",
    regionsangehoerig_wie_kreisfrei: "Stadt in der StädteRegion mit Rechten einer kreisfreien Stadt",
    grosse_kreisangehoerige_stadt: "Große kreisangehörige Stadt",
    mittlere_kreisangehoerige_stadt: "Mittlere kreisangehörige Stadt",
    kreisangehoerig: { Stadt: "Kreisangehörige Stadt", Gemeinde: "Kreisangehörige Gemeinde" },
  },
  csv: {
    ags: "Gemeindeschlüssel",
    ars: "Regionalschlüssel",
    name: "Name",
    officialName: "Amtlicher Name",
    kind: "Art",
    kreis: "Kreis",
    population: "Einwohnerzahl",
    populationOn: "Stand",
    area: "Fläche in km²",
    urbanisation: "Besiedlung",
    lon: "Länge",
    lat: "Breite",
    address: "Adresse hier",
    strategy: "Strategie",
    directory: "Vereine und Initiativen",
    example: "Erfunden",
    yes: "ja",
  },
  attribution:
    "© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis-Informationssystem GV-ISys, Gebietsstand 28.02.2026, Einwohnerzahlen 31.12.2024; eigene Aufbereitung",
};
