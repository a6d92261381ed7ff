// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { t as front } from "./front-texts.ts";
import { frontRoutes } from "./home/routes.tsx";
import { municipalityRoutes } from "./municipality/routes.tsx";
import { about, places } from "./paths.ts";
import { overviewPages } from "./searchable.ts";
import { startRoutes } from "./start/routes.tsx";
import { teamRoutes } from "./team/routes.tsx";
import { t } from "./texts.de.ts";

/** Whoever has a start page with her tasks, and is not of a team. */
const onlookers = ["agency", "ministry", "representative", "councillor", "auditor"] as const;

/** Pages that read across rooms; it never writes. */
export const overviews: Room = {
  name: "overviews",
  entries: [
    {
      key: "about",
      for: "visitor",
      get label() {
        return front.menu;
      },
      path: () => about.principles,
    },
    { key: "start", for: "officer", label: t.menu.overview, path: places.start },
    { key: "public-page", for: "officer", label: t.menu.publicPage, path: places.public },
    { key: "start", for: "state", label: t.menu.today, path: () => places.start("land") },
    ...onlookers.map((audience) => ({ key: "start", for: audience, label: t.menu.overview, path: places.start })),
    { key: "public-page", for: "councillor", label: t.menu.publicPage, path: places.public },
    { key: "trail", for: "auditor", label: t.menu.trail, path: places.trail },
    { key: "municipalities", for: "agency", label: t.menu.municipalities, path: () => places.list },
    { key: "municipalities", for: "ministry", label: t.menu.municipalities, path: () => places.list },
  ],
  mounts: { "/": frontRoutes, "/intern": startRoutes, "/intern/:body/team": teamRoutes, "/kommunen": municipalityRoutes },
  tells: {},
  searchablePages: overviewPages,
  keeps: [],
};
