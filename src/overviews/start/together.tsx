// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import type { Delegation } from "#kit/policy";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { inventoryPaths, type SharedTown } from "#rooms/inventory";
import { type SharedDraft, strategyPaths } from "#rooms/strategy";
import { places } from "../paths.ts";
import { t } from "../texts.de.ts";

interface TogetherProps {
  body: Body;
  kreis: Body | undefined;
  /** Orders by which people of this body act for others. */
  orders: readonly Delegation[];
  /** Towns that share their inventory with this body. */
  sharing: readonly SharedTown[];
  /** Drafts of strategies that are shared with this body. */
  drafts: readonly SharedDraft[];
}

/** For a town: who reads along and who acts for it. For a Kreis: whom it acts for, and what towns share with it. */
export function Together(p: TogetherProps) {
  return (
    <section>
      <h2>{t.together.title}</h2>
      <ul>
        {p.kreis && <OfTown slug={p.body.slug} />}
        <li>
          <a href={places.team(p.body.slug)}>{t.together.team}</a>
        </li>
      </ul>
      {p.body.kind === "kreis" && <OfKreis {...p} />}
    </section>
  );
}

function OfTown(p: { slug: string }) {
  return (
    <>
      <li>
        <a href={inventoryPaths.shares(p.slug)}>{t.together.shares}</a>
      </li>
      <li>
        <a href={identityPaths.orders(p.slug)}>{t.together.orders}</a>
      </li>
    </>
  );
}

function OfKreis(p: TogetherProps) {
  return (
    <>
      <h3>
        <a href={identityPaths.orders(p.body.slug)}>{t.together.byOrder}</a>
      </h3>
      {p.orders.length === 0 && <p>{t.together.noOrder}</p>}
      {p.orders.length > 0 && (
        <ul>
          {p.orders.map((order) => (
            <li>
              <a href={inventoryPaths.list(order.bodySlug)}>{t.together.inventoryOf(order.bodyName)}</a>{" "}
              {t.together.orderOf(longDate(order.since))}
            </li>
          ))}
        </ul>
      )}
      <h3>
        <a href={inventoryPaths.sharedTowns(p.body.slug)}>{t.together.shared}</a>
      </h3>
      {p.sharing.length === 0 && <p>{t.together.noneShared}</p>}
      {p.sharing.length > 0 && (
        <ul>
          {p.sharing.map((town) => (
            <li>
              <a href={inventoryPaths.list(town.slug)}>{t.together.inventoryOf(town.name)}</a>{" "}
              {t.together.sharedSince(longDate(town.since))}
            </li>
          ))}
        </ul>
      )}
      <h3>
        <a href={strategyPaths.sharedDrafts(p.body.slug)}>{t.together.drafts}</a>
      </h3>
      {p.drafts.length === 0 ? <p>{t.together.noneShared}</p> : <SharedDrafts drafts={p.drafts} />}
    </>
  );
}

/** Drafts that somebody reads because a town shares them. */
export function SharedDrafts(p: { drafts: readonly SharedDraft[] }) {
  return (
    <ul>
      {p.drafts.map((draft) => (
        <li>
          <a href={strategyPaths.read(draft.slug)}>{t.together.draftOf(draft.name)}</a>{" "}
          {t.together.draftSince(longDate(draft.since), draft.mayComment)}
        </li>
      ))}
    </ul>
  );
}
