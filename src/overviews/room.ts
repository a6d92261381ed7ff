// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { t as front } from "./front-texts.ts";
import { frontRoutes } from "./home/routes.tsx";
import { municipalityRoutes } from "./municipality/routes.tsx";
import { about, places } from "./paths.ts";
import { startRoutes } from "./start/routes.tsx";
import { teamRoutes } from "./team/routes.tsx";
import { t } from "./texts.de.ts";

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
  ],
  mounts: { "/": frontRoutes, "/intern": startRoutes, "/intern/:body/team": teamRoutes, "/kommunen": municipalityRoutes },
  tells: {},
  keeps: [],
};
