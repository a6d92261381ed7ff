// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { borderPaths } from "./paths.ts";
import { borderDeskRoutes } from "./routes.tsx";
import { t } from "./texts.de.ts";

/** Real borders for the map, where an operator prefers them to hexagons. */
export const borders: Room = {
  name: "borders",
  entries: [{ key: "map", for: "operator", label: t.desk.title, path: () => borderPaths.desk }],
  mounts: { [borderPaths.desk]: borderDeskRoutes },
  tells: { "borders.imported": t.tells.imported, "borders.chosen": t.tells.chosen },
  keeps: [],
};
