// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { strategyRedactions } from "./tables.ts";
import { everythingPublic, name, published, town } from "./test-redaction.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

describe("by hand, on the pages", () => {
  const hidden = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const redactPath = paths.redact(town, 1);

  test("she looks for the name, sees each place in its sentence, gives a reason; the name never stands in an address", {
    timeout: 60_000,
  }, async () => {
    await published(w);
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
    expect(await everythingPublic(w, "nobody")).not.toContain("Musterfrau");
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
    await published(w);
    const answer = await w.request("anna", path, { id: newId(w.now), ...typed });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await w.db.owner((tx) => tx.select().from(strategyRedactions))).toEqual([]);
  });
});
