// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { exampleRegister, listOf, musterstadt } from "../../../../test/lists/read.ts";
import { type FieldId, understandList } from "./index.ts";

const places = ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen"];

function understand(name: string, category?: string) {
  const table = listOf([name], category === undefined ? {} : { Kategorie: [category] });
  const [item] = understandList(table, {
    register: exampleRegister,
    body: { ...musterstadt, places },
    mapping: { 0: "name", 1: "category" },
  }).items;
  if (!item) throw new Error(`${name} was not taken`);
  return item;
}

describe("words that mislead are right or open", () => {
  const names: [string, FieldId | undefined][] = [
    ["Wanderarbeiterverein Linde", undefined],
    ["Musikzug der Freiwilligen Feuerwehr Musterstadt", "culture"],
    ["Feuerwehrkapelle Hofen", "culture"],
    ["Feuerwehrmuseum Wiesen", "culture"],
    ["FC Musterland Fan-Club Linde", "leisure"],
    ["Fußball-Fanclub Hofen", "leisure"],
    ["Verein zur Förderung und Erhaltung alter Gebräuche", "culture"],
    ["Verein für Deutsche Schäferhunde OG Hofen", "leisure"],
    ["Der Tisch in Musterstadt", undefined],
    ["Der Mittagstisch in Musterstadt", "social"],
    ["Förderverein Jugendfeuerwehr Musterstadt", "rescue"],
    ["Förderverein Grundschule Linde", "school"],
    ["Förderverein Freibad Musterstadt", "sport"],
    ["Förderverein der Altdorfer Mehrzweckhalle", undefined],
    ["Bürgerstiftung Musterstadt", undefined],
    ["Kein Verein der Traurigkeit", undefined],
    ["PS Freunde Musterland", undefined],
    ["Wortmann Fischer e.V.", undefined],
    ["Schulze-Gedächtnisverein", undefined],
    ["Kinder schützen e.V.", "youth_education"],
    ["Kirchrod hilft e.V.", undefined],
    ["Linde lebt e.V.", undefined],
    ["Heimatverein eV", "culture"],
    ["Deutscher Imkerbund Ortsgruppe Hofen", "environment"],
    ["Auswandererverein Musterland", undefined],
    ["Besinnung im Alltag e.V.", undefined],
    ["Spiegelbild e.V.", undefined],
    ["Thüringer Freunde", undefined],
    ["Kowalski-Stammtisch", "leisure"],
    ["Wettbewerbe für alle e.V.", undefined],
    ["Kartoffelfreunde Wiesen", undefined],
    ["Quartiersverein Nordstadt", undefined],
    ["Kommission der Ältesten", undefined],
    ["Schuldnerberatung Musterstadt", "social"],
    ["Schulung für alle e.V.", undefined],
    ["Literaturkreis Altdorf", "culture"],
    ["Gewinnung neuer Freunde e.V.", undefined],
    ["AWO Kita Linde", "school"],
    ["DRK Seniorenheim Hofen", "social"],
    ["Behinderten-Sportverein Musterstadt", "sport"],
    ["Waldkindergarten Wurzelzwerge", "school"],
    ["Landfrauenchor Wiesen", "culture"],
    ["Verein Gelsenkirchener Freunde", undefined],
    // What a word looks like, and what the whole word is.
    ["Nachbarn im Musikerviertel", undefined],
    ["Anlieger Schützenstraße", undefined],
    ["Polonia Musterstadt", undefined],
    ["Anthropologische Runde", undefined],
    ["Toolbox e.V.", undefined],
    ["Jukebox-Freunde", undefined],
    ["Ruderalflora e.V.", undefined],
    ["Turnusgemäß", undefined],
    ["Auftauchen e.V.", undefined],
    ["Im Einklang e.V.", undefined],
    ["Anchor Musterstadt", undefined],
    ["Mini-Cooper-Runde", undefined],
    ["Lebensfunken e.V.", undefined],
    ["Lebenskunst e.V.", undefined],
    ["Streitkultur Musterstadt", undefined],
    ["Bildungspartnerschaft Linde", "youth_education"],
    ["Sicherheitspartnerschaft Musterstadt", "justice"],
    ["Skiffle-Gruppe Hofen", "culture"],
    ["Kennenlernen e.V.", undefined],
    ["Signatur e.V.", undefined],
    ["Tierra e.V.", undefined],
    ["Emissionsarm unterwegs", undefined],
    ["Beschützende Hand", undefined],
    ["Kommissionshaus Linde", undefined],
    ["Hortensien-Runde", undefined],
    ["Fleißige Bienen", undefined],
    ["Till-Eulenspiegel-Runde", undefined],
    ["Gesangbuch e.V.", "culture"],
    ["Das Band e.V.", undefined],
    ["Neue Heimat Linde", undefined],
    ["Alte Schule Linde e.V.", undefined],
    ["Verein Altes Hallenbad", undefined],
    ["Altes Feuerwehrhaus e.V.", undefined],
    ["Diskutieren e.V.", undefined],
    ["Entschlossen für Linde", undefined],
    ["Genauer betrachten e.V.", undefined],
    ["Transportgemeinschaft Hofen", undefined],
    ["Zuwandererverein Hofen", undefined],
    ["Emissionshandel e.V.", undefined],
    ["Schuldenfrei Musterstadt", "social"],
    ["Schuldig e.V.", undefined],
    ["Ökonomische Runde", undefined],
    ["Aserbaidschanische Runde", undefined],
    ["Gemeinsam für Linde", undefined],
    ["Handlungen e.V.", undefined],
    ["Quadrat Musterstadt", undefined],
    ["Zuwanderer Musterstadt", undefined],
    ["Hindurch e.V.", undefined],
    ["Upcycling Linde", "environment"],
    ["Gastronomie-Verband Musterland", "profession"],
    // What something is made with or for goes before what it is about.
    ["Tiere in Not e.V.", "environment"],
    ["Tierasyl Musterstadt", "environment"],
    ["Tierwaisen Linde", "environment"],
    ["Eishockey-Fans Musterstadt", "leisure"],
    ["Sportmuseum Musterland", "culture"],
    ["Landwirtschaftsmuseum Hofen", "culture"],
    ["Freunde des Eisenbahnmuseums", "culture"],
    ["Kunsthandwerkermarkt Linde", "culture"],
    ["Maler- und Lackierer-Innung", "profession"],
    ["Fallschirmjäger-Kameradschaft", "leisure"],
    ["Gebirgsjäger-Kameradschaft", "leisure"],
    ["VW-Golf-Freunde", "leisure"],
    ["Landsmannschaft West-Preußen", "culture"],
    ["Fotofreunde Schwarz-Weiß", "culture"],
    ["Wirtschaftsförderung Musterstadt", "profession"],
    ["Verein zur Förderung der Jugendarbeit", "youth_education"],
    ["Leseförderung Musterstadt", undefined],
    ["Verein zur Förderung von Linde", undefined],
    ["Verband kinderreicher Familien", "social"],
    ["Wandergesellen in Musterland", undefined],
    ["Wanderausstellung Musterland", undefined],
    ["Jugendstilfreunde", undefined],
    ["Polizeichor Musterland", "culture"],
    ["Gefängnischor", "culture"],
    ["Schäferhundezüchter", "leisure"],
    ["Hundesportverein", "sport"],
    ["Reitschule am Wald", "sport"],
    ["Hundeschule Linde", "leisure"],
    ["Baumschule Hofen", undefined],
  ];
  test.each(names)("»%s«: %s", (name, field) => {
    expect(understand(name).fields[0]).toBe(field);
  });

  test("a further field may stand behind, never in front", () => {
    expect(understand("Musikzug der Freiwilligen Feuerwehr").fields).toEqual(["culture", "rescue"]);
    expect(understand("Kinder- und Jugendchor der Kirchengemeinde").fields).toEqual(["culture", "youth_education", "religion"]);
    expect(understand("1. FC Musterland Fanclub").fields).toEqual(["leisure"]);
  });
});

describe("her own category goes before our words", () => {
  const cases: [string, string, FieldId | undefined, string[]][] = [
    ["DLRG Ortsgruppe Musterstadt", "Sportvereine", "sport", ["Sportvereine"]],
    ["DLRG Ortsgruppe Musterstadt", "Vereine", "rescue", ["DLRG"]],
    ["Schützenverein Linde", "Sport", "sport", ["Schützenverein", "Sport"]],
    ["Schützenverein Linde", "Brauchtum", "culture", ["Brauchtum"]],
    ["Die Nachtigallen", "Musik und Gesang", "culture", ["Musik und Gesang"]],
    ["Die Nachtigallen", "Sonstige Vereine", undefined, []],
    ["FC Musterland Fan-Club", "Sport", "leisure", ["Fan-Club"]],
    ["Kegelclub Gut Holz", "Freizeit und Sport", "sport", ["Kegel", "Freizeit und Sport"]],
    ["Die Steine", "Freizeit und Sport", undefined, []],
    ["Kinderschutzbund", "Soziales|Jugend", "social", ["Kinderschutzbund", "Soziales|Jugend"]],
  ];
  test.each(cases)("»%s« under »%s«", (name, category, field, because) => {
    const item = understand(name, category);
    expect([item.fields[0], item.because]).toEqual([field, because]);
  });

  test("a name that agrees is surer than a category alone, and that is surer than a quarrel between the two", () => {
    const confidences = [understand("TuS Linde", "Sport"), understand("Die Steine", "Sport"), understand("MGV Linde", "Sport")].map(
      (item) => item.confidence,
    );
    expect(confidences).toEqual([0.95, 0.85, 0.75]);
    expect(understand("Die Steine").confidence).toBe(0);
  });
});
