// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { longDate } from "#kit/text";
import { publishedStrategies, strategyPaths } from "#rooms/strategy";
import type { News } from "./home/pages.tsx";

/** The newest published strategies, for the home page and the state unit. */
export async function newest(tx: Tx, limit: number): Promise<News[]> {
  return (await publishedStrategies(tx, limit)).map((one) => ({
    place: one.bodyName,
    title: one.title,
    fromYear: one.fromYear,
    toYear: one.toYear,
    publishedOn: longDate(one.publishedAt),
    path: strategyPaths.published(one.bodySlug),
  }));
}
