// SPDX-License-Identifier: EUPL-1.2
import { type Tx, together } from "#kit/db";
import { actsFor } from "#kit/policy";
import { bodyPageRoutes, FormerPlaces, formersOf } from "#register";
import { publicDirectoryOf } from "#rooms/inventory";
import { publishedStrategyOf } from "#rooms/strategy";
import { Sections } from "./sections.tsx";

/** A municipality's public page: the register's facts, and what its rooms have published. */
export const municipalityRoutes = bodyPageRoutes(async (tx, c, body) => {
  const { strategy, directory, formers } = await together({
    strategy: publishedStrategyOf(tx, body.id),
    directory: publicDirectoryOf(tx, body.id, c.var.clock.today()),
    formers: formersShown(tx, body.id),
  });
  if (!strategy && !directory && formers.length === 0) return null;
  const worksHere = actsFor(c.var.actor, body.id);
  return (
    <>
      <Sections body={body} strategy={strategy} directory={directory} worksHere={worksHere} />
      {formers.length > 0 && <FormerPlaces formers={formers} />}
    </>
  );
});

/** Places that went into this one, and whether they left something published; hardly any place has more than a few. */
async function formersShown(tx: Tx, bodyId: string) {
  const formers = await formersOf(tx, bodyId);
  return Promise.all(formers.map(async (former) => ({ ...former, adopted: (await publishedStrategyOf(tx, former.id)) !== null })));
}
