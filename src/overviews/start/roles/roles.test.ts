// SPDX-License-Identifier: EUPL-1.2
import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#identity";
import { newId } from "#kit/db";
import type { Role } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../../house.ts";

let w: World;
beforeEach(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

const page = async (person: Person, path: string) => {
  const answer = await w.request(person, path);
  expect(answer.status, `${person} ${path}`).toBe(200);
  return answer.text();
};
const menuOf = (html: string) =>
  [...(/<nav[^>]*fk-nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "").matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
const primaries = (html: string) => [...html.matchAll(/<a [^>]*class="[^"]*kern-btn--primary[^"]*"[^>]*>/g)].length;

/** Gives a task for the length of a test: people and their tasks are kept between tests. */
async function withTask(person: Person, slug: string, role: Role, fn: () => Promise<void>): Promise<void> {
  const [who, body] = [await w.actor(person), await w.body(slug)];
  const id = newId(w.now);
  await w.db.owner((tx) => tx.insert(memberships).values({ id, personId: who.id ?? "", bodyId: body.id, role, validFrom: "2027-03-01" }));
  try {
    await fn();
  } finally {
    await w.db.owner((tx) => tx.delete(memberships).where(eq(memberships.id, id)));
  }
}

const starts = [
  ["emil", "musterstadt", "Ratsmitglied, Musterstadt", "den Bestand und seine Notizen"],
  ["jan", "musterstadt", "Prüfung, Musterstadt", "Auswertungen je Person"],
  ["gerda", "freiwilligenagentur-musterland", "Mitarbeit, Freiwilligenagentur Musterland", "Bereiche, die kein Auftrag nennt"],
  ["henri", "beispielministerium", "Mitarbeit im Ressort, Beispielministerium", "nicht mit einem Ressort"],
  ["ines", "tus-08-altdorf", "Vertretung nach außen, TuS 08 Altdorf", "Notizen der Kommune zu Ihrem Eintrag"],
] as const;

describe("whoever is not of a team has a start page of her own", () => {
  test.each(starts)("%s: her task, since when, what she sees and what not, and one thing to do", async (person, slug, task, seesNot) => {
    const html = await page(person, `/intern/${slug}`);
    expect(html).toContain(`Ihre Aufgabe seit 12. März 2027: ${task}.`);
    expect(html).toContain("Das sehen und tun Sie");
    expect(html).toContain(seesNot);
    expect(primaries(html)).toBe(1);
  });

  test.each(starts)("%s: every link of menu and page leads somewhere she may go", async (person, slug) => {
    const html = await page(person, `/intern/${slug}`);
    const links = new Set([...html.matchAll(/href="(\/(?:intern|kommunen|datenschutz)[^"#?]*)"/g)].map(([, href]) => href ?? ""));
    expect(links.size).toBeGreaterThan(1);
    for (const href of links) expect((await w.request(person, href)).status, href).toBeLessThan(400);
  });

  test("/intern leads people with one task there at once", async () => {
    for (const [person, slug] of starts) expect((await w.request(person, "/intern")).headers.get("location")).toBe(`/intern/${slug}`);
  });

  test("operators are led to their desk", async () => {
    expect((await w.request("karin", "/intern/land")).headers.get("location")).toBe("/betrieb");
  });
});

describe("several tasks", () => {
  test("in several bodies: a choice that names each body and each task", async () => {
    await withTask("emil", "nachbarhausen", "auditor", async () => {
      const html = await page("emil", "/intern");
      expect(html).toContain("Musterstadt");
      expect(html).toContain("1 Aufgabe: Ratsmitglied (liest)");
      expect(html).toContain("1 Aufgabe: Prüfung (liest das Protokoll)");
      expect(menuOf(await page("emil", "/intern/nachbarhausen"))).toContain("/intern/nachbarhausen/team/protokoll");
      expect(menuOf(await page("emil", "/intern/musterstadt"))).not.toContain("/intern/musterstadt/team/protokoll");
    });
  });

  test("in one body she sees both, with one primary button", async () => {
    await withTask("emil", "musterstadt", "auditor", async () => {
      const html = await page("emil", "/intern/musterstadt");
      expect(html).toContain("Ihre Aufgabe seit 12. März 2027: Ratsmitglied, Musterstadt.");
      expect(html).toContain("Außerdem: Prüfung");
      expect(html).toContain("/intern/musterstadt/team/protokoll");
      expect(primaries(html)).toBe(1);
    });
  });

  test("an officer who is a councillor too keeps her page and sees what councillors see below", async () => {
    await withTask("anna", "musterstadt", "councillor", async () => {
      const html = await page("anna", "/intern/musterstadt");
      expect(html).toContain("Wo Sie stehen");
      expect(html).toContain("Außerdem: Ratsmitglied");
    });
  });
});

test("a task that is over leaves nothing: the page is not there", async () => {
  const emil = (await w.actor("emil")).id ?? "";
  const ids = await w.db.owner((tx) => tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.personId, emil)));
  const all = ids.map(({ id }) => id);
  await w.db.owner((tx) => tx.update(memberships).set({ validTo: "2027-03-11" }).where(inArray(memberships.id, all)));
  expect((await w.request("emil", "/intern/musterstadt")).status).toBe(404);
  await w.db.owner((tx) => tx.update(memberships).set({ validTo: null }).where(inArray(memberships.id, all)));
});
