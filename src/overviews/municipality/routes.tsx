// SPDX-License-Identifier: EUPL-1.2
import { actsFor } from "#kit/policy";
import { bodyPageRoutes } from "#register";
import { publicDirectoryOf } from "#rooms/inventory";
import { publishedStrategyOf } from "#rooms/strategy";
import { Sections } from "./sections.tsx";

/** A municipality's public page: the register's facts, and what its rooms have published. */
export const municipalityRoutes = bodyPageRoutes(async (c, body) => {
  const { strategy, directory } = await c.var.read(async (tx) => ({
    strategy: await publishedStrategyOf(tx, body.id),
    directory: await publicDirectoryOf(tx, body.id, c.var.clock.today()),
  }));
  if (!strategy && !directory) return null;
  const worksHere = actsFor(c.var.actor, body.id);
  return <Sections body={body} strategy={strategy} directory={directory} worksHere={worksHere} />;
});
