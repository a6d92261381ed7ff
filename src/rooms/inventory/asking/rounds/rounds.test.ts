// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { forgetRounds } from "../forget.ts";
import { askingPaths as paths } from "../paths.ts";
import { answers, askMails, asks, roundSteps, rounds } from "../tables.ts";
import { annaAsks, annaHas, entryOf } from "../test-round.ts";
import { beginRound } from "./begin.ts";

const town = "musterstadt";
let w: World;
let bodyId: string;
let ids: string[];
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body(town)).id;
  ids = await annaHas(
    w,
    { name: "TuS 08 Linde", place: "Linde", fields: ["sport"] },
    { name: "Chor Wiesen", place: "Wiesen", fields: ["culture", "sport"] },
    { name: "Heimatverein Altdorf", place: "Altdorf" },
  );
});

const filled = (changes: Record<string, string> = {}) => ({
  id: newId(w.now),
  title: "Stimmt Ihr Eintrag noch?",
  until: "2027-04-14",
  replyTo: "Rathaus\nMarkt 1",
  phone: "",
  scope: "all",
  field: "",
  place: "",
  ...changes,
});
const drafts = async (changes: Record<string, string> = {}) => {
  const form = filled(changes);
  const answer = await w.request("anna", paths.asking(town), form);
  return { id: form.id, answer };
};
const pageOf = async (path: string) => (await w.request("anna", path)).text();
const allAsks = () => w.db.owner((tx) => tx.select().from(asks));

describe("drafting a round", () => {
  test("a draft says how many it would ask, shows what would go out, and gives nobody a code", async () => {
    const { id, answer } = await drafts();
    expect(answer.headers.get("location")).toBe(paths.round(town, id));
    const page = await pageOf(paths.round(town, id));
    for (const words of ["3 Einträge würden gefragt, davon 0 mit E-Mail-Adresse.", "E-Mail ansehen", "Chor Wiesen", "noch kein Code"])
      expect(page).toContain(words);
    expect(await allAsks()).toEqual([]);
    await w.jobs.drain();
  });

  test("can be left and resumed: it stands in the list, and its details can be changed", async () => {
    const { id } = await drafts();
    expect(await pageOf(paths.asking(town))).toContain("Entwurf");
    await w.request("anna", paths.roundDetails(town, id), {
      ...filled(),
      version: "1",
      title: "Neue Überschrift",
      scope: "field",
      field: "sport",
    });
    expect(await pageOf(paths.round(town, id))).toContain("2 Einträge würden gefragt");
  });

  test("sent twice, it is one round", async () => {
    const form = filled();
    await Promise.all([w.request("anna", paths.asking(town), form), w.request("anna", paths.asking(town), form)]);
    expect(await w.db.owner((tx) => tx.select().from(rounds))).toHaveLength(1);
  });

  test("two change it at once: the second sees that somebody was first, and loses nothing", async () => {
    const { id } = await drafts();
    const change = (title: string) => w.request("anna", paths.roundDetails(town, id), { ...filled(), version: "1", title });
    expect((await change("Erste")).status).toBe(303);
    const second = await change("Zweite");
    const page = await second.text();
    expect([second.status, page.includes("Zweite"), page.includes('name="version" value="2"')]).toEqual([409, true, true]);
  });

  test.each([
    [{ title: "" }, "Geben Sie der Runde eine Überschrift."],
    [{ until: "" }, "Wählen Sie den Tag"],
    [{ until: "2027-03-12" }, "muss in der Zukunft liegen"],
    [{ until: "2029-01-01" }, "höchstens ein Jahr"],
    [{ until: "2027-02-30" }, "gibt es nicht im Kalender"],
    [{ replyTo: "" }, "wohin Antworten auf Papier gehen"],
    [{ scope: "unfug" }, "wer gefragt wird"],
    [{ scope: "field" }, "Wählen Sie den Bereich"],
    [{ scope: "place" }, "Wählen Sie, wo die Einträge sind"],
  ] as const)("%j is refused with a sentence, and what was typed stays", async (changes, sentence) => {
    const { answer } = await drafts({ phone: "00000 77", ...changes });
    const page = await answer.text();
    expect([answer.status, page.includes(sentence), page.includes("00000 77")]).toEqual([422, true, true]);
  });

  test("entries chosen one by one, page by page", async () => {
    const { id, answer } = await drafts({ scope: "chosen" });
    expect(answer.headers.get("location")).toBe(paths.pick(town, id));
    const [first = "", second = "", third = ""] = ids;
    await w.request("anna", paths.pick(town, id), { version: "1", shown: [first, second], chosen: [first] });
    await w.request("anna", paths.pick(town, id), { version: "2", shown: [third], chosen: [third] });
    expect(await pageOf(paths.round(town, id))).toContain("2 Einträge würden gefragt");
    await w.request("anna", paths.beginRound(town, id), {});
    expect((await allAsks()).map(({ entryId }) => entryId).sort()).toEqual([first, third].sort());
  });

  test("entries of another town cannot be asked", async () => {
    const { id } = await drafts({ scope: "chosen" });
    const [foreign = ""] = await w.as("bert", async (tx, bert) => {
      const other = newId(w.now);
      const mine = bert.memberships[0]?.bodyId ?? "";
      await run(
        tx,
        sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, kind, source, created_at, updated_at)
            values (${other}, ${mine}, 'fr3d', 'Fremd', 'fremd', 'fremd', 'fremd', 'association', 'person', ${w.now.toISOString()}, ${w.now.toISOString()})`,
      );
      return [other];
    });
    await w.request("anna", paths.pick(town, id), { version: "1", shown: [foreign], chosen: [foreign, ids[0] ?? ""] });
    await w.request("anna", paths.beginRound(town, id), {});
    expect((await allAsks()).map(({ entryId }) => entryId)).toEqual([ids[0]]);
  });

  test("thrown away, it is gone; a begun one cannot be thrown away or changed", async () => {
    const { id } = await drafts();
    await w.request("anna", paths.discardRound(town, id), {});
    expect((await w.request("anna", paths.round(town, id))).status).toBe(404);
    const { roundId } = await annaAsks(w);
    await w.request("anna", paths.discardRound(town, roundId), {});
    await w.request("anna", paths.roundDetails(town, roundId), { ...filled(), version: "1", title: "Anders" });
    await w.as("anna", (tx) => tx.update(rounds).set({ title: "Am Programm vorbei" }));
    await w.as("anna", (tx) => tx.delete(rounds));
    expect(await w.db.owner((tx) => tx.select().from(rounds))).toMatchObject([{ id: roundId, title: "Stimmt Ihr Eintrag noch?" }]);
  });
});

describe("beginning a round", () => {
  test("draws one code for each entry, also when two press at once", async () => {
    const { id } = await drafts();
    const begin = () => w.as("anna", (tx, actor) => beginRound(tx, { bodyId, roundId: id, actor, now: w.now }));
    const both = await Promise.all([begin(), begin()]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["begun", "begun-before"]);
    const made = await allAsks();
    expect([made.length, new Set(made.map(({ code }) => code)).size]).toEqual([3, 3]);
    expect(made.every(({ code }) => /^[2-9a-hj-km-np-z]{8}$/.test(code ?? ""))).toBe(true);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.asking_begun")));
    expect(lines.map((line) => line.details)).toEqual([{ count: 3 }]);
  });

  test("with nobody to ask, it stays a draft and says so", async () => {
    const { id } = await drafts({ scope: "field", field: "justice" });
    expect(await pageOf(paths.round(town, id))).toContain("Auf diese Auswahl passt kein Eintrag.");
    await w.request("anna", paths.beginRound(town, id), {});
    expect(await w.db.owner((tx) => tx.select().from(roundSteps))).toEqual([]);
  });

  test("another town's officer finds nothing there", async () => {
    const { roundId } = await annaAsks(w);
    for (const path of [paths.round, paths.phoneList, paths.enter]) {
      expect((await w.request("bert", path("nachbarhausen", roundId))).status).toBe(404);
      expect((await w.request("bert", path(town, roundId))).status).toBe(404);
    }
  });
});

describe("after twelve months", () => {
  const forget = () => forgetRounds.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });

  test("a round goes with its codes, mails and answers; the inventory stays", async () => {
    const { roundId } = await annaAsks(w);
    const [ask] = await allAsks();
    const said = (await entryOf(w, ids[0] ?? "")) as never;
    await w.db.owner(async (tx) => {
      await tx.insert(askMails).values({ askId: ask?.id ?? "", bodyId, what: "invitation", queuedAt: w.now });
      const answer = {
        id: newId(w.now),
        askId: ask?.id ?? "",
        bodyId,
        said,
        seen: said,
        leaveOut: false,
        givenBy: "paper",
        answeredAt: w.now,
      } as const;
      await tx.insert(answers).values(answer);
    });
    w.clock.moveTo(new Date("2028-04-14T12:00:00Z"));
    await forget();
    expect(await w.db.owner((tx) => tx.select().from(rounds))).toMatchObject([{ id: roundId }]);
    w.clock.moveTo(new Date("2028-04-15T12:00:00Z"));
    await forget();
    for (const table of [rounds, roundSteps, asks, askMails, answers])
      expect(await w.db.owner((tx) => tx.select().from(table))).toEqual([]);
    expect((await entryOf(w, ids[0] ?? "")).name).toBe("TuS 08 Linde");
  });

  test("a round that was ended early goes twelve months after that day", async () => {
    const { roundId } = await annaAsks(w);
    await w.request("anna", paths.endRound(town, roundId), {});
    w.clock.moveTo(later(new Date("2028-03-12T12:00:00Z"), days(1)));
    await forget();
    expect(await w.db.owner((tx) => tx.select().from(rounds))).toEqual([]);
  });
});
