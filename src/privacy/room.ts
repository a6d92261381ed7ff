// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { contactTexts } from "./contacts/texts.de.ts";
import { forgetNotes, keptFor } from "./forget.ts";
import { paperRoutes } from "./papers/routes.tsx";
import { privacyRoutes } from "./routes.tsx";
import { privacyPages } from "./searchable.ts";

/** What is kept about people, told from data, and the papers a body needs for it. */
export const privacyRoom: Room = {
  name: "privacy",
  entries: [],
  mounts: { "/datenschutz": privacyRoutes, "/intern/:body/team/datenschutz": paperRoutes },
  jobs: [forgetNotes],
  schedules: [{ job: forgetNotes, cron: "37 3 * * *" }],
  tells: contactTexts.tells,
  searchablePages: privacyPages,
  keeps: [
    { what: "strategy_release_requests.note, reason", forMonths: keptFor.releaseNotes, after: "answered or withdrawn", then: "delete" },
    { what: "undo_steps", forMonths: 1, after: "nobody can take the step any more", then: "delete" },
    { what: "privacy_contacts", forMonths: 0, after: "withdrawn", then: "delete" },
    { what: "deletion_runs", forMonths: 13, after: "the run", then: "delete" },
  ],
};
