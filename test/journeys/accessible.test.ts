// SPDX-License-Identifier: EUPL-1.2
import type { Page, Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { CastName } from "#identity";
import { newTab, withBrowser } from "../harness/browser.ts";
import { asksAndWorks } from "./access-pages.ts";
import { lookAtEveryPageOfAsking } from "./asking-pages.ts";
import { expectGoodEverywhere, lookedAt } from "./everywhere.ts";
import { lookAtEveryPageOfPublishing } from "./publishing-pages.ts";
import { lookAtEveryPageOfReading } from "./reading-pages.ts";
import { lookAtEveryPageOfReleasing } from "./release-pages.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

/** Where people get by going to an address and then clicking what is called so; a form sent as it is drawn comes back refused. */
type Way = readonly [address: string, ...clicks: string[]];

const readable: Way[] = [
  ["/"],
  ["/hilfe"],
  ["/hilfe/strategie"],
  ["/grundsaetze"],
  ["/datenquellen"],
  ["/kontakt"],
  ["/karte"],
  ["/karte/regierungsbezirk-arnsberg"],
  ["/karte/kreis-lippe"],
  ["/kommunen"],
  ["/kommunen?art=kreise"],
  ["/kommunen?suche=Mustrestadt"],
  ["/kommunen?suche=00120"],
  ["/kommunen?suche=Xyzxyzxyz"],
  ["/kommunen/nachbarhausen"],
  ["/kommunen/musterstadt"],
  ["/kommunen/musterstadt/vereine"],
  ["/kommunen/musterstadt/vereine?suche=hofen&bereich=sport&ort=hofen"],
  ["/kommunen/musterstadt/vereine?suche=xyzxyzxyz"],
  ["/kommunen/musterstadt/vereine", "TSV Hofen"],
  ["/kommunen/musterstadt/vereine/druck"],
  ["/kommunen/musterstadt/vereine/druck?schrift=gross"],
  ["/kommunen/musterstadt/vereine/fehlt"],
  ["/kommunen/musterstadt/vereine/fehlt", "Meldung senden"],
  ["/kommunen/fabelrade"],
  ["/kommunen/kreis-musterland"],
  ["/kommunen/fabelrade/strategie"],
  ["/kommunen/fabelrade/strategie/fassungen/1"],
  ["/kommunen/fabelrade/strategie/massnahmen/1"],
  ["/kommunen/fabelrade/strategie/einfach"],
  ["/anmelden"],
  ["/anmelden", "Code anfordern"],
  ["/anmelden/code"],
  ["/anmelden/code", "Anmelden"],
  ["/beispielpersonen"],
  ["/beispielpersonen/postausgang"],
  ["/datenschutz"],
  ["/datenschutz/technik"],
  ["/gibt-es-nicht"],
  ["/zugang-anfragen"],
  ["/zugang-anfragen?ort=Bad"],
  ["/zugang-anfragen?ort=Xyzxyzxyz"],
  ["/zugang-anfragen/erdachtal"],
  ["/zugang-anfragen/erdachtal", "Code anfordern"],
];

const town = "/intern/musterstadt";

const officers: Way[] = [
  [town],
  ["/konto"],
  ["/konto/loeschen"],
  ["/konto/passkeys"],
  ["/konto/verwaltungskonten"],
  ["/intern/nachbarhausen"],
  [`${town}/team`],
  [`${town}/team`, "Aufgabe beenden: Frida Zweig, Vertretung"],
  [`${town}/team`, "Aufgabe beenden: Frida Zweig, Vertretung", "Aufgabe beenden"],
  [`${town}/team`, "Aufgabe beenden: Anna Beispiel, Engagementbeauftragte oder Engagementbeauftragter"],
  [`${town}/team/aufgaben/neu`],
  [`${town}/team/aufgaben/neu`, "Aufgabe geben"],
  [`${town}/team/einladungen/neu`],
  [`${town}/team/einladungen/neu`, "Einladung senden"],
  [`${town}/team/abwesenheit`],
  [`${town}/team/abwesenheit`, "Abwesenheit eintragen"],
  [`${town}/team/anfragen`],
  [`${town}/team/protokoll`],
  [`${town}/team/protokoll?von=2027-02-30&suche=xyzxyz`],
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
  [`${town}/team/ansprechperson`],
  [`${town}/team/ansprechperson`, "Ändern: Ansprechperson für Ehrenamt"],
  [`${town}/team/ansprechperson`, "Eintragen: Freiwilligenagentur"],
  [`${town}/team/ansprechperson`, "Eintragen: Freiwilligenagentur", "Speichern und öffentlich zeigen"],
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
  ["/intern/nachbarhausen"],
  ["/intern/nachbarhausen/bestand"],
  ["/intern/nachbarhausen/bestand/ueberblick"],
  ["/intern/nachbarhausen/bestand/verbindungen"],
  ["/intern/nachbarhausen/bestand/luecken"],
  ["/intern/nachbarhausen/bestand/einlesen"],
  ["/intern/nachbarhausen/bestand/freigaben"],
  ["/intern/nachbarhausen/team/auftraege"],
  ["/intern/nachbarhausen/team/auftraege/neu"],
  ["/intern/nachbarhausen/bestand/verzeichnis"],
  ["/intern/nachbarhausen/bestand/verzeichnis/regeln"],
  ["/intern/nachbarhausen/bestand/verzeichnis/freigeben"],
  ["/intern/nachbarhausen/bestand/verzeichnis/meldungen"],
  ["/intern/nachbarhausen/bestand/verzeichnis/vorschau"],
  ["/intern/nachbarhausen/strategie"],
  ["/intern/nachbarhausen/strategie", "Ohne Weg anfangen: leeres Blatt"],
  ["/intern/nachbarhausen/strategie", "Ohne Weg anfangen: leeres Blatt", "Strategie beginnen"],
  ["/intern/nachbarhausen/strategie", "Kleiner Anfang"],
  ["/intern/nachbarhausen/team/ansprechperson"],
];

const kreis = "/intern/kreis-musterland";

/** Its own inventory is empty; Nachbarhausen shares one with it. */
const ofKreis: Way[] = [
  [kreis],
  [`${kreis}/bestand`],
  [`${kreis}/bestand/ueberblick`],
  [`${kreis}/bestand/einlesen`],
  [`${kreis}/bestand/geteilt`],
  [`${kreis}/strategie/geteilt`],
  [`${kreis}/team/auftraege`],
  ["/intern/nachbarhausen/bestand"],
  ["/intern/nachbarhausen/bestand?q=xyzxyzxyz"],
  ["/intern/nachbarhausen/bestand/druck"],
  ["/intern/nachbarhausen/bestand/ueberblick"],
  ["/intern/nachbarhausen/bestand", "TSV Nachbarhausen"],
];

const seenBy: [who: CastName | "a citizen", ways: Way[]][] = [
  ["a citizen", readable],
  ["anna", officers],
  ["bert", emptyTown],
  ["clara", ofKreis],
  ["dora", [["/intern/land"], ["/intern/land/strategie/geteilt"]]],
  ["emil", [["/intern"]]],
];

describe.each(seenBy)("%s reads without hindrance", (who, ways) => {
  test.each(ways.map((way) => [way.join(" → "), way] as const))("%s", async (_, way) => {
    const page = await windowFor(who);
    await go(page, way);
    await expectGoodEverywhere(page);
  });
});

async function windowFor(who: CastName | "a citizen"): Promise<Page> {
  const page = await windowAt(set.base);
  if (who !== "a citizen") await signIn(page, set, who);
  return page;
}

async function go(page: Page, [address, ...clicks]: Way): Promise<void> {
  await page.goto(address);
  for (const name of clicks) {
    const main = page.getByRole("main");
    await main.getByRole("link", { name }).or(main.getByRole("button", { name })).first().click();
  }
}

test("a newer version of a list: the model notice, two windows, what would change, what stays", async () => {
  const page = await windowFor("anna");
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
  const page = await windowFor("anna");
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
  const page = await windowFor("anna");
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

describe("two people change the same thing", () => {
  const changed: [what: string, way: Way, field: string, save: string][] = [
    ["an entry", [`${town}/bestand?q=tennis`, "Tennisclub Musterstadt"], "Name", "Eintrag speichern"],
    ["a goal", [`${town}/strategie/ziele`, "Ziel 1 bearbeiten"], "Ziel", "Speichern"],
    ["time and money", [`${town}/strategie/ziele`, "Zeit und Geld: Maßnahme 1.1"], "Beginn (Jahr)", "Zeit und Geld speichern"],
  ];
  test.each(changed)("%s", async (_, way, field, save) => {
    const first = await windowFor("anna");
    const second = await newTab(first);
    await go(first, way);
    await second.goto(first.url());
    for (const [tab, text] of [
      [first, "2028"],
      [second, "2029"],
    ] as const) {
      await tab.getByRole("textbox", { name: field }).first().fill(text);
      await tab.getByRole("button", { name: save }).click();
    }
    await second.getByRole("table", { name: "Beide Fassungen" }).waitFor();
    await expectGoodEverywhere(second);
  });
});

test("names as long as we take them, without a place to break", async () => {
  const page = await windowFor("bert");
  const long = "Donaudampfschifffahrtsgesellschaftsfreundeskreis".repeat(4).slice(0, 180);
  await page.goto("/intern/nachbarhausen/bestand/eintraege/neu");
  await page.getByRole("textbox", { name: "Name" }).fill(long);
  await page.getByRole("textbox", { name: "Ortsteil" }).fill(long.slice(0, 100));
  await page.getByRole("button", { name: "Eintrag speichern" }).click();
  await page.goto("/intern/nachbarhausen/bestand");
  await expectGoodEverywhere(page);
  await page.goto("/intern/nachbarhausen/bestand/ueberblick");
  await expectGoodEverywhere(page);
  await page.goto("/intern/nachbarhausen/strategie/beginnen");
  await page.getByRole("textbox", { name: "Titel" }).fill(long);
  await page.getByRole("button", { name: "Strategie beginnen" }).click();
  await page.getByRole("link", { name: "Ziel hinzufügen" }).first().click();
  await page.getByRole("textbox", { name: "Ziel", exact: true }).fill(long);
  await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
  await page.getByRole("textbox", { name: "Maßnahme" }).fill(long);
  await page.getByRole("textbox", { name: "Wer kümmert sich?" }).fill(long);
  await page.getByRole("button", { name: "Speichern und weiter zu Zeit und Geld" }).click();
  for (const path of ["", "/ziele", "/grundlagen", "/beschluss"]) {
    await page.goto(`/intern/nachbarhausen/strategie${path}`);
    await expectGoodEverywhere(page);
  }
  await page.getByRole("link", { name: "Beschluss eintragen" }).click();
  await page.getByRole("radio", { name: "beschlossen", exact: true }).check();
  await page.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  for (const path of ["", "/strategie", "/strategie/massnahmen/1"]) {
    await page.goto(`/kommunen/nachbarhausen${path}`);
    await expectGoodEverywhere(page);
  }
});

test("a form from somewhere else is refused on a page that can be read", async () => {
  const page = await windowFor("a citizen");
  await page.goto("/anmelden");
  await page.route("**/anmelden", (route) => refusedAsForeign(route));
  await page.getByRole("button", { name: "Code anfordern" }).click();
  await page.getByRole("heading", { name: "Dieses Formular kam nicht von unserer Seite" }).waitFor();
  await expectGoodEverywhere(page);
});

/** Browsers do not let tests lie about where a form comes from, so the test asks in the browser's place. */
async function refusedAsForeign(route: Route): Promise<void> {
  const answer = await fetch(route.request().url(), { method: "POST", headers: { origin: "https://anderswo.example" } });
  await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() });
}

test("asking the associations, from the draft to the end of a round", { timeout: 240_000 }, () => lookAtEveryPageOfAsking(set));

test("showing a draft by link and by share, until both are ended", { timeout: 240_000 }, () => lookAtEveryPageOfReading(set));

test("from a postponed meeting to a publication that was taken back", { timeout: 240_000 }, () => lookAtEveryPageOfPublishing(set));

test("two people release, from switching it on to switching it off", { timeout: 240_000 }, () => lookAtEveryPageOfReleasing(set));

test("asking for access until somebody works", { timeout: 240_000 }, async () => {
  expect(await asksAndWorks(set)).toBe("/intern/erdachtal");
});

/** Files, probes of the operator, and addresses that only lead on. */
const noPages =
  /\.(csv|xlsx|pdf|docx|json|atom|ics|svg)$|^\/(livez|readyz|metrics|\.well-known\/security\.txt|wieder-da|intern|ags\/:key|assets\/:file)$/;

test("no page is left out", () => {
  const routes = set.world.app.routes().flatMap((route) => (route.startsWith("GET ") ? [route.slice(4)] : []));
  expect(routes.filter((route) => !noPages.test(route) && ![...lookedAt].some((path) => patternOf(route).test(path)))).toEqual([]);
});

/** "/intern/:body/eintraege/:code{[a-z]+}" as a pattern. */
function patternOf(route: string): RegExp {
  const source = route.replace(/:[a-z]+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/gi, (_, rule?: string) => `(?:${rule ?? "[^/]+"})`);
  return new RegExp(`^${source}$`);
}
