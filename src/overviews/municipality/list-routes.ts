// SPDX-License-Identifier: EUPL-1.2
import { listRoutes } from "#register";
import { inventoryPaths, placesWithDirectory } from "#rooms/inventory";
import { placesWithStrategy, strategyPaths } from "#rooms/strategy";

/** The list of municipalities, with what their rooms have published. */
export const municipalityListRoutes = listRoutes(async (tx) => ({
  strategy: { places: new Set(await placesWithStrategy(tx)), path: strategyPaths.published },
  directory: { places: new Set(await placesWithDirectory(tx)), path: (slug) => inventoryPaths.public(slug) },
}));
