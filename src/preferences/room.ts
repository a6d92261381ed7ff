// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { preferencePaths } from "./paths.ts";
import { preferenceRoutes } from "./routes.tsx";
import { preferencePages } from "./searchable.ts";

/** How somebody wants pages to look, remembered by her browser and by nobody else. */
export const preferences: Room = {
  name: "preferences",
  entries: [],
  mounts: { [preferencePaths.page]: preferenceRoutes },
  tells: {},
  searchablePages: preferencePages,
  keeps: [],
};
