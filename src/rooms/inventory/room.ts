// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { forgetMerges } from "./doubles/forget.ts";
import { findDoublesJob } from "./doubles/job.ts";
import { paths } from "./paths.ts";
import { readInJob } from "./reading/job.ts";
import { inventoryRoutes } from "./routes.ts";
import { seedInventory } from "./seeds.ts";
import { t } from "./texts.de.ts";
import { tidyUp } from "./tidy-up.ts";

export const inventory: Room = {
  name: "inventory",
  entries: [{ key: "inventory", for: "officer", label: t.menu, path: (slug) => paths.list(slug) }],
  mounts: { "/intern/:body/bestand": inventoryRoutes },
  jobs: [findDoublesJob, forgetMerges, readInJob, tidyUp],
  schedules: [{ job: forgetMerges, cron: "27 3 * * *" }, { job: tidyUp, cron: "41 * * * *" }],
  tells: t.tells,
  keeps: [
    { what: "inventory_merges.before", forMonths: 1, after: "merged", then: "delete" },
    { what: "files", forMonths: 1, after: "handed in; at once when read in", then: "delete" },
    { what: "inventory_imports", forMonths: 1, after: "handed in and never read in", then: "delete" },
    { what: "inventory_imports.corrections, remarks", forMonths: 1, after: "read in", then: "delete" },
    { what: "inventory_import_changes", forMonths: 1, after: "read in", then: "delete" },
    { what: "inventory_entries", forMonths: 1, after: "removed", then: "delete" },
  ],
  seeds: seedInventory,
};
