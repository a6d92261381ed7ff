// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { registerRoutes } from "./bodies/routes.tsx";
import { paths } from "./paths.ts";
import { t } from "./texts.de.ts";

/** The register's public face: the list of municipalities. The page of a body is mounted by overviews, which knows what rooms publish. */
export const register: Room = {
  name: "register",
  entries: [
    { key: "municipalities", for: "visitor", label: t.menu, path: () => paths.list() },
    { key: "municipalities", for: "state", label: t.menu, path: () => paths.list() },
  ],
  mounts: { "/": registerRoutes },
  tells: {},
  keeps: [],
};
