// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { registerId } from "../ids.ts";
import { loadRegister } from "../load.ts";
import { bodies, bodyNames, registerVersions } from "../tables.ts";
import { everyLed, listLed } from "./led.ts";
import { all, change, found, onStage, seeded, town, w } from "./test-stage.ts";

onStage();

describe("the list", () => {
  test("is searched, narrowed to a kind, and sorted by day", async () => {
    await found("anna", { name: "Ältestenrat", since: "2020-01-01" });
    await found("anna", { name: "Zirkus 08", kind: "company", since: "2025-01-01" });
    const names = async (filter: Partial<Parameters<typeof everyLed>[2]>) =>
      (await w.reads("anna", (tx) => everyLed(tx, town.id, { ...all, ...filter }))).map(({ name }) => name);
    expect(await names({})).toEqual(["Ältestenrat", "Musterbau", "TuS 08 Altdorf", "Zirkus 08"]);
    expect((await names({ order: "since" })).slice(0, 2)).toEqual(["Zirkus 08", "Ältestenrat"]);
    expect(await names({ kind: "company" })).toEqual(["Musterbau", "Zirkus 08"]);
    expect(await names({ search: "8" })).toEqual(["TuS 08 Altdorf", "Zirkus 08"]);
    expect(await names({ search: "ältesten" })).toEqual(["Ältestenrat"]);
    expect(await names({ ended: true })).toEqual([]);
  });
  test.each(["name", "since"] as const)("goes on page by page without losing or repeating one, sorted by %s", async (order) => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      id: newId(w.now),
      kind: "organisation" as const,
      land: "05",
      name: `Verein ${at}`,
      officialName: `Verein ${at}`,
      slug: `verein-${at}`,
      sortKey: `verein ${String(at).padStart(8, "0")}`,
      parentId: town.id,
      example: true,
      validFrom: `20${String(10 + (at % 7))}-01-01`,
    }));
    await w.db.owner((tx) => tx.insert(bodies).values(rows));
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page = await w.reads("anna", (tx) => listLed(tx, town.id, { ...all, kind: "organisation", order, after }));
      seen.push(...page.items.map(({ slug }) => slug));
      after = page.next;
      pages += 1;
    } while (after !== null);
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 121, 121]);
  });
});

test("a municipality that comes into the register takes its address; the body that had it gets another", async () => {
  await w.db.owner((tx) => tx.update(bodies).set({ slug: "frueher-nachbarhausen" }).where(eq(bodies.slug, "nachbarhausen")));
  await w.db.owner((tx) => tx.update(bodies).set({ slug: "nachbarhausen" }).where(eq(bodies.slug, "musterbau")));
  await w.db.owner((tx) => tx.delete(registerVersions));
  await w.db.owner((tx) => loadRegister(tx, { land: "05", example: true }));
  expect((await w.body("nachbarhausen")).kind).toBe("municipality");
  const [company] = await w.db.owner((tx) =>
    tx
      .select()
      .from(bodies)
      .where(eq(bodies.id, registerId("example/musterbau"))),
  );
  expect(company?.slug).toMatch(/^nachbarhausen-[0-9a-f]{8}$/);
  await w.db.owner((tx) => tx.delete(bodyNames).where(eq(bodyNames.slug, "frueher-nachbarhausen")));
});

describe("in public", () => {
  const status = async (path: string) => {
    const answer = await w.request("nobody", path);
    return [answer.status, await answer.text()] as const;
  };

  test.each(seeded)("%s has no page, no list, no file and no strategy", async (slug) => {
    for (const rest of [
      "",
      "/zahlen.csv",
      "/vereine",
      "/vereine/druck",
      "/strategie",
      "/strategie.pdf",
      "/strategie.json",
      "/strategie/fassungen/1",
    ])
      expect((await status(`/kommunen/${slug}${rest}`))[0], rest).toBe(404);
    expect((await status(`/zugang-anfragen/${slug}`))[0]).toBe(404);
    expect((await status(`/karte/${slug}`))[0]).toBe(404);
  });

  test.each(["Freiwilligenagentur Musterland", "Beispielministerium", "Musterbau", "TuS 08 Altdorf"])(
    "%s stands in no list and is found by no search",
    async (name) => {
      for (const path of [
        "/kommunen?kreis=kreis-musterland",
        "/kommunen.csv",
        "/kommunen.json",
        "/kommunen?art=kreise",
        "/karte/kreis-musterland",
        "/zugang-anfragen",
      ])
        expect((await status(path))[1], path).not.toContain(name);
      for (const path of ["/kommunen?suche=", "/zugang-anfragen?ort=", "/kommunen.csv?suche=", "/kommunen.json?suche="])
        expect((await status(path + encodeURIComponent(name)))[1], path).not.toMatch(new RegExp(`>${name}</a>|;${name};|"name":"${name}"`));
    },
  );

  test("a former address of a body that is no place leads nowhere in public", async () => {
    await change("anna", { name: "Neubau" });
    for (const slug of ["musterbau", "neubau"]) expect((await status(`/kommunen/${slug}`))[0], slug).toBe(404);
  });
});
