// SPDX-License-Identifier: EUPL-1.2
import type { Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { newTab, withBrowser } from "../harness/browser.ts";
import { asksAndWorks } from "./access-pages.ts";
import { go, kreis, leavesNoPageOut, readsWithoutHindrance, town, type Way, windowFor } from "./accessible-ways.ts";
import { reportsABarrierAndReadsTheAnswer } from "./barrier-pages.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { isInvitedAndAnswers } from "./invitation-pages.ts";
import { showsBorders } from "./map-pages.ts";
import { preparesAMerger } from "./merger-pages.ts";
import { seesLateRequest } from "./operator-pages.ts";
import { hasToWait, provesTwice, saysWhoSheIs } from "./sign-in-pages.ts";
import { exampleStage, type Played } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const readable: Way[] = [
  ["/"],
  ["/hilfe"],
  ["/hilfe/besuch"],
  ["/hilfe/engagementbeauftragte"],
  ["/hilfe/engagementbeauftragte/klaeren"],
  ["/hilfe/betrieb"],
  ["/grundsaetze"],
  ["/datenquellen"],
  ["/kontakt"],
  ["/barrierefreiheit"],
  ["/impressum"],
  ["/darstellung"],
  ["/leichte-sprache"],
  ["/bausteine"],
  ["/bausteine/formular"],
  ["/karte"],
  ["/karte/regierungsbezirk-arnsberg"],
  ["/karte/kreis-lippe"],
  ["/karte/kreis-musterland"],
  ["/kommunen"],
  ["/kommunen?art=kreise"],
  ["/kommunen?groesse=ab-100000&sortieren=groesste"],
  ["/api"],
  ["/kommunen?suche=Mustrestadt"],
  ["/kommunen?suche=00120"],
  ["/kommunen?suche=Xyzxyzxyz"],
  ["/suche"],
  ["/suche?wort=verein"],
  ["/suche?wort=Xyzxyzxyz"],
  ["/kommunen/nachbarhausen"],
  ["/kommunen/musterstadt"],
  ["/kommunen/fabelrade"],
  ["/kommunen/kreis-musterland"],
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
  [`${town}/team/einblicke`],
  [`${town}/team/protokoll`],
  [`${town}/team/zusammenschluss`],
  [`${town}/team/protokoll?von=2027-02-30&suche=xyzxyz`],
  [`${town}/team/protokoll?bereich=strategy`],
  [`${town}/team/datenschutz`],
  [`${town}/team/datenschutz/verzeichnis`],
  [`${town}/team/datenschutz/auftragsverarbeitung`],
  [`${town}/team/datenschutz/information-team`],
  [`${town}/team/datenschutz/information-vereine`],
  [`${town}/team/datenschutz/information-antworten`],
  [`${town}/team/datenschutz/information-meldungen`],
  [`${town}/team/datenschutz/information-lesen`],
  [`${town}/team/datenschutz`, "Eintragen: Datenschutzbeauftragte"],
  [`${town}/team/datenschutz`, "Eintragen: Datenschutzbeauftragte", "Angaben speichern"],
  [`${town}/team/ansprechperson`],
  [`${town}/team/ansprechperson`, "Ändern: Ansprechperson für Ehrenamt"],
  [`${town}/team/ansprechperson`, "Eintragen: Freiwilligenagentur"],
  [`${town}/team/ansprechperson`, "Eintragen: Freiwilligenagentur", "Speichern und öffentlich zeigen"],
  [`${town}/team/stellen`],
  [`${town}/team/stellen?suche=xyzxyz`],
  [`${town}/team/stellen?stand=beendet`],
  [`${town}/team/stellen/neu`],
  [`${town}/team/stellen/neu`, "Stelle anlegen"],
  [`${town}/team/stellen/musterbau`],
  [`${town}/team/stellen/musterbau`, "Name oder Mail-Domain ändern"],
  [`${town}/team/stellen/musterbau`, "Stelle beenden"],
  [`${town}/team/stellen/musterbau`, "Stelle beenden", "Stelle beenden"],
  ["/intern/musterbau/team"],
  ["/intern/musterbau/team/einladungen/neu"],
];

const emptyTown: Way[] = [
  ["/intern/nachbarhausen"],
  ["/intern/nachbarhausen/team/auftraege"],
  ["/intern/nachbarhausen/team/stellen"],
  ["/intern/nachbarhausen/team/auftraege/neu"],
  ["/intern/nachbarhausen/team/ansprechperson"],
];

const ofKreis: Way[] = [[kreis], [`${kreis}/team/auftraege`], [`${kreis}/team/stellen/freiwilligenagentur-musterland`]];

const ofAssociation: Way[] = [["/intern"], ["/intern/tus-08-altdorf/eintrag"], ["/intern/tus-08-altdorf/eintrag?suche=verein"]];

const ofAgency: Way[] = [
  ["/intern/freiwilligenagentur-musterland"],
  ["/intern/freiwilligenagentur-musterland/team"],
  ["/intern/freiwilligenagentur-musterland/team/auftraege"],
];

const ofOperator: Way[] = [
  ["/betrieb"],
  ["/betrieb/anfragen"],
  ["/betrieb/karte"],
  ["/betrieb/einblicke"],
  ["/betrieb/einblicke/neu"],
  ["/betrieb/einblicke/neu?ort=Xyzxyzxyz"],
  ["/betrieb/einblicke/neu?ort=Bad"],
  ["/betrieb/einblicke/neu/musterstadt"],
  ["/betrieb/einblicke/neu/musterstadt", "Absenden"],
];

readsWithoutHindrance(
  () => set,
  [
    ["a citizen", readable],
    ["anna", officers],
    ["bert", emptyTown],
    ["clara", ofKreis],
    [
      "dora",
      [
        ["/intern/land"],
        ["/intern/land/zusammenschluesse"],
        ["/intern/land/zusammenschluesse/neu"],
        ["/intern/land/zusammenschluesse/neu", "Vorschau ansehen"],
      ],
    ],
    ["emil", [["/intern"]]],
    ["henri", [["/intern"]]],
    ["ines", ofAssociation],
    ["jan", [["/intern"]]],
    ["gerda", ofAgency],
    ["karin", ofOperator],
  ],
);

test("a request nobody has answered in time, as the operator sees it", () => seesLateRequest(set));

describe("two people change the same thing", () => {
  const changed: [what: string, way: Way, field: string, save: string][] = [
    ["an entry", [`${town}/bestand?q=tennis`, "Tennisclub Musterstadt"], "Name", "Eintrag speichern"],
    ["a goal", [`${town}/strategie/ziele`, "Ziel 1 bearbeiten"], "Ziel", "Speichern"],
    ["the name of a body", [`${town}/team/stellen/musterbau`, "Name oder Mail-Domain ändern"], "Name", "Änderung speichern"],
    ["time and money", [`${town}/strategie/ziele`, "Zeit und Geld: Maßnahme 1.1"], "Beginn (Jahr)", "Zeit und Geld speichern"],
  ];
  test.each(changed)("%s", async (_, way, field, save) => {
    const first = await windowFor(set, "anna");
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
  const page = await windowFor(set, "bert");
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
  const page = await windowFor(set, "a citizen");
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

test("a barrier is reported without script, answered, and the answer read", { timeout: 240_000 }, async () => {
  expect(await reportsABarrierAndReadsTheAnswer(set)).toBe("Neben der Karte steht dieselbe Auswahl als Liste.");
});

test("the map with borders an operator chose", { timeout: 240_000 }, () => showsBorders(set));

test("asking for access until somebody works", { timeout: 240_000 }, async () => {
  expect(await asksAndWorks(set)).toBe("/intern/erdachtal");
});

test("an invitation from next door, declined once and accepted another time", { timeout: 240_000 }, () => isInvitedAndAnswers(set));

test("signing in: at a shared mailbox, with a second factor, and after too many tries", { timeout: 240_000 }, async () => {
  expect(await saysWhoSheIs(set)).toBe("Gisela Grün");
  expect(await provesTwice(set)).toBe("/intern/land");
  expect(await hasToWait(set)).toBe("k7m2-9xqp-3tz8-hw4c");
});

preparesAMerger(() => set);

leavesNoPageOut(() => set, "rest");
