// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readFactFiles } from "./facts.ts";
import { atStart, inPlace, type Place, placeAsSubject, placeWords } from "./words.ts";

const stadt = (name: string, status = "kreisangehoerig"): Place => ({ kind: "municipality", name, designation: "Stadt", status });
const gemeinde = (name: string): Place => ({ kind: "municipality", name, designation: "Gemeinde", status: "kreisangehoerig" });
const kreis = (name: string): Place => ({ kind: "kreis", name, designation: "Kreis", status: null });
const aachen: Place = { kind: "kreis", name: "StädteRegion Aachen", designation: "StädteRegion", status: null };
const land: Place = { kind: "land", name: "Nordrhein-Westfalen", designation: null, status: null };

const councils: [Place, string][] = [
  [stadt("Musterstadt"), "Rat der Stadt Musterstadt"],
  [gemeinde("Nachbarhausen"), "Rat der Gemeinde Nachbarhausen"],
  [kreis("Kreis Musterland"), "Kreistag des Kreises Musterland"],
  [kreis("Rhein-Kreis Neuss"), "Kreistag des Rhein-Kreises Neuss"],
  [kreis("Rhein-Erft-Kreis"), "Kreistag des Rhein-Erft-Kreises"],
  [kreis("Ennepe-Ruhr-Kreis"), "Kreistag des Ennepe-Ruhr-Kreises"],
  [kreis("Hochsauerlandkreis"), "Kreistag des Hochsauerlandkreises"],
  [kreis("Märkischer Kreis"), "Kreistag des Märkischen Kreises"],
  [kreis("Oberbergischer Kreis"), "Kreistag des Oberbergischen Kreises"],
  [kreis("Rheinisch-Bergischer Kreis"), "Kreistag des Rheinisch-Bergischen Kreises"],
  [kreis("Kreis Minden-Lübbecke"), "Kreistag des Kreises Minden-Lübbecke"],
  [aachen, "Städteregionstag der StädteRegion Aachen"],
  [land, "Landtag des Landes Nordrhein-Westfalen"],
];
test.each(councils)("the council is called rightly: %o → %s", (place, title) => {
  expect(placeWords(place).councilTitle).toBe(title);
});

const cases: [Place, string[]][] = [
  [stadt("Musterstadt"), ["die Stadt Musterstadt", "der Stadt Musterstadt", "der Stadt Musterstadt", "die Stadt Musterstadt"]],
  [kreis("Kreis Kleve"), ["der Kreis Kleve", "des Kreises Kleve", "dem Kreis Kleve", "den Kreis Kleve"]],
  [kreis("Märkischer Kreis"), ["der Märkische Kreis", "des Märkischen Kreises", "dem Märkischen Kreis", "den Märkischen Kreis"]],
  [kreis("Rhein-Kreis Neuss"), ["der Rhein-Kreis Neuss", "des Rhein-Kreises Neuss", "dem Rhein-Kreis Neuss", "den Rhein-Kreis Neuss"]],
  [aachen, ["die StädteRegion Aachen", "der StädteRegion Aachen", "der StädteRegion Aachen", "die StädteRegion Aachen"]],
];
test.each(cases)("a place bends in four cases: %o", (place, forms) => {
  expect(Object.values(placeWords(place).place)).toEqual(forms);
});

test("a town stands by its name, a Kreis behind its article", () => {
  const places = [stadt("Musterstadt"), kreis("Kreis Kleve"), kreis("Oberbergischer Kreis"), aachen];
  expect(places.map(placeAsSubject)).toEqual(["Musterstadt", "der Kreis Kleve", "der Oberbergische Kreis", "die StädteRegion Aachen"]);
  expect(places.map(inPlace)).toEqual(["in Musterstadt", "im Kreis Kleve", "im Oberbergischen Kreis", "in der StädteRegion Aachen"]);
});

test("a decision reads as a council writes it", () => {
  expect(atStart(`${placeWords(stadt("Musterstadt")).councilOf.nominative} beschließt …`)).toBe(
    "Der Rat der Stadt Musterstadt beschließt …",
  );
  expect(placeWords(kreis("Kreis Musterland")).councilOf.genitive).toBe("des Kreistages des Kreises Musterland");
});

test("nobody's place is called by another's word", () => {
  expect([stadt("A"), gemeinde("B"), kreis("Kreis C"), aachen].map((place) => placeWords(place).your.dative)).toEqual([
    "Ihrer Stadt",
    "Ihrer Gemeinde",
    "Ihrem Kreis",
    "Ihrer StädteRegion",
  ]);
});

test("who leads the administration follows from the place's rank", () => {
  const heads = [stadt("A"), stadt("B", "kreisfrei"), stadt("Aachen", "regionsangehoerig_wie_kreisfrei"), kreis("Kreis C"), aachen].map(
    (place) => placeWords(place).head,
  );
  expect(heads).toEqual([
    "Bürgermeisterin oder Bürgermeister",
    "Oberbürgermeisterin oder Oberbürgermeister",
    "Oberbürgermeisterin oder Oberbürgermeister",
    "Landrätin oder Landrat",
    "Städteregionsrätin oder Städteregionsrat",
  ]);
});

test("a company has no council", () => {
  expect(() => placeWords({ kind: "company", name: "Beispiel GmbH", designation: null, status: null })).toThrow(RangeError);
});

test("every municipality and Kreis of the register has words without a gap", async () => {
  const places = (await readFactFiles("05", true)).facts().bodies.filter((body) => body.kind === "municipality" || body.kind === "kreis");
  for (const place of places) {
    const { councilTitle, place: bent } = placeWords(place);
    expect(councilTitle).toMatch(
      /^(Rat|Kreistag|Städteregionstag) (der|des) (Stadt|Gemeinde|StädteRegion|[A-ZÄÖÜ]\S*en Kreises|\S*[Kk]reises)/,
    );
    expect(bent.genitive).not.toMatch(/Kreis\b(?! )/);
  }
});
