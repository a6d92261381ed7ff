// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { helpPages } from "./index/help-pages.ts";
import { refreshJob } from "./index/job.ts";
import { pageRows } from "./index/pages.ts";
import { type Owner, refreshSearch, type Sources } from "./index/refresh.ts";
import type { Row } from "./index/write.ts";
import { searchRoutes } from "./routes.tsx";

/** What the search is drawn from: everything the rooms say is public, and the handbook. */
export function sourcesOf(rooms: readonly Room[]): Sources {
  const pages = [...rooms.flatMap(({ searchablePages }) => searchablePages ?? []), helpPages];
  let read: readonly Row[] | undefined;
  return {
    rooms: rooms.flatMap(({ searchable }) => searchable ?? []),
    pages: () => {
      read ??= pageRows(pages);
      return read;
    },
  };
}

/** The search over everything public. */
export function searchOf(rooms: readonly Room[]): Room {
  const sources = sourcesOf(rooms);
  const refresh = refreshJob(sources);
  return {
    name: "search",
    entries: [],
    mounts: { "/suche": searchRoutes },
    jobs: [refresh],
    schedules: [{ job: refresh, cron: "* * * * *" }],
    tells: {},
    keeps: [{ what: "search_things", forMonths: 0, after: "it is no longer public", then: "delete" }],
    // Triggers take a thing out and mark it when it goes over; it is read again under the new place.
    moving: { tables: { search_things: "stays" }, words: {}, steps: [] },
    seeds: (tx, { clock }) => refreshSearch(within(tx), sources, clock.now()),
  };
}

/** Everything in the one transaction that is there. */
function within(tx: Parameters<Parameters<Owner>[0]>[0]): Owner {
  return (fn) => fn(tx);
}
