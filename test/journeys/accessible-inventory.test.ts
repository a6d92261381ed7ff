// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { kreis, leavesNoPageOut, readsWithoutHindrance, town, type Way, windowFor } from "./accessible-ways.ts";
import { lookAtEveryPageOfAsking } from "./asking-pages.ts";
import { lookAtEveryPageOfClaims } from "./claims-pages.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, type Played } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const readable: Way[] = [
  ["/kommunen/musterstadt/vereine"],
  ["/kommunen/musterstadt/vereine?suche=hofen&bereich=sport&ort=hofen"],
  ["/kommunen/musterstadt/vereine?suche=xyzxyzxyz"],
  ["/kommunen/musterstadt/vereine", "TSV Hofen"],
  ["/kommunen/musterstadt/vereine/druck"],
  ["/kommunen/musterstadt/vereine/druck?schrift=gross"],
  ["/kommunen/musterstadt/vereine/fehlt"],
  ["/kommunen/musterstadt/vereine/fehlt", "Meldung senden"],
];

const officers: Way[] = [
  [`${town}/bestand`],
  [`${town}/bestand?q=verein&bereich=sport`],
  [`${town}/bestand?q=xyzxyzxyz`],
  [`${town}/bestand/druck`],
  [`${town}/bestand?suche=schutzenvrein&ort=-&folge=bestaetigt`],
  [`${town}/bestand/aendern?alle=ja&bereich=sport`],
  [`${town}/bestand/aendern?alle=ja&bereich=sport`, "Ansehen, was geschieht"],
  [`${town}/bestand/aendern?alle=ja&bereich=sport`, "Diese Einträge entfernen"],
  [`${town}/bestand/aendern/pruefen?alle=ja&field=sport&newPlace=Neudorf`],
  [`${town}/bestand?bereich=sport`, "Diese Ansicht merken"],
  [`${town}/bestand?bereich=sport`, "Diese Ansicht merken", "Ansicht merken"],
  [`${town}/bestand/ansichten`],
  [`${town}/bestand?q=tennis`, "Tennisclub Musterstadt"],
  [`${town}/bestand/eintraege/neu`],
  [`${town}/bestand/eintraege/neu`, "Eintrag speichern"],
  [`${town}/bestand/ueberblick`],
  [`${town}/bestand/ueberblick?bereiche=alle`],
  [`${town}/bestand/ueberblick?nach=zielgruppe`],
  [`${town}/bestand/ueberblick?nach=zielgruppe&bereiche=alle`],
  [`${town}/bestand/verbindungen`],
  [`${town}/bestand/verbindungen/mehrere-heimatvereine`],
  [`${town}/bestand/verbindungen/mehrere-heimatvereine/passt-nicht`],
  [`${town}/bestand/verbindungen/mehrere-heimatvereine/passt-nicht`, "Als nicht passend ablegen"],
  [`${town}/bestand/verbindungen/mehrere-heimatvereine/einladung`],
  [`${town}/bestand/verbindungen/mehrere-heimatvereine/einladung`, "Einladung anlegen"],
  [`${town}/bestand/einladungen`],
  [`${town}/bestand/luecken`],
  [`${town}/bestand/gibt-es-das-schon`],
  [`${town}/bestand/gibt-es-das-schon?was=Sport`],
  [`${town}/bestand/gibt-es-das-schon?was=Tauchen`],
  [`${town}/bestand/klaeren`],
  [`${town}/bestand/klaeren`, "Gewählte Bereiche speichern"],
  [`${town}/bestand/klaeren`, "Dasselbe, zusammenführen"],
  [`${town}/bestand/einlesen`],
  [`${town}/bestand/einlesen`, "Datei lesen"],
  [`${town}/bestand/einlesen`, "Tabelle lesen"],
  [`${town}/bestand/einlesen`, "Ansehen: Vereine_2026.csv"],
  [`${town}/bestand/verzeichnis`],
  [`${town}/bestand/verzeichnis/regeln`],
  [`${town}/bestand/verzeichnis/vorschau`],
  [`${town}/bestand/verzeichnis/freigeben`],
  [`${town}/bestand/verzeichnis/freigeben?stand=bestaetigt`],
  [`${town}/bestand/verzeichnis/meldungen`],
];

const emptyTown: Way[] = [
  ["/intern/nachbarhausen/bestand"],
  ["/intern/nachbarhausen/bestand/ueberblick"],
  ["/intern/nachbarhausen/bestand/verbindungen"],
  ["/intern/nachbarhausen/bestand/luecken"],
  ["/intern/nachbarhausen/bestand/einlesen"],
  ["/intern/nachbarhausen/bestand/freigaben"],
  ["/intern/nachbarhausen/bestand/verzeichnis"],
  ["/intern/nachbarhausen/bestand/verzeichnis/regeln"],
  ["/intern/nachbarhausen/bestand/verzeichnis/freigeben"],
  ["/intern/nachbarhausen/bestand/verzeichnis/meldungen"],
  ["/intern/nachbarhausen/bestand/verzeichnis/vorschau"],
];

/** Its own inventory is empty; Nachbarhausen shares one with it. */
const ofKreis: Way[] = [
  [`${kreis}/bestand`],
  [`${kreis}/bestand/ueberblick`],
  [`${kreis}/bestand/einlesen`],
  [`${kreis}/bestand/geteilt`],
  ["/intern/nachbarhausen/bestand"],
  ["/intern/nachbarhausen/bestand?q=xyzxyzxyz"],
  ["/intern/nachbarhausen/bestand/druck"],
  ["/intern/nachbarhausen/bestand/ueberblick"],
  ["/intern/nachbarhausen/bestand", "TSV Nachbarhausen"],
];

readsWithoutHindrance(
  () => set,
  [
    ["a citizen", readable],
    ["anna", officers],
    ["bert", emptyTown],
    ["clara", ofKreis],
  ],
);

test("a newer version of a list: the model notice, two windows, what would change, what stays", async () => {
  const page = await windowFor(set, "anna");
  await page.goto(`${town}/bestand/einlesen`);
  await page
    .getByRole("textbox", { name: "Tabelle" })
    .fill("Vereinsname\tSucht\tVorsitz\nTuS 08 Altdorf\tKassenwart\tErika Muster\nMGV Wiesen\tTenöre\tMax Muster");
  await page.getByRole("button", { name: "Tabelle lesen" }).click();
  const address = page.url();
  await page.getByRole("checkbox", { name: /Vorsitz/ }).check();
  const other = await page.context().newPage();
  await other.goto(address);
  await page.getByRole("button", { name: "Übernehmen und noch einmal ansehen" }).click();
  await page.getByRole("heading", { name: "Muster: Information über Ihre Angaben" }).waitFor();
  await expectGoodEverywhere(page);
  await other.getByRole("radio", { name: /^Eine neuere Fassung/ }).check();
  await other.getByRole("button", { name: "Probelauf starten" }).click();
  await other.getByRole("heading", { name: "Zwei Fassungen" }).waitFor();
  await expectGoodEverywhere(other);
  await other.getByRole("button", { name: "Meine Fassung speichern" }).click();
  await other.getByRole("heading", { name: /^Was sich bei/ }).waitFor();
  await expectGoodEverywhere(other);
  await other.close();
});

test("the four steps of reading a list in, with every question there is", async () => {
  const page = await windowFor(set, "anna");
  await page.goto(`${town}/bestand/einlesen`);
  await page.getByLabel("Datei auswählen").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(questionable) });
  await page.getByRole("button", { name: "Datei lesen" }).click();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: "Probelauf starten" }).click();
  await page.getByRole("alert").waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("radio", { name: /^Musterstadt/ }).check();
  await page.getByRole("button", { name: "Probelauf starten" }).click();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: /einlesen$/ }).click();
  await page.getByRole("progressbar").waitFor();
  await expectGoodEverywhere(page);
  await set.world.jobs.drain();
  await page.getByRole("heading", { name: /^Fertig/ }).waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: /^Dieses Einlesen rückgängig machen/ }).click();
  await expectGoodEverywhere(page);
  await page.getByRole("link", { name: "Ansehen: liste.csv" }).click();
  await expectGoodEverywhere(page);
});

test("an invitation, its change and its outcome", async () => {
  const page = await windowFor(set, "anna");
  await page.goto(`${town}/bestand/verbindungen/mehrere-heimatvereine/einladung`);
  await page.getByLabel("Tag", { exact: true }).fill("2027-04-14");
  await page.getByRole("textbox", { name: "Beginn" }).fill("19:00");
  await page.getByRole("textbox", { name: "Ort", exact: true }).fill("Bürgerhaus Linde");
  await page.getByRole("button", { name: "Einladung anlegen" }).click();
  await page.getByText("Die Einladung ist gespeichert.").waitFor();
  await expectGoodEverywhere(page);
  const address = page.url();
  for (const below of ["aendern", "ergebnis"]) {
    await page.goto(`${address}/${below}`);
    await expectGoodEverywhere(page);
  }
  await page.getByRole("button", { name: "Ergebnis eintragen" }).click();
  await page.getByText("Wählen Sie, wie es ausging.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.goto(address);
  await page.getByRole("button", { name: "Termin absagen" }).click();
  await page.getByText("Der Termin ist abgesagt. Es ist noch nichts verschickt.").waitFor();
  await expectGoodEverywhere(page);
});

const questionable = [
  "Vereinsname;Kategorie;Ortsteil;PLZ;Ansprechpartner;Telefon privat;Gemeinde;AGS",
  ...["Altdorf", "Bergfeld", "Hofen", "Linde"].flatMap((place, at) => [
    `Karnevalsgesellschaft ${place};Brauchtum;${place};0010${at % 2};Erika Muster;00000 1234${at};Musterstadt;05990008`,
    `Karneval Gesellschaft ${place} e.V.;Treffpunkt;${place};328${at};Erika Muster;00000 1234${at};Musterstadt;05990008`,
  ]),
].join("\n");

test("asking the associations, from the draft to the end of a round", { timeout: 240_000 }, () => lookAtEveryPageOfAsking(set));

test("an organisation and the town agree on an entry, from the search to the end", { timeout: 240_000 }, () =>
  lookAtEveryPageOfClaims(set),
);

leavesNoPageOut(() => set, "inventory");
