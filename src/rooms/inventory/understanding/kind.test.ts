// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type EntryKind, entryKinds, understandEntry } from "./index.ts";

const kindOf = (name: string) => understandEntry({ name }, { bodyName: "Musterstadt", corrections: {} }).kind;

const kinds: Record<EntryKind, string[]> = {
  association: [
    "TuS Linde",
    "Die Sonnenblumen",
    "Förderverein Löschzug Hofen der Freiwilligen Feuerwehr",
    "Förderverein Jugendfeuerwehr Musterstadt",
    "Verein der Freiwilligen Feuerwehr Linde e.V.",
    "Feuerwehrverein Hofen",
    "Musikzug der Freiwilligen Feuerwehr",
    "Spielmannszug Freiwillige Feuerwehr Linde",
    "Ökumenischer Chor der Kirchengemeinden",
    "Elterninitiative Spatzennest e.V.",
    "Jugendzentrum Leuchtturm e.V.",
    "Trägerverein Bürgerhaus Linde",
    "Verein zur Förderung des Jugendzentrums",
    "Förderverein Stadtarchiv",
    "Freundeskreis Gymnasium Musterstadt",
    "Ehemaligenverein der Realschule",
    "Alumni Realschule Bergfeld",
    "IG Metall Musterland",
    "Moscheeverein Musterstadt",
    "Schützenverein Linde",
    "DRK Ortsverein Altdorf",
    "Stammtisch Alte Post e.V.",
  ],
  initiative: [
    "Bürgerinitiative Nordstadt",
    "Repair-Café Musterstadt",
    "Selbsthilfegruppe Diabetes",
    "IG Altstadt",
    "Bürgerbegehren Freibad bleibt",
    "Krabbelgruppe Hofen",
    "Schulpflegschaft Grundschule Altdorf",
    "Helferkreis Asyl",
  ],
  foundation: ["Bürgerstiftung Musterstadt", "Stiftung Lindenhof", "Karl-Beispiel-Stiftung"],
  umbrella: [
    "Stadtsportverband Musterstadt e.V.",
    "Kreissportbund Musterland",
    "Stadtjugendring Musterstadt",
    "Kulturring Musterstadt",
    "DRK Kreisverband Musterland e.V.",
    "Vereinsring Linde",
    "Interessengemeinschaft Altdorfer Vereine",
    "Kreisfeuerwehrverband Musterland",
    "Kreisimkerverein Musterland",
  ],
  religious: [
    "Ev. Kirchengemeinde Altdorf",
    "Katholische Pfarrgemeinde St. Martin",
    "Freie evangelische Gemeinde Musterstadt",
    "Jüdische Gemeinde Musterland",
    "Islamische Gemeinde Musterstadt",
    "Heilsarmee Musterstadt",
  ],
  municipal: [
    "Freiwillige Feuerwehr der Stadt Musterstadt",
    "Freiwillige Feuerwehr Musterstadt, Löschzug Linde",
    "Löschgruppe Wiesen",
    "Jugendfeuerwehr Musterstadt",
    "Kinderfeuerwehr Löschzwerge",
    "FFW Hofen",
    "Stadtarchiv Musterstadt",
    "Jugendzentrum Leuchtturm",
    "Jugendtreff Hofen",
    "Volkshochschule Musterland",
    "VHS Musterstadt",
    "Stadtbücherei Musterstadt",
    "Seniorenbeirat der Stadt Musterstadt",
    "Städtische Musikschule",
    "Grundschule Linde",
    "Schiedsamt Musterstadt",
  ],
  agency: ["Freiwilligenagentur Musterstadt", "Ehrenamtsbörse Musterland", "Freiwilligenzentrum Musterstadt e.V."],
  contact_point: [
    "Selbsthilfe-Kontaktstelle Musterland",
    "Seniorenbüro Musterstadt",
    "Pflegestützpunkt Musterland",
    "Ehrenamtskoordination im Rathaus",
    "Quartiersmanagement Nordstadt",
    "Telefonseelsorge Musterland",
  ],
  place: ["Bürgerhaus Linde", "Dorfgemeinschaftshaus Hofen", "Mehrgenerationenhaus", "Stadthalle Musterstadt", "Heimatmuseum Altdorf"],
  fund: ["Bürgerfonds Musterstadt", "Verfügungsfonds Nordstadt", "Heimat-Scheck", "Jugendfonds der Stadt"],
  recognition: [
    "Ehrenamtskarte NRW",
    "Jubiläumsehrenamtskarte",
    "Heimatpreis Musterstadt",
    "Ehrennadel der Stadt",
    "Bürgerpreis Musterland",
  ],
  training: ["Vereinsschulung der Stadt Musterstadt", "Ehrenamtsakademie Musterland", "Juleica-Kurs", "Fortbildung für Vorstände"],
  portal: ["Ehrenamtsportal Musterland", "Newsletter Ehrenamt", "Vereinsverzeichnis Musterstadt", "Dorf-App Linde"],
  company: ["Musterbau GmbH", "Werkfeuerwehr Musterbau", "Stadtwerke Musterstadt", "Lindenapotheke"],
  other: ["SPD-Ortsverein Altdorf", "CDU Kreisverband Musterland", "THW Ortsverband Musterland", "Lebensraum gGmbH"],
};

describe.each(entryKinds)("%s", (kind) => {
  test.each(kinds[kind])("»%s«", (name) => {
    expect(kindOf(name)).toBe(kind);
  });
});
