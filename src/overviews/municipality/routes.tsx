// SPDX-License-Identifier: EUPL-1.2
import { bodyPageRoutes } from "#register";
import { publishedStrategyOf } from "#rooms/strategy";
import { Sections } from "./sections.tsx";

/** A municipality's public page: the register's facts, and what its rooms have published. */
export const municipalityRoutes = bodyPageRoutes(async (c, body) => {
  const strategy = await c.var.read((tx) => publishedStrategyOf(tx, body.id));
  return strategy && <Sections body={body} strategy={strategy} />;
});
