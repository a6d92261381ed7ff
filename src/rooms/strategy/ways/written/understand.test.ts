// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange } from "./arrange.ts";
import { understandStrategy } from "./understand.ts";

const shapes: readonly (readonly [shape: string, pasted: string, understood: readonly (readonly [string, string])[]])[] = [
  [
    "goals and measures that say so",
    "Ziel 1: Vereine finden leichter zueinander\nMaßnahme 1.1: Vereinstreff zweimal im Jahr\nEin Abend im Frühjahr.\nZiel 2: Junge Leute machen mit\nMaßnahme 2.1 – Schnuppervorstand",
    [
      ["goal", "Vereine finden leichter zueinander"],
      ["measure", "Vereinstreff zweimal im Jahr"],
      ["text", "Ein Abend im Frühjahr."],
      ["goal", "Junge Leute machen mit"],
      ["measure", "Schnuppervorstand"],
    ],
  ],
  [
    "numbers in two depths",
    "1 Ehrenamt sichtbar machen\n1.1 Dankabend\n1.2 Verzeichnis\n2 Räume öffnen\n2.1. Schlüssel in der Bücherei",
    [
      ["goal", "Ehrenamt sichtbar machen"],
      ["measure", "Dankabend"],
      ["measure", "Verzeichnis"],
      ["goal", "Räume öffnen"],
      ["measure", "Schlüssel in der Bücherei"],
    ],
  ],
  [
    "numbers in three depths",
    "1. Anerkennung\n1.1 Engagierte werden gesehen\n1.1.1 Dankabend\n1.1.2 Ehrennadel",
    [
      ["field", "Anerkennung"],
      ["goal", "Engagierte werden gesehen"],
      ["measure", "Dankabend"],
      ["measure", "Ehrennadel"],
    ],
  ],
  [
    "bullets below goals",
    "Ziel: Wer neu ist, findet Anschluss\n- Lotsenbüro\n• Vereinstag\n* Willkommensmappe",
    [
      ["goal", "Wer neu ist, findet Anschluss"],
      ["measure", "Lotsenbüro"],
      ["measure", "Vereinstag"],
      ["measure", "Willkommensmappe"],
    ],
  ],
  [
    "fields of action with lists that are announced",
    "Handlungsfeld A: Nachwuchs\nZiele:\n- Junge Leute übernehmen Ämter\nMaßnahmen:\n- Schnuppervorstand\n- Jugendfonds",
    [
      ["field", "Nachwuchs"],
      ["leave", "Ziele:"],
      ["goal", "Junge Leute übernehmen Ämter"],
      ["leave", "Maßnahmen:"],
      ["measure", "Schnuppervorstand"],
      ["measure", "Jugendfonds"],
    ],
  ],
  [
    "chapters before the goals, and page numbers",
    "Inhaltsverzeichnis\n1 Einleitung ........ 3\nVorwort\nDie Stadt wächst.\n- viele neue Familien\nSeite 3 von 12\nZiel 1\nVereine stärken",
    [
      ["text", "Inhaltsverzeichnis"],
      ["leave", "1 Einleitung ........ 3"],
      ["text", "Vorwort"],
      ["text", "Die Stadt wächst."],
      ["text", "viele neue Familien"],
      ["leave", "Seite 3 von 12"],
      ["goal", "Vereine stärken"],
    ],
  ],
  [
    "numbered chapters that hold no goals",
    "1 Ausgangslage\n1.1 Zahlen\nWir haben 66 Vereine.\n2 Räume öffnen\n2.1 Schlüssel ausgeben",
    [
      ["text", "1 Ausgangslage"],
      ["text", "Zahlen"],
      ["text", "Wir haben 66 Vereine."],
      ["goal", "Räume öffnen"],
      ["measure", "Schlüssel ausgeben"],
    ],
  ],
  [
    "lines a PDF broke",
    "Ziel 1: Vereine finden leichter zueinander und wissen früh genug,\nwas die anderen planen\nMaßnahme: Gemeinsamer Veranstal-\ntungskalender",
    [
      ["goal", "Vereine finden leichter zueinander und wissen früh genug, was die anderen planen"],
      ["measure", "Gemeinsamer Veranstaltungskalender"],
    ],
  ],
  [
    "letters and Roman numbers",
    "I. Anerkennung\na) Dankabend\nII. Beratung\na) Sprechstunde",
    [
      ["goal", "Anerkennung"],
      ["measure", "Dankabend"],
      ["goal", "Beratung"],
      ["measure", "Sprechstunde"],
    ],
  ],
  [
    "short codes as in tables",
    "HF 1: Räume\nZ1.1 Räume sind offen\nM1.1.1 Schlüssel in der Bücherei\nM 1.1.2: Belegungsplan",
    [
      ["field", "Räume"],
      ["goal", "Räume sind offen"],
      ["measure", "Schlüssel in der Bücherei"],
      ["measure", "Belegungsplan"],
    ],
  ],
  [
    "sentences that only begin like a label",
    "Ziel 1: Teilhabe\nZiel ist es, dass alle mitmachen können.\nZielgruppe sind Familien.\nProjekte brauchen Zeit.",
    [
      ["goal", "Teilhabe"],
      ["text", "Ziel ist es, dass alle mitmachen können."],
      ["text", "Zielgruppe sind Familien."],
      ["text", "Projekte brauchen Zeit."],
    ],
  ],
  [
    "a text without any structure",
    "Wir wollen das Ehrenamt fördern.\nDabei helfen alle mit.",
    [
      ["text", "Wir wollen das Ehrenamt fördern."],
      ["text", "Dabei helfen alle mit."],
    ],
  ],
  [
    "strange texts",
    "Ziel 1: »Räume« & #Zeit – $1.000 <script>alert(1)</script>\n- 👩‍🚒 Jugendfeuerwehr @ Linde\n- مرحبا بكم\n\u0000\u0007",
    [
      ["goal", "»Räume« & #Zeit – $1.000 <script>alert(1)</script>"],
      ["measure", "👩‍🚒 Jugendfeuerwehr @ Linde"],
      ["measure", "مرحبا بكم"],
    ],
  ],
];

describe("an old strategy, pasted in", () => {
  test.each(shapes)("%s", (_, pasted, understood) => {
    expect(understandStrategy(pasted).map(({ kind, text }) => [kind, text])).toEqual(understood);
  });

  test("no word is lost, whatever somebody pastes: every line comes back, with its label and its number taken off at most", () => {
    const word = fc.constantFrom(
      "Ziel 1:",
      "Maßnahme",
      "-",
      "1.1",
      "Seite 3",
      "Vereine",
      "öffnen",
      "Räume",
      "👩‍🚒",
      "a)",
      "Vorwort",
      "Projekte:",
    );
    const lines = fc.array(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(" ")),
      { maxLength: 12 },
    );
    const names = ["Vereine", "öffnen", "Räume", "👩‍🚒"];
    fc.assert(
      fc.property(lines, (texts) => {
        const understood = understandStrategy(texts.join("\n"))
          .map(({ text }) => text)
          .join(" ");
        for (const name of names) expect(understood.split(name).length, texts.join("|")).toBe(texts.join(" ").split(name).length);
      }),
      { numRuns: 2000 },
    );
  });

  test("any 20,000 characters are understood in less than a second", () => {
    for (const text of [
      "a\n".repeat(10_000),
      "1.".repeat(10_000),
      " ".repeat(20_000),
      "Ziel ".repeat(4_000),
      "-".repeat(20_000),
      "x".repeat(20_000),
    ]) {
      const began = performance.now();
      understandStrategy(text);
      expect(performance.now() - began, text.slice(0, 20)).toBeLessThan(1_000);
    }
  });
});

describe("put together", () => {
  const text = (line: string) => ({ kind: "text" as const, text: line });

  test("texts belong to what stands above them; before everything they are the occasion", () => {
    const arranged = arrange([
      text("Die Stadt wächst."),
      { kind: "field", text: "Räume" },
      text("Alle brauchen Platz."),
      { kind: "goal", text: "Räume sind offen" },
      text("Auch abends."),
      { kind: "measure", text: "Schlüssel ausgeben" },
      text("In der Bücherei."),
      text("Ab Mai."),
      { kind: "leave", text: "Seite 4" },
    ]);
    expect(arranged).toEqual({
      occasion: "Die Stadt wächst.",
      fields: [{ title: "Räume", description: "Alle brauchen Platz." }],
      goals: [
        {
          title: "Räume sind offen",
          description: "Auch abends.",
          field: 0,
          measures: [{ title: "Schlüssel ausgeben", description: "In der Bücherei.\nAb Mai." }],
        },
      ],
    });
  });

  test("a measure without a goal gets one that is still open, also below a new field", () => {
    const arranged = arrange([
      { kind: "measure", text: "Dankabend" },
      { kind: "field", text: "Räume" },
      { kind: "measure", text: "Schlüssel ausgeben" },
    ]);
    expect(arranged.goals.map(({ title, field, measures }) => [title, field, measures.length])).toEqual([
      ["Ziel noch offen", null, 1],
      ["Ziel noch offen", 0, 1],
    ]);
  });

  test.each(["Wort ".repeat(100), "x".repeat(500), "👩‍🚒".repeat(80)])(
    "a line too long for a title stands whole in its description",
    (long) => {
      const [goal] = arrange([{ kind: "goal", text: long }]).goals;
      expect(goal?.title.length).toBeLessThanOrEqual(200);
      expect(goal?.title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      expect(goal?.description).toBe(long);
    },
  );
});
