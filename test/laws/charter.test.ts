// SPDX-License-Identifier: EUPL-1.2
import { existsSync, globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rows, run } from "#kit/db";
import { projectPath } from "#kit/place";
import { sortKey } from "#kit/text";
import { exportStrategy } from "#rooms/strategy";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { charter } from "../../src/overviews/charter.ts";
import { t } from "../../src/overviews/front-texts.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

test.each(charter.map((pledge) => [t.pledges[pledge.id], pledge.provenBy] as const))(
  "»%s« names a test that exists",
  (_, { file, test: name }) => {
    expect(existsSync(projectPath(file)), file).toBe(true);
    expect(readFileSync(projectPath(file), "utf8")).toContain(`"${name}"`);
  },
);

test("no page ranks municipalities: lists stand in alphabetical order only", async () => {
  for (const query of ["", "?sortierung=einwohner", "?sort=population&order=desc"]) {
    const listed = z
      .object({ items: z.array(z.object({ name: z.string() })) })
      .parse(await (await w.request("nobody", `/kommunen.json${query}`)).json());
    const names = listed.items.map((body) => sortKey(body.name));
    expect(names.length).toBeGreaterThan(390);
    expect(names).toEqual([...names].sort());
  }
});

test("the council paper says that volunteering replaces no posts", async () => {
  const body = await w.body("musterstadt");
  const paper = await exportStrategy(w, body, "docx");
  const { "word/document.xml": xml } = unzipSync(paper ?? new Uint8Array());
  expect(strFromU8(xml ?? new Uint8Array())).toContain("Es ersetzt keine Stellen");
});

const forbidden =
  /\b(Ranking|Rangliste|Punktestand|Punktzahl|Bestenliste|Vollständigkeitsgrad)\b|\b(Prozent|%) (vollständig|fertig|ausgefüllt)/i;

test("no text of a screen speaks of points, ranks or percentages of completeness", () => {
  const files = globSync("src/**/texts*.ts", { cwd: projectPath() });
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) expect(forbidden.exec(readFileSync(projectPath(file), "utf8"))?.[0], file).toBeUndefined();
});

test("an adopted edition cannot be changed or removed, not even by the owner of the database", async () => {
  const editions = () =>
    w.db.owner((tx) =>
      rows(
        tx,
        sql`select id, content::text as content from strategy_editions order by id`,
        z.object({ id: z.string(), content: z.string() }),
      ),
    );
  const before = await editions();
  expect(before.length).toBeGreaterThan(0);
  for (const attempt of [sql`update strategy_editions set content = '{}'::jsonb`, sql`delete from strategy_editions`]) {
    await expect(w.db.owner((tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /are final/ } });
  }
  expect(await editions()).toEqual(before);
});
