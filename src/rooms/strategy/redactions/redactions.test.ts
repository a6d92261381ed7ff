// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { checksumOf } from "../content/canonical.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishedEdition } from "../published/find.ts";
import { strategyDecisions, strategyEditions } from "../tables.ts";
import { actOf, does, smallStrategy } from "../test-draft.ts";
import { spotKey } from "./find-words.ts";
import { redactEdition } from "./redact.ts";
import { strategyRedactions } from "./tables.ts";
import { everythingPublic, found, name, published, redactAll, town } from "./test-redaction.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const onlookers: Person[] = ["nobody", "bert", "dora"];

describe("a name is blacked out", () => {
  test.each(onlookers)(
    "afterwards %s reaches it nowhere: no page, no data, no paper, no feed, no SQL",
    { timeout: 60_000 },
    async (person) => {
      await published(w);
      for (const path of [paths.published(town), paths.publishedJson(town)])
        expect(await (await w.request(person, path)).text()).toContain("Musterfrau");
      expect((await redactAll(w)).outcome).toEqual({ kind: "redacted", places: 5 });
      const after = await everythingPublic(w, person);
      expect(after).not.toMatch(/Erika|Musterfrau|erika|musterfrau/);
      expect(after).toContain("Berichtigt am 12. März 2027: In dieser Fassung wurde an 5 Stellen ein Name geschwärzt.");
    },
  );

  test("the team's own pages of that edition show blocks as well, and the decision has lost the words for good", async () => {
    await published(w);
    await redactAll(w);
    for (const path of [paths.preview(town, 1), paths.publication(town), paths.decision(town)]) {
      const page = await (await w.request("anna", path)).text();
      const aboutDraft = path === paths.decision(town);
      if (!aboutDraft) expect(page, path).not.toContain("Musterfrau");
    }
    const [decision] = await w.db.owner((tx) => tx.select().from(strategyDecisions));
    expect(decision).toMatchObject({ note: "█████ bringt es ein.", decidedBy: "Rat, Vorsitz █████", outcome: "adopted", version: 2 });
  });

  test("the frozen row and its checksum stay, and the data say that the checksum is of before", async () => {
    await published(w);
    await redactAll(w);
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
    await published(w);
    const old = paths.publishedMeasure(town, { number: 2, title: `Sprechstunde mit ${name}` });
    expect((await w.request("nobody", old)).status).toBe(200);
    await redactAll(w);
    const answer = await w.request("nobody", old);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/kommunen/musterstadt/strategie/massnahmen/2-sprechstunde-mit"]);
    const page = await (await w.request("nobody", answer.headers.get("location") ?? "")).text();
    expect(page).toContain('<span class="fk-black" role="img" aria-label="geschwärzt">█████</span>');
    expect(page).toContain("<title>Sprechstunde mit [geschwärzt]");
  });

  test("only the chosen places, the rest stays", async () => {
    await published(w);
    const place = (await found(w)).spots.find(({ pointer }) => pointer.endsWith("/caretaker"));
    if (!place) throw new Error("The caretaker is not found");
    const input = { id: newId(w.now), edition: 1, words: name, places: [spotKey(place)], reason: "mistake" as const };
    await does(w, "anna", (tx, act) => redactEdition(tx, act, input));
    const { bodyId } = await actOf(w, "anna");
    const edition = await w.reads("nobody", (tx) => publishedEdition(tx, bodyId));
    expect(edition?.content.goals[0]?.measures[1]).toMatchObject({ caretaker: "█████", title: `Sprechstunde mit ${name}` });
    expect((await found(w)).spots).toHaveLength(4);
  });

  test("the same form sent twice blacks out once and writes one line in the audit trail", async () => {
    await published(w);
    const { input } = await redactAll(w);
    expect(await does(w, "anna", (tx, act) => redactEdition(tx, act, input))).toEqual({ kind: "redacted", places: 5 });
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toHaveLength(1);
    const lines = await w.db.owner((tx) =>
      rows(tx, sql`select details::text as details from audit_lines where action = 'strategy.redacted'`, z.object({ details: z.string() })),
    );
    expect(lines.map(({ details }) => JSON.parse(details))).toEqual([{ edition: 1, places: 5 }]);
  });

  test("the same form gone back to, with another name, blacks out that one too instead of only saying so", async () => {
    await published(w);
    const { input } = await redactAll(w);
    const places = (await found(w, "Vereine")).spots.map(spotKey);
    const again = { ...input, words: "Vereine", places };
    const send = () => does(w, "anna", (tx, act) => redactEdition(tx, act, again));
    expect(await send()).toEqual({ kind: "redacted", places: places.length });
    expect((await found(w, "Vereine")).spots).toEqual([]);
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toHaveLength(2);
  });

  test("two parts of one name, one after the other, leave blocks only", { timeout: 60_000 }, async () => {
    await published(w);
    await redactAll(w, "Erika");
    await redactAll(w, "musterfrau");
    expect(await everythingPublic(w, "nobody")).not.toMatch(/Erika|Musterfrau/i);
  });
});

describe("nobody else, and nothing else", () => {
  test("another town blacks out nothing, a number that is not there neither, nor words that are not there", async () => {
    await published(w);
    const places = (await found(w)).spots.map(spotKey);
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
    await published(w);
    await redactAll(w);
    await expect(w.as("anna", (tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
    await expect(w.db.owner((tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /stay|spots_listed/ } });
  });

  test("the name itself is written down nowhere: neither with the redaction nor in the audit trail", async () => {
    await published(w);
    await redactAll(w);
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
