// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { forgetRounds } from "./asking/forget.ts";
import { askByMail } from "./asking/mail/send.ts";
import { codeRoutes } from "./asking/public/routes.tsx";
import { forgetClaims } from "./claims/forget.ts";
import { claimMailJob } from "./claims/mail.ts";
import { ownEntryRoutes } from "./claims/own-routes.tsx";
import { claimPaths } from "./claims/paths.ts";
import { claimTexts } from "./claims/texts.de.ts";
import { publicDirectoryRoutes } from "./directory/public-routes.tsx";
import { searchableEntries } from "./directory/searchable.ts";
import { tidyUpReports } from "./directory/tidy-up.ts";
import { forgetMerges } from "./doubles/forget.ts";
import { findDoublesJob } from "./doubles/job.ts";
import { sweepDoubles } from "./doubles/sweep.ts";
import { forgetOld, keptFor } from "./forget-old.ts";
import { inventoryMoving } from "./moving.ts";
import { paths } from "./paths.ts";
import { readInJob } from "./reading/job.ts";
import { inventoryRoutes } from "./routes.ts";
import { seedInventory } from "./seeds.ts";
import { t } from "./texts.de.ts";
import { freeDisk, tidyUp } from "./tidy-up.ts";

export const inventory: Room = {
  name: "inventory",
  entries: [
    { key: "inventory", for: "officer", label: t.menu, path: (slug) => paths.list(slug) },
    { key: "own-entry", for: "representative", label: claimTexts.own.menu, path: (slug) => claimPaths.own(slug) },
  ],
  mounts: {
    "/intern/:body/bestand": inventoryRoutes,
    "/intern/:body/eintrag": ownEntryRoutes,
    "/kommunen/:body": publicDirectoryRoutes,
    "/v": codeRoutes,
  },
  jobs: [
    askByMail,
    claimMailJob,
    forgetClaims,
    forgetRounds,
    readInJob,
    findDoublesJob,
    sweepDoubles,
    forgetMerges,
    forgetOld,
    freeDisk,
    tidyUp,
    tidyUpReports,
  ],
  schedules: [
    { job: tidyUp, cron: "41 * * * *" },
    { job: freeDisk, cron: "51 * * * *" },
    { job: forgetRounds, cron: "37 3 * * *" },
    { job: forgetClaims, cron: "47 4 * * *" },
    { job: forgetMerges, cron: "27 3 * * *" },
    { job: sweepDoubles, cron: "13 * * * *" },
    { job: tidyUpReports, cron: "17 3 * * *" },
    { job: forgetOld, cron: "7 3 * * *" },
  ],
  tells: t.tells,
  keeps: [
    { what: "inventory_share_looks", forMonths: 12, after: "the day of looking", then: "delete" },
    {
      what: "inventory_rounds, inventory_asks, inventory_ask_mails, inventory_answers",
      forMonths: 12,
      after: "the round ended",
      then: "delete",
    },
    { what: "inventory_claims", forMonths: 12, after: "declined, ended or never answered", then: "delete" },
    { what: "inventory_answers", forMonths: 12, after: "settled, given with an account", then: "delete" },
    { what: "inventory_merges.before", forMonths: 1, after: "merged", then: "delete" },
    { what: "files", forMonths: 1, after: "handed in; at once when read in", then: "delete" },
    { what: "inventory_imports", forMonths: 1, after: "handed in and never read in", then: "delete" },
    { what: "inventory_imports.corrections, remarks", forMonths: 1, after: "read in", then: "delete" },
    { what: "inventory_import_changes", forMonths: 1, after: "read in", then: "delete" },
    { what: "inventory_entries", forMonths: 1, after: "removed", then: "delete" },
    { what: "inventory_changed_before", forMonths: 1, after: "changed together", then: "delete" },
    { what: "inventory_reports", forMonths: 6, after: "settled", then: "delete" },
    { what: "inventory_reports", forMonths: keptFor.unsettledReports, after: "received and never settled", then: "delete" },
    { what: "inventory_left_out", forMonths: keptFor.leftOut, after: "the wish was noted", then: "delete" },
    {
      what: "inventory_invitations, their guests, mails and outcomes",
      forMonths: keptFor.invitations,
      after: "the day of the meeting",
      then: "delete",
    },
    { what: "inventory_connection_decisions.note", forMonths: keptFor.decisionNotes, after: "decided", then: "delete" },
  ],
  moving: inventoryMoving,
  searchable: searchableEntries,
  seeds: seedInventory,
};
