// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { kreis, leavesNoPageOut, readsWithoutHindrance, town, type Way } from "./accessible-ways.ts";
import { lookAtEditionsOfAFormerPlace } from "./former-pages.ts";
import { lookAtEveryPageOfPublishing } from "./publishing-pages.ts";
import { lookAtEveryPageOfReading } from "./reading-pages.ts";
import { lookAtEveryPageOfReleasing } from "./release-pages.ts";
import { exampleStage, type Played } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const readable: Way[] = [
  ["/kommunen/fabelrade/strategie"],
  ["/kommunen/fabelrade/strategie/fassungen/1"],
  ["/kommunen/fabelrade/strategie/massnahmen/1"],
  ["/kommunen/fabelrade/strategie/einfach"],
];

const officers: Way[] = [
  [`${town}/strategie`],
  [`${town}/strategie/rahmen`],
  [`${town}/strategie/ziele`],
  [`${town}/strategie/ziele/neu`],
  [`${town}/strategie/ziele/neu`, "Ziel hinzufügen"],
  [`${town}/strategie/ziele`, "Ziel 1 bearbeiten"],
  [`${town}/strategie/handlungsfelder/neu`],
  [`${town}/strategie/handlungsfelder/neu`, "Handlungsfeld hinzufügen"],
  [`${town}/strategie/muster`],
  [`${town}/strategie/muster`, "Als Entwurf übernehmen"],
  [`${town}/strategie/muster?suche=xyzxyzxyz`],
  [`${town}/strategie/ziele`, "Maßnahme hinzufügen: Ziel 1"],
  [`${town}/strategie/ziele`, "Maßnahme hinzufügen: Ziel 1", "Speichern und weiter zu Zeit und Geld"],
  [`${town}/strategie/ziele`, "Was und wer: Maßnahme 1.1"],
  [`${town}/strategie/ziele`, "Zeit und Geld: Maßnahme 1.1"],
  [`${town}/strategie/ziele`, "eintragen: woran Sie Ziel 2 merken"],
  [`${town}/strategie/ziele`, "eintragen: woran Sie Ziel 2 merken", "Eintragen"],
  [`${town}/strategie/ziele`, "bewusst ohne lassen: Ziel 2"],
  [`${town}/strategie/ziele`, "bewusst ohne lassen: Ziel 2", "Bewusst ohne lassen"],
  [`${town}/strategie/ziele`, "»Vereine beim Treffen« bearbeiten"],
  [`${town}/strategie/weg`],
  [`${town}/strategie/weg/kleiner-anfang`],
  [`${town}/strategie/weg/kleiner-anfang/anlass`],
  [`${town}/strategie/weg/kleiner-anfang/ziel`],
  [`${town}/strategie/weg/kleiner-anfang/massnahme-1`],
  [`${town}/strategie/weg/kleiner-anfang/massnahme-1`, "Speichern und weiter"],
  [`${town}/strategie/weg/kleiner-anfang/merken`, "Speichern und weiter"],
  [`${town}/strategie/weg/auf-vorhandenem`],
  [`${town}/strategie/weg/auf-vorhandenem`, "Vorschläge ansehen"],
  [`${town}/strategie/weg/auf-vorhandenem/vorschlaege?grundlage=field:sport&grundlage=absent:health`],
  [`${town}/strategie/weg/acht-schritte`],
  [`${town}/strategie/weg/acht-schritte/auftakt`],
  [`${town}/strategie/weg/vorhandene-strategie`],
  [`${town}/strategie/weg/vorhandene-strategie`, "Text lesen"],
  [`${town}/strategie/grundsaetze`],
  [`${town}/strategie/grundsaetze`, "Beantworten"],
  [`${town}/strategie/grundlagen`],
  [`${town}/strategie/grundlagen`, "Grundlage hinzufügen: Ziel 1"],
  [`${town}/strategie/grundlagen`, "Grundlage hinzufügen: Ziel 1", "Aus dem Bestand übernehmen"],
  [`${town}/strategie/grundlagen`, "Grundlage hinzufügen: Ziel 1", "Grundlage festhalten"],
  [`${town}/strategie/grundlagen`, "Bearbeiten: "],
  [`${town}/strategie/beschluss`],
  [`${town}/strategie/beschluss/vorlage`],
  [`${town}/strategie/beschluss/aufbau`],
  [`${town}/strategie/beschluss/aufbau`, "Aufbau speichern"],
  [`${town}/strategie/beschluss/beratungsfolge`],
  [`${town}/strategie/beschluss/beratungsfolge`, "Gremium hinzufügen"],
  [`${town}/strategie/beschluss/beratungsfolge`, "Bearbeiten: "],
  [`${town}/strategie/beschluss/einfache-sprache`],
  [`${town}/strategie/beschluss/einfache-sprache`, "Nachsehen, ohne zu speichern"],
  [`${town}/strategie/beschluss/eintragen`],
  [`${town}/strategie/beschluss/eintragen`, "Beschluss eintragen"],
  [`${town}/strategie/beschluss`, "Angaben berichtigen: "],
  [`${town}/strategie/veroeffentlichung`],
  [`${town}/strategie/freigabe-zu-zweit`],
  [`${town}/strategie/zeigen`],
  [`${town}/strategie/zeigen`, "Leselink anlegen"],
  [`${town}/strategie/freigaben`],
  [`${town}/strategie/freigaben`, "Entwurf teilen"],
  [`${town}/strategie/kommentare`],
  [`${town}/strategie/lesen`],
  [`${town}/strategie/lesen`, "Kommentieren: Maßnahme 1.1"],
  [`${town}/strategie/lesen`, "Kommentieren: Maßnahme 1.1", "Kommentar senden"],
  [`${town}/strategie/ziele`, "Ziel 3 entfernen"],
];

const emptyTown: Way[] = [
  ["/intern/nachbarhausen/strategie"],
  ["/intern/nachbarhausen/strategie", "Ohne Weg anfangen: leeres Blatt"],
  ["/intern/nachbarhausen/strategie", "Ohne Weg anfangen: leeres Blatt", "Strategie beginnen"],
  ["/intern/nachbarhausen/strategie", "Kleiner Anfang"],
];

readsWithoutHindrance(
  () => set,
  [
    ["a citizen", readable],
    ["anna", officers],
    ["bert", emptyTown],
    ["clara", [[`${kreis}/strategie/geteilt`]]],
    ["dora", [["/intern/land/strategie/geteilt"]]],
  ],
);

test("showing a draft by link and by share, until both are ended", { timeout: 240_000 }, () => lookAtEveryPageOfReading(set));

test("from a postponed meeting to a publication that was taken back", { timeout: 240_000 }, () => lookAtEveryPageOfPublishing(set));

test("two people release, from switching it on to switching it off", { timeout: 240_000 }, () => lookAtEveryPageOfReleasing(set));

test("what a former place adopted", { timeout: 120_000 }, () => lookAtEditionsOfAFormerPlace(set));

leavesNoPageOut(() => set, "strategy");
