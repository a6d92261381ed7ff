// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { PublicThing, Searchable } from "#kit/search";
import type { StrategyContent } from "../content/content.ts";
import { readContent } from "../content/earlier.ts";
import { strategyPaths } from "../paths.ts";

const edition = z.object({
  bodyId: z.string(),
  slug: z.string(),
  around: z.string(),
  content: z.unknown(),
});

/** The newest edition everybody can read of each place, with its goals and measures; what is blacked out there is not here either. */
export const searchableStrategies: Searchable = {
  source: "strategy",
  units: async (tx) =>
    (await rows(tx, sql`select distinct body_id as id from strategy_public_editions`, z.object({ id: z.string() }))).map(({ id }) => id),
  load: async (tx, units) => (await newestEditionsOf(tx, units)).flatMap(thingsOf),
};

function newestEditionsOf(tx: Tx, bodies: readonly string[]): Promise<z.infer<typeof edition>[]> {
  return rows(
    tx,
    sql`select distinct on (e.body_id) e.body_id as "bodyId", b.slug, concat_ws(' ', b.name, k.name) as around, e.content
      from strategy_public_editions e join bodies b on b.id = e.body_id left join bodies k on k.id = b.parent_id and k.kind = 'kreis'
      where e.body_id in (select json_array_elements_text(${JSON.stringify(bodies)}::json)::uuid)
      order by e.body_id, e.number desc`,
    edition,
  );
}

function thingsOf({ bodyId, slug, around, content }: z.infer<typeof edition>): PublicThing[] {
  const read = readContent(content);
  const common = { unit: bodyId, bodyId, place: null, labels: "", besides: around };
  const page = strategyPaths.published(slug);
  const strategy: PublicThing = {
    ...common,
    thing: bodyId,
    kind: "strategy",
    title: read.title,
    labels: `${read.fromYear}–${read.toYear}`,
    said: [read.occasion, ...read.tenets, ...read.fields.map(({ title }) => title), read.plain?.text ?? ""].filter(Boolean).join(" "),
    href: page,
  };
  const goals = read.goals.flatMap((goal) => [
    {
      ...common,
      thing: `${bodyId} z${goal.number}`,
      kind: "goal" as const,
      title: goal.title,
      said: goal.description,
      href: `${page}#ziel-${goal.number}`,
    },
    ...goal.measures.map((measure) => ({ ...common, ...measureThing(bodyId, slug, measure) })),
  ]);
  return [strategy, ...goals];
}

function measureThing(bodyId: string, slug: string, measure: StrategyContent["goals"][number]["measures"][number]) {
  const { number, title, description, partners } = measure;
  return {
    thing: `${bodyId} m${number}`,
    kind: "measure" as const,
    title,
    said: [description, partners].filter(Boolean).join(" "),
    href: strategyPaths.publishedMeasure(slug, { number, title }),
  };
}
