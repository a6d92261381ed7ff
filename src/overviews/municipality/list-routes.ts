// SPDX-License-Identifier: EUPL-1.2
import { together } from "#kit/db";
import { listRoutes } from "#register";
import { inventoryPaths, placesWithDirectory } from "#rooms/inventory";
import { placesWithStrategy, strategyPaths } from "#rooms/strategy";

/** The list of municipalities, with what their rooms have published. */
export const municipalityListRoutes = listRoutes(async (tx) => {
  const { strategies, directories } = await together({ strategies: placesWithStrategy(tx), directories: placesWithDirectory(tx) });
  return {
    strategy: { places: new Set(strategies), path: strategyPaths.published },
    directory: { places: new Set(directories), path: (slug) => inventoryPaths.public(slug) },
  };
});
