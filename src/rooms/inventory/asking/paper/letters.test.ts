// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { bare, readDocx, readPdf } from "../../../../../test/harness/read-back.ts";
import { shownCode } from "../code.ts";
import { askingPaths as paths } from "../paths.ts";
import { annaAsks, annaHas } from "../test-round.ts";
import { partsOf } from "./parts.ts";

const town = "musterstadt";
let w: World;
let roundId: string;
let codes: Record<string, string>;
const secret = { note: "KANARIENVOGEL", teamContact: "KANARIENVOGEL", evidence: "KANARIENVOGEL" };
const long = "Ein langer Satz über alles, was ein Verein sagen kann, mit Komma. ";
beforeEach(async () => {
  w = await world();
  await annaHas(
    w,
    { name: "Zitherclub", street: "Am Markt 3", postcode: "00120", publicContact: "zither@club.example", seeks: "Noten", ...secret },
    { name: "Ähren-Chor Wiesen", place: "Wiesen", fields: ["culture"], ...secret },
    {
      name: "Verein für sehr lange Namen und noch längere Angaben ".repeat(3).slice(0, 195),
      place: "Linde",
      fields: ["sport", "culture", "leisure", "social", "health", "school", "youth_education"],
      targetGroups: ["children", "youth", "families", "older", "migrants", "disabled"],
      reach: "beyond",
      street: "Straße der langen Namen 128 im Hinterhof links",
      postcode: "00120",
      website: `https://lang.example/${"a".repeat(250)}`,
      publicContact: long.repeat(7).slice(0, 480),
      offers: long.repeat(30).slice(0, 1_990),
      seeks: long.repeat(30).slice(0, 1_990),
    },
  );
  ({ roundId, codes } = await annaAsks(w));
});

const bytesOf = async (path: string) => new Uint8Array(await (await w.request("anna", path)).arrayBuffer());
const letters = async (form: "pdf" | "docx", whom: "all" | "withoutMail" | "unanswered" = "all") =>
  bytesOf(paths.letters(town, roundId, form, whom, 1));

describe("letters as PDF", () => {
  test("each two pages, in the order of names: the letter, and the form with the same code", async () => {
    const { pages, uaPart, info } = await readPdf(await letters("pdf"));
    expect([pages.length, uaPart, info.Title]).toEqual([6, "1", "Briefe: Stimmt Ihr Eintrag noch? (Musterstadt)"]);
    const names = ["Ähren-Chor Wiesen", "Verein für sehr lange Namen", "Zitherclub"];
    names.forEach((name, at) => {
      expect(bare(pages[at * 2] ?? ""), name).toContain(bare(name));
      expect(bare(pages[at * 2 + 1] ?? ""), name).toContain(bare(`Antwortbogen: ${name}`));
    });
    for (const page of pages.slice(4)) expect(bare(page)).toContain(shownCode(codes.Zitherclub ?? ""));
  });

  test("the letter has sender, address, date, the town's words, what is known, and how to answer", async () => {
    const { pages } = await readPdf(await letters("pdf"));
    const text = bare(pages[4] ?? "");
    for (const words of [
      "Stadt Musterstadt",
      "Rathaus Musterstadt",
      "ZitherclubAm Markt 300120 Musterstadt",
      "12. März 2027",
      "Guten Tag,die Stadt Musterstadt führt eine Liste",
      "Noten",
      `http://localhost:3000/v/${shownCode(codes.Zitherclub ?? "")}`,
      "bis 14. April 2027",
      "00000 1234",
    ])
      expect(text, words).toContain(bare(words));
  });

  test("say the address of the QR code in words, and nothing that is the team's", async () => {
    const { alternatives, pages } = await readPdf(await letters("pdf"));
    const link = `http://localhost:3000/v/${shownCode(codes.Zitherclub ?? "")}`;
    expect(alternatives.filter((text) => text === `QR-Code mit der Adresse ${link}`)).toHaveLength(2);
    expect(pages.join("")).not.toContain("KANARIENVOGEL");
  });

  test("only for those without an e-mail address, where this is wanted", async () => {
    const { pages } = await readPdf(await letters("pdf", "withoutMail"));
    expect(pages).toHaveLength(4);
    expect(pages.join("")).not.toContain("Zitherclub");
  });
});

test("the same as DOCX", async () => {
  const { words, body } = readDocx(await letters("docx"));
  for (const text of ["Antwortbogen: Zitherclub", shownCode(codes.Zitherclub ?? ""), "☐ ja, alles stimmt", "Wir suchen"])
    expect(bare(words)).toContain(bare(text));
  expect(body).toContain(`QR-Code mit der Adresse http://localhost:3000/v/${shownCode(codes.Zitherclub ?? "")}`);
});

test("many letters come in several files", () => {
  expect(partsOf(0)).toEqual([]);
  expect(partsOf(201).map(({ from, to }) => [from, to])).toEqual([
    [1, 100],
    [101, 200],
    [201, 201],
  ]);
});

test("the preview of a draft is marked and holds no code that works", async () => {
  const bytes = await bytesOf(paths.previewLetter(town, roundId));
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(2);
  expect(bare(pages.join(""))).toContain("Muster");
  for (const code of Object.values(codes)) expect(pages.join("")).not.toContain(shownCode(code));
});

test("letters of another town, of a part that is empty or of an ended round are not there", async () => {
  expect((await w.request("bert", paths.letters("nachbarhausen", roundId, "pdf", "all", 1))).status).toBe(404);
  expect((await w.request("anna", paths.letters(town, roundId, "pdf", "all", 2))).status).toBe(404);
  await w.request("anna", paths.endRound(town, roundId), {});
  expect((await w.request("anna", paths.letters(town, roundId, "pdf", "all", 1))).status).toBe(404);
});
