// SPDX-License-Identifier: EUPL-1.2
import { count, plural } from "#kit/text";
import type { Body } from "#register";
import { type DirectoryState, type InventoryState, inventoryPaths } from "#rooms/inventory";
import { type PublishedSummary, type StrategyState, strategyPaths } from "#rooms/strategy";
import { places } from "../paths.ts";
import { t } from "../texts.de.ts";

interface Props {
  body: Body;
  inventory: InventoryState;
  /** Proposed connections that were kept. */
  connections: number;
  strategy: StrategyState | null;
  published: PublishedSummary | null;
  directory: DirectoryState;
}

/** A chain of four, each with one figure and a link. */
export function WhereYouAre(p: Props) {
  const { slug } = p.body;
  const entries = p.inventory.entries === 0 ? t.start.noEntries : plural(p.inventory.entries, t.start.entriesOne, t.start.entriesMany);
  const goals = p.strategy && t.start.draft(plural(p.strategy.goals, t.start.goalsOne, t.start.goalsMany));
  const links = [
    { name: t.start.inventory, state: entries, href: inventoryPaths.list(slug) },
    {
      name: t.start.connections,
      state: p.connections === 0 ? t.start.noEntries : t.start.connectionsKept(count(p.connections)),
      href: inventoryPaths.connections(slug),
    },
    { name: t.start.strategyLabel, state: goals ?? t.start.noStrategy, href: strategyPaths.overview(slug) },
    {
      name: t.start.publicLabel,
      state: publicState(p),
      href: places.public(slug),
    },
  ];
  return (
    <section>
      <h2>{t.start.whereYouAre}</h2>
      <ol class="fk-chain">
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.name}</a>
            <span>{link.state}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function publicState({ published, directory }: Props): string {
  const list = directory.open ? [t.start.publicDirectory(plural(directory.released, t.start.entriesOne, t.start.entriesMany))] : [];
  const parts = [...(published ? [t.start.publicSince(published.number)] : []), ...list];
  return parts.join(" · ") || t.start.nothingPublic;
}
