// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { BodyPage } from "./body-page.tsx";
import type { ListedBody } from "./find.ts";

const musterstadt: ListedBody = {
  id: "00000000-0000-8000-8000-000000000001",
  kind: "municipality",
  land: "05",
  ags: "05990004",
  ars: "059900004004",
  name: "Musterstadt",
  officialName: "Musterstadt, Stadt",
  designation: "Stadt",
  status: "kreisangehoerig",
  slug: "musterstadt",
  parentId: null,
  regierungsbezirkId: null,
  population: 9000,
  populationOn: "2024-12-31",
  lon: null,
  lat: null,
  areaKm2: null,
  urbanisation: null,
  website: "musterstadt.example",
  example: true,
  sortKey: "musterstadt",
  validFrom: null,
  validTo: null,
  version: 1,
  kreis: { name: "Kreis Musterland", slug: "kreis-musterland" },
};
const draw = (props: Partial<Parameters<typeof BodyPage>[0]> = {}) =>
  String(
    <BodyPage
      body={musterstadt}
      bezirk={undefined}
      municipalities={[]}
      isOnMap={false}
      contacts={[]}
      sections={null}
      figures={null}
      {...props}
    />,
  );

test("a place says how many people live there, as of when, and to which Kreis it belongs", () => {
  const page = draw();
  expect(page).toContain("9.000 Einwohnerinnen und Einwohner (31. Dezember 2024)");
  expect(page).toContain('<a href="/kommunen/kreis-musterland">Kreis Musterland</a>');
  expect(page).toContain('<a href="/datenquellen#population">Quelle</a>');
});

test("a place without anything public is not judged for it", () => {
  expect(draw()).toContain("Musterstadt hat hier noch nichts veröffentlicht. Das sagt nichts darüber, was es vor Ort gibt.");
});

test("a Kreis is named with its article", () => {
  const kreis: ListedBody = { ...musterstadt, kind: "kreis", name: "Kreis Musterland", designation: "Kreis", status: null, kreis: null };
  expect(draw({ body: kreis })).toContain("Der Kreis Musterland hat hier noch nichts veröffentlicht.");
});

test("what a place has published comes before what the register knows", () => {
  const page = draw({ sections: <p>Die Strategie</p> });
  expect(page).not.toContain("noch nichts veröffentlicht");
  expect(page.indexOf("Die Strategie")).toBeLessThan(page.indexOf("Amtliche Angaben"));
});

test("an invented place says so and links to no website", () => {
  expect(draw()).toContain("Diesen Ort gibt es nicht.");
  expect(draw()).not.toContain("https://musterstadt.example");
});

test("the website of a real place is called unchecked", () => {
  expect(draw({ body: { ...musterstadt, example: false } })).toContain("nicht geprüft");
});

test("a Kreis lists its municipalities", () => {
  const kreis: ListedBody = { ...musterstadt, kind: "kreis", name: "Kreis Musterland", designation: "Kreis", status: null, kreis: null };
  const page = draw({ body: kreis, municipalities: [musterstadt] });
  expect(page).toContain("Städte und Gemeinden: Kreis Musterland");
  expect(page).toContain('<a href="/kommunen/musterstadt">Musterstadt</a>');
});
