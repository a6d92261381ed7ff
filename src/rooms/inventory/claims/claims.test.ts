// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#identity";
import { newId, run } from "#kit/db";
import { mails } from "#kit/mail";
import { days, later, minutes } from "#kit/time";
import { acceptOne } from "../asking/answers/accept.ts";
import { askingPaths } from "../asking/paths.ts";
import { answers } from "../asking/tables.ts";
import { removeEntries, undoRemoval } from "../entries/remove.ts";
import { paths } from "../paths.ts";
import { entries } from "../tables.ts";
import { acceptClaim, declineClaim, endClaim } from "./decide.ts";
import { endOwnClaim } from "./give.ts";
import { claimPaths } from "./paths.ts";
import { claims } from "./tables.ts";
import { annaDecides, association, builder, claimOf, claimsEntry, linked, publicEntry } from "./test-claims.ts";
import { actions, canary, code, entryNow, onStage, own, page, proposal, status, town, w } from "./test-stage.ts";

onStage();

describe("saying which entry is ours", () => {
  test("the page looks for the own name at once; claiming it waits for the town, and the town's start page says so", async () => {
    expect(await page("ines", claimPaths.own(association))).toContain("Das ist unser Eintrag: TuS 08 Altdorf");
    expect(await status("ines", claimPaths.claim(association), { id: newId(w.now), code })).toBe(303);
    expect(await page("ines", claimPaths.own(association))).toContain("»TuS 08 Altdorf« ist Ihr Eintrag.");
    expect((await own())?.state).toBe("waiting");
    expect(await page("anna", `/intern/${town}`)).toContain("1 Zuordnung wartet auf Ihre Entscheidung.");
    expect(await page("anna", claimPaths.claims(town))).toContain("TuS 08 Altdorf: »TuS 08 Altdorf« ist unser Eintrag");
  });

  test("sent twice it is one claim, and while one is open there is no second", async () => {
    const other = await publicEntry(w, "Chor Linde");
    const organisation = await w.body(association);
    const id = newId(w.now);
    const send = (entryCode: string, as = id) => status("ines", claimPaths.claim(association), { id: as, code: entryCode });
    expect([await send(code), await send(code), await send(other, newId(w.now))]).toEqual([303, 303, 303]);
    const made = await w.db.owner((tx) => tx.select().from(claims).where(eq(claims.organisationId, organisation.id)));
    expect(made.map(({ entryName }) => entryName)).toEqual(["TuS 08 Altdorf"]);
  });

  test("only public entries of the own town can be claimed, whatever the form says", async () => {
    const hidden = await w.db.owner((tx) => tx.select({ id: entries.id }).from(entries));
    expect(hidden).toHaveLength(1);
    await w.db.owner((tx) => run(tx, sql`delete from inventory_releases`));
    expect(await claimsEntry(w, "ines", code)).toEqual({ kind: "not-there" });
    expect(await page("ines", claimPaths.own(association))).toContain("passt nichts zu »TuS 08 Altdorf«");
  });

  test("the public page of an entry leads whoever represents an organisation there, and nobody else", async () => {
    const address = paths.publicEntry(town, { code, name: "TuS 08 Altdorf" });
    expect(await page("ines", address)).toContain("Sie vertreten TuS 08 Altdorf. Ist das Ihr Eintrag?");
    for (const person of ["nobody", "anna", "bert", "gerda"] as const)
      expect(await page(person, address), person).not.toContain("Sie vertreten");
    await claimsEntry(w, "ines", code);
    expect(await page("ines", address)).not.toContain("Sie vertreten");
  });
});

describe("an entry that is not public", () => {
  beforeEach(() => w.db.owner((tx) => run(tx, sql`delete from inventory_releases`)));
  const asks = () => status("ines", claimPaths.claim(association), { id: newId(w.now), code: "" });

  test("she asks without naming it; the town finds it among its own, and she reads it then", async () => {
    expect(await page("ines", claimPaths.own(association))).toContain("Das Team nachsehen lassen");
    expect(await asks()).toBe(303);
    expect((await own())?.state).toBe("waiting");
    const { id } = await claimOf(w);
    const shown = await page("anna", claimPaths.decide(town, id));
    expect(shown).toContain("TuS 08 Altdorf, Altdorf");
    const decide = (entry: string) => w.request("anna", claimPaths.decide(town, id), { do: "accept", entry, suche: "TuS" });
    const refused = await decide("");
    expect([refused.status, (await refused.text()).includes("Wählen Sie einen Eintrag aus der Liste.")]).toEqual([422, true]);
    expect([(await decide("x?")).status, (await decide("zzzz")).status]).toEqual([422, 422]);
    expect((await decide(code)).status).toBe(303);
    expect(await own()).toMatchObject({ state: "open", entryName: "TuS 08 Altdorf", shown: { place: "Altdorf" } });
  });

  test("the search of the town finds other words, and says when nothing fits", async () => {
    await asks();
    const { id } = await claimOf(w);
    expect(await page("anna", `${claimPaths.decide(town, id)}?suche=xyzxyz`)).toContain("passt nichts zu »xyzxyz«");
  });

  test("an entry of another town cannot be chosen", async () => {
    await asks();
    const { id: neighbour } = await w.body("nachbarhausen");
    await w.db.owner((tx) => run(tx, sql`update inventory_entries set body_id = ${neighbour}`));
    expect(await annaDecides(w, (await claimOf(w)).id, (tx, act) => acceptClaim(tx, { ...act, entryCode: code }))).toEqual({
      kind: "no-entry",
    });
  });

  test("strange words in the search break nothing", async () => {
    await asks();
    const { id } = await claimOf(w);
    await w.as("ines", (tx, actor) => endOwnClaim(tx, { claimId: id, actor, now: w.now }));
    for (const strange of ["%00", "%F0%9F%98%80", "a".repeat(5000), "%25_%27", "%5C"])
      expect(await status("ines", `${claimPaths.own(association)}?suche=${strange}`), strange).toBe(200);
    w.clock.moveTo(later(w.now, minutes(1)));
    await asks();
    const { id: next } = await claimOf(w);
    for (const strange of ["%00", "%25_%27", "a".repeat(5000)])
      expect(await status("anna", `${claimPaths.decide(town, next)}?suche=${strange}`), strange).toBe(200);
  });

  test("declined like any other", async () => {
    await asks();
    const { id } = await claimOf(w);
    expect(await status("anna", claimPaths.decide(town, id), { do: "decline", reason: "Wir finden nichts." })).toBe(303);
    expect((await own())?.state).toBe("declined");
  });
});

describe("the town answers", () => {
  test("accepted: the representative reads what associations are asked about, nothing of the team's, and gets a mail", async () => {
    await linked(w, code);
    await w.jobs.drain();
    const shown = await page("ines", claimPaths.own(association));
    expect(shown).toContain("So steht »TuS 08 Altdorf« im Bestand der Stadt Musterstadt.");
    expect(shown).not.toContain(canary);
    const [mail] = await w.db.owner((tx) => tx.select().from(mails).where(eq(mails.template, "inventory.claim-accepted")));
    expect(mail?.recipient).toBe("vorstand@tus08-altdorf.example");
    expect(await actions()).toEqual(expect.arrayContaining(["inventory.entry_claimed", "inventory.claim_accepted"]));
  });

  test("whoever declined such mails gets none, and reads the news on her page", async () => {
    expect(await status("ines", "/konto/nachrichten", { mails: "" })).toBe(303);
    await linked(w, code);
    await w.jobs.drain();
    expect(await w.db.owner((tx) => tx.$count(mails, eq(mails.template, "inventory.claim-accepted")))).toBe(0);
    expect(await page("ines", claimPaths.own(association))).toContain("So steht »TuS 08 Altdorf« im Bestand");
  });

  test("declined only with a reason, which the representative reads; then she can look for another entry", async () => {
    await claimsEntry(w, "ines", code);
    const { id } = await claimOf(w);
    const refused = await w.request("anna", claimPaths.decide(town, id), { do: "decline", reason: "" });
    expect([refused.status, (await refused.text()).includes("Schreiben Sie in einem Satz, warum nicht.")]).toEqual([422, true]);
    expect(await status("anna", claimPaths.decide(town, id), { do: "decline", reason: "Wir kennen Sie noch nicht." })).toBe(303);
    const shown = await page("ines", claimPaths.own(association));
    expect(shown).toContain("Wir kennen Sie noch nicht.");
    expect(shown).toContain("Das ist unser Eintrag");
    expect(await claimsEntry(w, "ines", code)).toMatchObject({ kind: "claimed" });
  });

  test("decided once: a second answer changes nothing and says so", async () => {
    const id = await linked(w, code);
    expect(await annaDecides(w, id, (tx, act) => declineClaim(tx, { ...act, reason: "doch nicht" }))).toEqual({ kind: "settled" });
    expect(await status("anna", claimPaths.decide(town, id), { do: "accept" })).toBe(303);
    expect(await claimOf(w)).toMatchObject({ decidedAs: "accepted", reason: null });
  });

  test("a second organisation does not get an entry that is kept already; the page says by whom", async () => {
    await linked(w, code);
    const { actor, giveBack } = await builder(w);
    await claimsEntry(w, actor, code, "musterbau");
    const { id } = await claimOf(w, "musterbau");
    const refused = await w.request("anna", claimPaths.decide(town, id), { do: "accept" });
    expect([refused.status, (await refused.text()).includes("schon TuS 08 Altdorf zugeordnet")]).toEqual([409, true]);
    expect((await claimOf(w, "musterbau")).decidedAs).toBeNull();
    await giveBack();
  });

  test("ids of other towns are not there", async () => {
    const id = await linked(w, code);
    for (const path of [claimPaths.decide("nachbarhausen", id), claimPaths.end("nachbarhausen", id)])
      expect(await status("bert", path, { do: "accept" }), path).toBe(404);
    for (const person of ["bert", "clara", "dora", "emil", "jan", "gerda", "ines"] as const)
      expect(await status(person, claimPaths.claims(town)), person).toBe(404);
  });
});

describe("proposing changes", () => {
  test("what she writes waits with the answers, says how it came, and is taken over as usual", async () => {
    await linked(w, code);
    expect(await status("ines", claimPaths.own(association), { ...proposal, seeks: "Trainerin" })).toBe(303);
    expect((await entryNow()).seeks).toBeNull();
    expect(await page("anna", askingPaths.answers(town))).toContain("mit Konto");
    expect(await page("anna", `/intern/${town}`)).toContain("1 Verein hat seinen Eintrag geändert.");
    const [answer] = await w.db.owner((tx) => tx.select().from(answers));
    const { id: bodyId } = await w.body(town);
    const seen = { id: answer?.id ?? "", version: 1 };
    await w.as("anna", (tx, actor) => acceptOne(tx, { bodyId, actor, now: w.now, seen, take: ["seeks"] }));
    expect(await entryNow()).toMatchObject({ seeks: "Trainerin", note: canary, source: "association" });
    expect(await page("ines", claimPaths.own(association))).toContain("ist übernommen.");
  });

  test("a second proposal replaces the first while nobody has decided", async () => {
    await linked(w, code);
    for (const seeks of ["Trainerin", "Kassenwart"]) await w.request("ines", claimPaths.own(association), { ...proposal, seeks });
    const all = await w.db.owner((tx) => tx.select().from(answers));
    expect(all.map(({ said, version }) => [said.seeks, version])).toEqual([["Kassenwart", 2]]);
  });

  test("refused and in conflict: nothing typed is lost", async () => {
    await linked(w, code);
    const refused = await w.request("ines", claimPaths.own(association), { ...proposal, name: "", seeks: "Trainerin" });
    expect([refused.status, (await refused.text()).includes("Trainerin")]).toEqual([422, true]);
    await w.db.owner((tx) => tx.update(entries).set({ version: 7, street: "Markt 1" }));
    const conflict = await w.request("ines", claimPaths.own(association), { ...proposal, seeks: "Trainerin" });
    const text = await conflict.text();
    expect([conflict.status, text.includes("Trainerin"), text.includes("Markt 1")]).toEqual([409, true, true]);
  });

  test("when the link ended while she was writing, her text comes back", async () => {
    const id = await linked(w, code);
    await annaDecides(w, id, endClaim);
    const late = await w.request("ines", claimPaths.own(association), { ...proposal, seeks: "Trainerin für montags" });
    expect([late.status, (await late.text()).includes("Trainerin für montags")]).toEqual([409, true]);
  });
});

describe("ending it", () => {
  test("either side ends it; from the next request on the entry is not there for her", async () => {
    await linked(w, code);
    expect(await status("ines", claimPaths.endOwn(association), {})).toBe(303);
    expect((await own())?.state).toBe("ended");
    expect((await own())?.shown).toBeNull();
    w.clock.moveTo(later(w.now, minutes(1)));
    const again = await linked(w, code);
    expect(await status("anna", claimPaths.end(town, again), {})).toBe(303);
    expect(await page("ines", claimPaths.own(association))).toContain("Die Kommune hat die Zuordnung");
    expect(await page("anna", claimPaths.claims(town))).toContain("von Ihnen beendet");
  });

  test("a claim nobody answered is withdrawn, and accepting it afterwards does nothing", async () => {
    await claimsEntry(w, "ines", code);
    const { id } = await claimOf(w);
    await w.as("ines", (tx, actor) => endOwnClaim(tx, { claimId: id, actor, now: w.now }));
    expect(await annaDecides(w, id, acceptClaim)).toEqual({ kind: "settled" });
    expect(await actions()).toContain("inventory.claim_withdrawn");
  });

  test("without the task in the organisation the entry is gone at once", async () => {
    await linked(w, code);
    const ines = (await w.actor("ines")).id ?? "";
    w.clock.moveTo(later(w.now, days(3)));
    await w.db.owner((tx) => tx.update(memberships).set({ validTo: "2027-03-13" }).where(eq(memberships.personId, ines)));
    expect(await own()).toBeUndefined();
    expect(await status("ines", claimPaths.own(association))).toBe(404);
    await w.db.owner((tx) => tx.update(memberships).set({ validTo: null }).where(eq(memberships.personId, ines)));
  });
});

describe("the entry itself changes", () => {
  test("merged into another, the link follows it", async () => {
    const kept = await publicEntry(w, "Turn- und Sportverein Altdorf", { place: "Altdorf" });
    await linked(w, code);
    const merged = sql`update inventory_entries set removed_at = ${w.now.toISOString()}::timestamptz,
      merged_into = (select k.id from inventory_entries k where k.code = ${kept}) where code = ${code}`;
    await w.db.owner((tx) => run(tx, merged));
    expect((await own())?.state).toBe("open");
    expect((await own())?.shown?.name).toBe("Turn- und Sportverein Altdorf");
  });

  test("removed, the page says so; brought back, it works again", async () => {
    await linked(w, code);
    const { id: bodyId } = await w.body(town);
    const removed = await w.as("anna", (tx, actor) => removeEntries(tx, { bodyId, codes: [code], actor, now: w.now }));
    expect(await page("ines", claimPaths.own(association))).toContain(
      "Den Eintrag »TuS 08 Altdorf« gibt es im Bestand der Stadt Musterstadt nicht mehr.",
    );
    await w.as("anna", (tx, actor) => undoRemoval(tx, { bodyId, stepId: removed?.stepId ?? "", actor, now: w.now }));
    expect((await own())?.state).toBe("open");
  });
});
