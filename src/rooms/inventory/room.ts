// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
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
  jobs: [readInJob, tidyUp],
  schedules: [{ job: tidyUp, cron: "41 * * * *" }],
  tells: t.tells,
  keeps: [
    { what: "files", forMonths: 1, after: "handed in; at once when read in", then: "delete" },
    { what: "inventory_imports", forMonths: 1, after: "handed in and never read in", then: "delete" },
    { what: "inventory_imports.corrections, remarks", forMonths: 1, after: "read in", then: "delete" },
    { what: "inventory_entries", forMonths: 1, after: "removed", then: "delete" },
  ],
  seeds: seedInventory,
};
