// SPDX-License-Identifier: EUPL-1.2
import { askingTells } from "./asking/texts.de.ts";
import { claimTexts } from "./claims/texts.de.ts";
import { clarifyTexts } from "./clarify/texts.de.ts";
import { connectionTexts } from "./connections/texts.de.ts";
import { directoryTexts } from "./directory/texts.de.ts";
import { doubleTexts } from "./doubles/texts.de.ts";
import { entryTexts } from "./entries/texts.de.ts";
import { gapTexts } from "./gaps/texts.de.ts";
import { overviewTexts } from "./overview/texts.de.ts";
import { readingTexts } from "./reading/texts.de.ts";
import { sharingTexts } from "./sharing/texts.de.ts";
import type { LegalForm } from "./vocabulary.ts";
import { vocabularyTexts as words } from "./vocabulary-texts.ts";

const legalForms: Record<LegalForm, string> = {
  e_v: "eingetragener Verein (e. V.)",
  nicht_e_v: "nicht eingetragener Verein",
  wirtschaftl_verein: "wirtschaftlicher Verein (w. V.)",
  stiftung_bgb: "rechtsfähige Stiftung",
  treuhandstiftung: "Treuhandstiftung",
  ggmbh: "gemeinnützige GmbH (gGmbH)",
  gug: "gemeinnützige UG (haftungsbeschränkt)",
  eg: "eingetragene Genossenschaft (eG)",
  gbr: "Gesellschaft bürgerlichen Rechts (GbR)",
  koer: "Körperschaft des öffentlichen Rechts",
  aoer: "Anstalt des öffentlichen Rechts",
  partei: "Partei oder Wählergruppe",
  unternehmen: "Unternehmen (GmbH und andere)",
};

export const t = {
  menu: "Bestand",
  seenByTeam: "Nur Ihr Team sieht das",
  fields: words.fields,
  shortFields: words.shortFields,
  fieldOpen: "Bereich offen",
  kinds: words.kinds,
  legalForms,
  targetGroups: words.targetGroups,
  reaches: words.reaches,
  tells: {
    ...askingTells,
    ...claimTexts.tells,
    ...clarifyTexts.tells,
    ...doubleTexts.tells,
    ...directoryTexts.tells,
    "inventory.entry_added": "hat einen Eintrag angelegt",
    "inventory.entry_changed": "hat einen Eintrag geändert",
    "inventory.entries_removed": "hat Einträge entfernt",
    "inventory.entries_brought_back": "hat entfernte Einträge zurückgeholt",
    "inventory.exported": "hat den Bestand heruntergeladen",
    "inventory.list_handed_in": "hat eine Liste ausgewählt",
    "inventory.list_discarded": "hat eine Liste verworfen",
    "inventory.list_read_in": "hat eine Liste eingelesen",
    "inventory.reading_undone": "hat ein Einlesen rückgängig gemacht",
    "inventory.entries_changed": "hat mehrere Einträge auf einmal geändert",
    "inventory.change_undone": "hat eine Änderung an mehreren Einträgen rückgängig gemacht",
    "inventory.view_saved": "hat eine Ansicht gemerkt",
    "inventory.view_renamed": "hat eine Ansicht umbenannt",
    "inventory.view_deleted": "hat eine Ansicht gelöscht",
    ...connectionTexts.tells,
    ...gapTexts.tells,
    ...sharingTexts.tells,
  },
  tabs: { entries: "Einträge", clarify: "Klären", overview: "Überblick", connections: "Verbindungen", readIn: "Einlesen" },
  clarify: clarifyTexts,
  directory: directoryTexts,
  doubles: doubleTexts,
  entries: entryTexts,
  overview: overviewTexts,
  reading: readingTexts,
};
