// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { readPdf } from "../../../../test/harness/read-back.ts";
import { checksumOf } from "../content/canonical.ts";
import { recordDecision } from "../decision/record.ts";
import { editGoal } from "../goals/edit.ts";
import { addMeasure } from "../measures/add.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { publishedEdition } from "../published/find.ts";
import { publicJson } from "../published/public-json.ts";
import { strategyDecisions, strategyEditions } from "../tables.ts";
import { actOf, does, measureTexts, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { blackened, spotKey, textsIn } from "./find-words.ts";
import { findWords, redactEdition } from "./redact.ts";
import { strategyRedactions } from "./tables.ts";

const town = "musterstadt";
const name = "Erika Musterfrau";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** A published edition with a name in the title of a measure, in a caretaker, in a goal, in the note and in the committee. */
async function published(): Promise<void> {
  const { goalId } = await smallStrategy(w, "anna");
  await does(w, "anna", (tx, act) =>
    editGoal(tx, act, { id: goalId, version: 1, title: "Vereine finden leichter zueinander", description: `👩‍🦰 So will es\n${name}.` }),
  );
  const measure = { ...measureTexts, id: newId(w.now), goalId, title: `Sprechstunde mit ${name}`, caretaker: name };
  await does(w, "anna", (tx, act) => addMeasure(tx, act, measure));
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: `Rat, Vorsitz ${name}`, number: null, note: `${name} bringt es ein.` };
  await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
  await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
}

const found = async (words = name) => {
  const { bodyId } = await actOf(w, "anna");
  const places = await w.reads("anna", (tx) => findWords(tx, bodyId, 1, words));
  if (!places) throw new Error("There is no edition 1");
  return places;
};

async function redactAll(words = name) {
  const places = (await found(words)).spots.map(spotKey);
  const input = { id: newId(w.now), edition: 1, words, places, reason: "asked" as const };
  return { input, outcome: await does(w, "anna", (tx, act) => redactEdition(tx, act, input)) };
}

const onlookers: Person[] = ["nobody", "bert", "dora"];

/** Everything that a program or a person can ask for without working for the town. */
async function everythingPublic(person: Person): Promise<string> {
  const pages = [
    "/",
    "/kommunen",
    paths.body(town),
    paths.published(town),
    paths.edition(town, 1),
    paths.publishedJson(town),
    paths.publishedAtom(town),
    paths.publishedMoney(town),
    paths.publishedMeasure(town, { number: 1, title: "Vereinstreff" }),
    paths.publishedMeasure(town, { number: 2, title: "Sprechstunde mit" }),
  ];
  const texts = [];
  for (const page of pages) {
    const first = await w.request(person, page);
    const led = first.headers.get("location") ?? "";
    const answer = first.status === 301 ? await w.request(person, led) : first;
    expect([page, answer.status]).toEqual([page, 200]);
    texts.push(led, await answer.text());
  }
  const pdf = await readPdf(new Uint8Array(await (await w.request(person, paths.publishedPdf(town))).arrayBuffer()));
  const asked = await w.reads(person, async (tx) => {
    const all = [];
    for (const table of [
      "strategy_public_editions",
      "strategy_public_redactions",
      "strategy_editions",
      "strategy_decisions",
      "strategy_redactions",
    ])
      all.push(
        ...(await rows(tx, sql`select to_jsonb(one)::text as said from ${sql.identifier(table)} one`, z.object({ said: z.string() }))),
      );
    return all.map(({ said }) => said);
  });
  return [...texts, JSON.stringify(pdf), ...asked].join("\n");
}

describe("a name is blacked out", () => {
  test.each(onlookers)(
    "afterwards %s reaches it nowhere: no page, no data, no paper, no feed, no SQL",
    { timeout: 60_000 },
    async (person) => {
      await published();
      for (const path of [paths.published(town), paths.publishedJson(town)])
        expect(await (await w.request(person, path)).text()).toContain("Musterfrau");
      expect((await redactAll()).outcome).toEqual({ kind: "redacted", places: 5 });
      const after = await everythingPublic(person);
      expect(after).not.toMatch(/Erika|Musterfrau|erika|musterfrau/);
      expect(after).toContain("Berichtigt am 12. März 2027: In dieser Fassung wurde an 5 Stellen ein Name geschwärzt.");
    },
  );

  test("the team's own pages of that edition show blocks as well, and the decision has lost the words for good", async () => {
    await published();
    await redactAll();
    for (const path of [paths.preview(town, 1), paths.publication(town), paths.decision(town)]) {
      const page = await (await w.request("anna", path)).text();
      const aboutDraft = path === paths.decision(town);
      if (!aboutDraft) expect(page, path).not.toContain("Musterfrau");
    }
    const [decision] = await w.db.owner((tx) => tx.select().from(strategyDecisions));
    expect(decision).toMatchObject({ note: "█████ bringt es ein.", decidedBy: "Rat, Vorsitz █████", outcome: "adopted", version: 2 });
  });

  test("the frozen row and its checksum stay, and the data say that the checksum is of before", async () => {
    await published();
    await redactAll();
    const [edition] = await w.db.owner((tx) => tx.select().from(strategyEditions));
    expect(JSON.stringify(edition?.content)).toContain(name);
    expect(checksumOf(edition?.content)).toBe(edition?.sha256);
    const json = await (await w.request("nobody", paths.publishedJson(town))).json();
    expect(json.checksumCovers).toBe("content before redaction");
    expect(json.redactions).toEqual([
      {
        redactedAt: "2027-03-12T09:30:00.000Z",
        reason: "asked",
        places: 5,
        pointers: [
          "/decision/decidedBy",
          "/decision/note",
          "/goals/0/description",
          "/goals/0/measures/1/caretaker",
          "/goals/0/measures/1/title",
        ],
      },
    ]);
    expect(json.content.goals[0].measures[1].title).toBe("Sprechstunde mit █████");
    expect(json.sha256).toBe(edition?.sha256);
  });

  test("the blocks are read out as a word, and the old address of the measure leads to one without the name", async () => {
    await published();
    const old = paths.publishedMeasure(town, { number: 2, title: `Sprechstunde mit ${name}` });
    expect((await w.request("nobody", old)).status).toBe(200);
    await redactAll();
    const answer = await w.request("nobody", old);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/kommunen/musterstadt/strategie/massnahmen/2-sprechstunde-mit"]);
    const page = await (await w.request("nobody", answer.headers.get("location") ?? "")).text();
    expect(page).toContain('<span class="fk-black" role="img" aria-label="geschwärzt">█████</span>');
    expect(page).toContain("<title>Sprechstunde mit [geschwärzt]");
  });

  test("only the chosen places, the rest stays", async () => {
    await published();
    const place = (await found()).spots.find(({ pointer }) => pointer.endsWith("/caretaker"));
    if (!place) throw new Error("The caretaker is not found");
    const input = { id: newId(w.now), edition: 1, words: name, places: [spotKey(place)], reason: "mistake" as const };
    await does(w, "anna", (tx, act) => redactEdition(tx, act, input));
    const { bodyId } = await actOf(w, "anna");
    const edition = await w.reads("nobody", (tx) => publishedEdition(tx, bodyId));
    expect(edition?.content.goals[0]?.measures[1]).toMatchObject({ caretaker: "█████", title: `Sprechstunde mit ${name}` });
    expect((await found()).spots).toHaveLength(4);
  });

  test("the same form sent twice blacks out once and writes one line in the audit trail", async () => {
    await published();
    const { input } = await redactAll();
    expect(await does(w, "anna", (tx, act) => redactEdition(tx, act, input))).toEqual({ kind: "redacted", places: 5 });
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toHaveLength(1);
    const lines = await w.db.owner((tx) =>
      rows(tx, sql`select details::text as details from audit_lines where action = 'strategy.redacted'`, z.object({ details: z.string() })),
    );
    expect(lines.map(({ details }) => JSON.parse(details))).toEqual([{ edition: 1, places: 5 }]);
  });

  test("the same form gone back to, with another name, blacks out that one too instead of only saying so", async () => {
    await published();
    const { input } = await redactAll();
    const places = (await found("Vereine")).spots.map(spotKey);
    const again = { ...input, words: "Vereine", places };
    const send = () => does(w, "anna", (tx, act) => redactEdition(tx, act, again));
    expect(await send()).toEqual({ kind: "redacted", places: places.length });
    expect((await found("Vereine")).spots).toEqual([]);
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toHaveLength(2);
  });

  test("two parts of one name, one after the other, leave blocks only", { timeout: 60_000 }, async () => {
    await published();
    await redactAll("Erika");
    await redactAll("musterfrau");
    expect(await everythingPublic("nobody")).not.toMatch(/Erika|Musterfrau/i);
  });
});

describe("nobody else, and nothing else", () => {
  test("another town blacks out nothing, a number that is not there neither, nor words that are not there", async () => {
    await published();
    const places = (await found()).spots.map(spotKey);
    const input = { id: newId(w.now), edition: 1, words: name, places, reason: "asked" as const };
    await smallStrategy(w, "bert");
    expect(await does(w, "bert", (tx, act) => redactEdition(tx, act, input))).toEqual({ kind: "not-there" });
    expect(await does(w, "anna", (tx, act) => redactEdition(tx, act, { ...input, edition: 2 }))).toEqual({ kind: "not-there" });
    expect(await does(w, "anna", (tx, act) => redactEdition(tx, act, { ...input, words: "Niemand" }))).toEqual({ kind: "nothing-found" });
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toEqual([]);
  });

  const attempts = [
    ["change its places", sql`update strategy_redactions set spots = '[]'::jsonb`],
    ["change its day", sql`update strategy_redactions set redacted_at = '2020-01-01'`],
    ["remove it", sql`delete from strategy_redactions`],
  ] as const;

  test.each(attempts)("a redaction stays: neither the officer nor the owner of the database can %s", async (_, attempt) => {
    await published();
    await redactAll();
    await expect(w.as("anna", (tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
    await expect(w.db.owner((tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /stay|spots_listed/ } });
  });

  test("the name itself is written down nowhere: neither with the redaction nor in the audit trail", async () => {
    await published();
    await redactAll();
    const told = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select to_jsonb(r)::text as said from strategy_redactions r union all select to_jsonb(a)::text from audit_lines a`,
        z.object({ said: z.string() }),
      ),
    );
    expect(told.map(({ said }) => said).join()).not.toMatch(/Erika|Musterfrau/);
  });
});

test("the database blacks out exactly as the page showed it, whatever the letters", { timeout: 60_000 }, async () => {
  const letters = fc
    .array(fc.constantFrom("a", "Ott", " ", "ß", "👩‍🦰", "ü", "█", "\n", '"', "\\"), { maxLength: 12 })
    .map((some) => some.join(""));
  const places = fc.array(fc.record({ start: fc.nat(8), length: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(letters, places, async (text, spots) => {
      const content = { title: text, goals: [{ title: text }] };
      const said = textsIn(content);
      const fitting = spots.filter(({ start, length }) => start + length <= Array.from(text).length);
      const all = said.flatMap(({ pointer }) => fitting.map((spot) => ({ pointer, ...spot })));
      const [row] = await w.db.owner((tx) =>
        rows(
          tx,
          sql`select strategy_blackened(${JSON.stringify(content)}::jsonb, ${JSON.stringify(all)}::jsonb) as shown`,
          z.object({ shown: z.object({ title: z.string(), goals: z.array(z.object({ title: z.string() })) }) }),
        ),
      );
      const expected = said.map((one) => blackened(one, all));
      expect([row?.shown.title, row?.shown.goals[0]?.title]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("an edition without redactions says exactly what was frozen, in the shape of its day, and its checksum can be computed again", async () => {
  const { strategyId } = await smallStrategy(w, "anna");
  const { bodyId } = await actOf(w, "anna");
  const goal = { number: 1, title: "Vereine", description: "", foundations: [], signs: [], withoutSignReason: null, measures: [] };
  const content = { schemaVersion: 1, title: "Gut zusammen", fromYear: 2027, toYear: 2030, occasion: "", goals: [goal] };
  const [decisionId, editionId] = [newId(w.now), newId(w.now)];
  const at = w.now.toISOString();
  await w.db.owner(async (tx) => {
    await run(
      tx,
      sql`insert into strategy_decisions (id, body_id, strategy_id, revision, outcome, decided_on, decided_by, recorded_at)
      values (${decisionId}, ${bodyId}, ${strategyId}, 1, 'adopted', '2027-03-11', 'Rat', ${at})`,
    );
    await run(
      tx,
      sql`insert into strategy_editions (id, body_id, strategy_id, number, decision_id, content, sha256, created_at)
      values (${editionId}, ${bodyId}, ${strategyId}, 1, ${decisionId}, ${JSON.stringify(content)}::jsonb, ${checksumOf(content)}, ${at})`,
    );
  });
  await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
  const json = await (await w.request("nobody", paths.publishedJson(town))).json();
  expect(json.content).toEqual(content);
  expect([checksumOf(json.content), json.checksumCovers]).toEqual([json.sha256, "content"]);
  expect((await w.request("nobody", paths.published(town))).status).toBe(200);
});

describe("by hand, on the pages", () => {
  const hidden = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const redactPath = paths.redact(town, 1);

  test("she looks for the name, sees each place in its sentence, gives a reason; the name never stands in an address", {
    timeout: 60_000,
  }, async () => {
    await published();
    const search = await (await w.request("anna", redactPath)).text();
    const chosen = await w.request("anna", redactPath, { id: hidden(search), words: "musterfrau" });
    const page = await chosen.text();
    expect(chosen.status).toBe(200);
    expect(page).toContain("5 Stellen in Fassung 1");
    expect(page).toContain("Maßnahme 1.2, Wer kümmert sich");
    expect(page).toContain("Auch im Entwurf stehen diese Wörter.");
    const places = Array.from(page.matchAll(/name="places" value="([^"]+)"/g), ([, value]) => value ?? "");
    const form = { id: hidden(page), words: "musterfrau", places, reason: "asked" };
    const done = await w.request("anna", paths.redactPlaces(town, 1), form);
    expect([done.status, done.headers.get("location")]).toEqual([303, paths.publication(town)]);
    expect(await everythingPublic("nobody")).not.toContain("Musterfrau");
  });

  const refused: [string, string, Record<string, string | string[]>, string][] = [
    ["nothing to look for", redactPath, { words: " " }, "Schreiben Sie mindestens zwei Zeichen"],
    ["words that are not there", redactPath, { words: "Niemand" }, "In dieser Fassung stehen diese Wörter nicht"],
    ["no place chosen", paths.redactPlaces(town, 1), { words: name, reason: "asked" }, "Kreuzen Sie mindestens eine Stelle an."],
    ["no reason", paths.redactPlaces(town, 1), { words: name, places: ["/goals/0/description@12+16"] }, "Wählen Sie einen Grund."],
    [
      "a place that is none",
      paths.redactPlaces(town, 1),
      { words: name, places: ["/x@0+1"], reason: "asked" },
      "Kreuzen Sie mindestens eine Stelle an.",
    ],
  ];
  test.each(refused)("%s is a clear sentence, and nothing is blacked out", async (_, path, typed, sentence) => {
    await published();
    const answer = await w.request("anna", path, { id: newId(w.now), ...typed });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toEqual([]);
  });
});

test("the published JSON of one edition is the same however often it is asked for", async () => {
  await published();
  const { bodyId } = await actOf(w, "anna");
  const body = await w.body(town);
  const once = async () => {
    const edition = await w.reads("nobody", (tx) => publishedEdition(tx, bodyId));
    return edition && publicJson(edition, body, "https://fokus.example");
  };
  const before = await once();
  const goal = await onlyGoal(w, "anna");
  await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 2, title: "Nur im Entwurf", description: "" }));
  expect(await once()).toEqual(before);
});
