// SPDX-License-Identifier: EUPL-1.2
import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { sortKey } from "#kit/text";
import { days, later } from "#kit/time";
import { bodies, registerId } from "#register";
import type { Person } from "#world";
import { invitations } from "../invitations/tables.ts";
import { memberships } from "../tables.ts";
import { comesIn } from "../testing/mails.ts";
import { agency, agencyId, company, companyId, form, get, list, newcomer, onStage, order, post, seeded, w } from "./test-stage.ts";

onStage();

describe("on the pages", () => {
  test("the officer founds an association; refused, everything she typed stays", async () => {
    expect((await get("anna", "/intern/musterstadt/team")).text).toContain(`href="${list}"`);
    const refused = await post("anna", list, form({ name: "", domain: "kein Punkt", since: "2031-01-01", kind: "ministry" }));
    expect(refused.status).toBe(422);
    for (const sentence of [
      "Tragen Sie den Namen ein.",
      "So sieht keine Mail-Domain aus.",
      "Dieser Tag liegt in der Zukunft.",
      "Wählen Sie, was es ist.",
    ])
      expect(refused.text).toContain(sentence);
    expect(refused.text).toContain("kein Punkt");
    const done = await post("anna", list, form({ domain: "Vorstand@Heimat.example" }));
    expect([done.status, done.to]).toEqual([303, `${list}/heimatverein-linde`]);
    expect((await get("anna", `${list}/heimatverein-linde`)).text).toContain("heimat.example");
    expect((await get("anna", `${list}?suche=heimat`)).text).toContain("Heimatverein Linde");
    expect((await get("anna", `${list}/liste.csv`)).text).toContain(
      "Heimatverein Linde;Verein oder andere Organisation;heimat.example;2027-03-01;",
    );
  });

  test("a name that stands there already is told, with the way to it", async () => {
    const answer = await post("anna", list, form({ name: "musterbau", kind: "company" }));
    expect([answer.status, answer.text.includes(`href="${company}"`), answer.text.includes("Musterbau steht hier schon.")]).toEqual([
      409,
      true,
      true,
    ]);
  });

  test("after another name the old address leads on, in her list and where the body works", async () => {
    expect((await get("ines", "/intern/tus-08-altdorf")).status).toBe(200);
    const changed = await post("anna", `${list}/tus-08-altdorf/aendern`, {
      version: "1",
      name: "TuS Altdorf 1908",
      domain: "tus08-altdorf.example",
    });
    expect([changed.status, changed.to]).toEqual([303, `${list}/tus-altdorf-1908`]);
    for (const [person, path] of [
      ["anna", `${list}/tus-08-altdorf`],
      ["anna", `${list}/tus-08-altdorf/aendern`],
      ["ines", "/intern/tus-08-altdorf"],
    ] as const) {
      const answer = await get(person, path);
      expect([answer.status, answer.to]).toEqual([301, path.replace("tus-08-altdorf", "tus-altdorf-1908")]);
    }
    expect((await get("ines", "/intern/tus-altdorf-1908")).status).toBe(200);
    await w.db.owner((tx) =>
      tx
        .update(bodies)
        .set({ name: "TuS 08 Altdorf", slug: "tus-08-altdorf", sortKey: sortKey("TuS 08 Altdorf TuS 08 Altdorf") })
        .where(eq(bodies.id, registerId("example/tus-08-altdorf"))),
    );
  });

  test("two windows: the second sees both versions, keeps what it typed and can save over it", async () => {
    await post("anna", `${company}/aendern`, { version: "1", name: "Musterbau", domain: "eins.example" });
    const second = await post("anna", `${company}/aendern`, { version: "1", name: "Musterbau", domain: "zwei.example" });
    expect(second.status).toBe(409);
    for (const text of ["eins.example", 'value="zwei.example"', 'name="version" value="2"']) expect(second.text).toContain(text);
    expect((await post("anna", `${company}/aendern`, { version: "2", name: "Musterbau", domain: "zwei.example" })).status).toBe(303);
  });

  test("the end shows what ends with it, and asks for a day that is not over", async () => {
    await order();
    const page = await get("clara", `${agency}/beenden`);
    for (const text of ["1 Aufgabe", "1 Auftrag einer Kommune"]) expect(page.text).toContain(text);
    for (const [firstDay, sentence] of [
      ["", "Tragen Sie den ersten Tag"],
      ["2027-03-11", "schon vorbei"],
      ["2027-02-30", "nicht im Kalender"],
    ] as const) {
      const refused = await post("clara", `${agency}/beenden`, { firstDay });
      expect([refused.status, refused.text.includes(sentence)]).toEqual([422, true]);
    }
    expect((await post("clara", `${agency}/beenden`, { firstDay: "2027-03-12" })).to).toBe(agency);
    expect((await get("clara", agency)).text).toContain("gibt es seit dem 12. März 2027 nicht mehr");
    for (const path of [`${agency}/beenden`, `${agency}/aendern`]) expect((await get("clara", path)).status, path).toBe(404);
    expect((await post("clara", `${agency}/beenden`, { firstDay: "2027-03-12" })).status).toBe(303);
    const all = "/intern/kreis-musterland/team/stellen";
    expect((await get("clara", all)).text).not.toContain("Freiwilligenagentur Musterland");
    expect((await get("clara", `${all}?stand=beendet`)).text).toContain("Freiwilligenagentur Musterland");
    expect((await post("clara", `${agency}/ende-zuruecknehmen`)).status).toBe(303);
    expect((await get("clara", all)).text).toContain("Freiwilligenagentur Musterland");
  });

  test("a Kreis and the Land lead theirs and no others; bad addresses are not there", async () => {
    expect((await get("clara", agency)).status).toBe(200);
    expect((await get("dora", "/intern/land/team/stellen/beispielministerium")).status).toBe(200);
    for (const [person, path] of [
      ["anna", agency],
      ["anna", `${list}/freiwilligenagentur-musterland`],
      ["anna", `${list}/nachbarhausen`],
      ["anna", `${list}/05990004`],
      ["anna", `${list}/%00`],
      ["anna", `${list}/a%20b`],
      ["gerda", agency],
      ["karin", "/intern/land/team/stellen"],
      ["dora", list],
      ["ines", "/intern/tus-08-altdorf/team/stellen"],
    ] as const)
      expect((await get(person, path)).status, `${person} ${path}`).toBe(404);
    for (const path of ["?suche=%00%27&art=%00&nach=%00&reihe=x&stand=y", "?art=municipality", "?nach=gibt-es-nicht"])
      expect((await get("anna", list + path)).status, path).toBe(200);
  });

  test("nobody's page of a body that is no place breaks, wherever people type its address", async () => {
    const routes = w.app.routes().filter((route) => /^GET \/(intern|kommunen)\/:body/.test(route));
    expect(routes.length).toBeGreaterThan(40);
    const visits = seeded.map((slug, nth) => [slug, (["henri", "gerda", "ines", "anna"] as const)[nth] ?? "anna"] as const);
    for (const [slug, person] of visits) {
      for (const route of routes) {
        const path = route
          .slice(4)
          .replace(":body", slug)
          .replace(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, "0000");
        const answer = await w.request(person, path);
        await answer.arrayBuffer();
        expect(answer.status, `${person} ${path}`).toBeLessThan(500);
        if (route.includes("/bestand") || route.includes("/strategie") || route.includes("/kommunen"))
          expect(answer.status, `${person} ${path}`).toBe(404);
      }
    }
  }, 120_000);
});

describe("the first person", () => {
  const invite = (person: Person) =>
    post(person, "/intern/musterbau/team/einladungen", { id: newId(w.now), name: "Erste Person", email: newcomer, role: "representative" });

  test("is invited by whoever leads the body; afterwards it invites itself, and the town no more", async () => {
    expect((await get("anna", company)).text).toContain('href="/intern/musterbau/team/einladungen/neu"');
    expect((await get("anna", "/intern/musterbau/team/einladungen/neu")).status).toBe(200);
    expect((await invite("anna")).status).toBe(303);
    expect((await get("anna", company)).text).toContain(`Erste Person (${newcomer}) ist eingeladen.`);
    expect((await get("anna", "/intern/musterbau/team")).text).toContain("Hier arbeitet noch niemand.");
    const { visit } = await comesIn(w, newcomer);
    expect((await visit("/intern/musterbau/team/einladungen/neu")).status).toBe(200);
    for (const path of ["/intern/musterbau/team", "/intern/musterbau/team/einladungen/neu"])
      expect((await get("anna", path)).status, path).toBe(404);
    const page = (await get("anna", company)).text;
    expect(page).toContain("Dort arbeitet jemand");
    expect(page).not.toContain("Erste Person");
    expect((await invite("anna")).status).toBe(404);
  });

  test.each(["frida", "bert", "clara", "dora", "emil", "ines"] as const)(
    "%s invites nobody there, not even past the program",
    async (person) => {
      expect((await invite(person)).status).toBe(404);
      const row = {
        id: newId(w.now),
        bodyId: companyId,
        email: newcomer,
        name: "X",
        role: "representative",
        invitedAt: w.now,
        until: later(w.now, days(1)),
      } as const;
      await expect(w.as(person, (tx) => tx.insert(invitations).values(row))).rejects.toThrow();
    },
  );

  test("leading from outside enters and ends no task there, opens no trail and no colleague", async () => {
    const anna = (await w.actor("anna")).id ?? "";
    const row = { id: newId(w.now), personId: anna, bodyId: companyId, role: "representative", validFrom: "2027-03-12" } as const;
    await expect(w.as("anna", (tx) => tx.insert(memberships).values(row))).rejects.toThrow();
    const others = inArray(memberships.bodyId, [companyId, agencyId, registerId("example/tus-08-altdorf")]);
    for (const person of ["anna", "clara"] as const) {
      expect(await w.as(person, (tx) => tx.update(memberships).set({ validTo: "2027-03-11" }).where(others).returning())).toEqual([]);
      expect(await w.reads(person, (tx) => tx.select().from(memberships).where(others))).toEqual([]);
    }
    expect(await w.reads("clara", (tx) => tx.select().from(auditLines).where(eq(auditLines.bodyId, agencyId)))).toEqual([]);
  });
});
