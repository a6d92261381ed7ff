// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, type TeamMember, texts } from "#identity";
import type { Body } from "#register";
import { inventoryPaths } from "#rooms/inventory";
import { type Column, DataTable, Page } from "#ui";
import { about, places } from "../paths.ts";
import { teamTexts as t } from "./texts.de.ts";

export interface TeamProps {
  body: Body;
  people: readonly TeamMember[];
  /** Names of bodies that read the inventory, and of those that work in it by order. */
  sharedWith: readonly string[];
  acting: readonly string[];
}

/** Who works for a body, who else may see something, and the way to the trail. */
export function TeamPage(p: TeamProps) {
  const { slug } = p.body;
  const columns: Column<TeamMember>[] = [
    { head: t.columns.name, rowHeader: true, cell: ({ name }) => name },
    { head: t.columns.role, cell: ({ role }) => texts.roles[role] },
    { head: t.columns.since, cell: ({ since, until }) => t.since(since, until) },
    { head: t.columns.may, cell: ({ role }) => t.may[role] },
  ];
  return (
    <Page title={t.title} seenBy={{ kind: "team", text: t.seenBy }} lead={t.lead} wide>
      <h2>{t.people}</h2>
      <DataTable caption={t.people} hideCaption columns={columns} rows={p.people} />
      <p>
        {t.invite} <a href={about.contact}>{t.contact}</a>
      </p>
      <h2>{t.others}</h2>
      <Others {...p} />
      <h2>{t.trail}</h2>
      <p>
        {t.trailText} <a href={places.trail(slug)}>{t.toTrail}</a>
      </p>
    </Page>
  );
}

function Others(p: TeamProps) {
  const { slug } = p.body;
  const { sharedWith, acting } = p;
  return (
    <>
      {sharedWith.length > 0 && <p>{t.inventoryShared(sharedWith.join(", "))}</p>}
      {acting.length > 0 && <p>{t.inventoryActing(acting.join(", "))}</p>}
      {sharedWith.length + acting.length === 0 && <p>{t.nobodyElse}</p>}
      <ul>
        <li>
          <a href={inventoryPaths.shares(slug)}>{t.shares}</a>
        </li>
        <li>
          <a href={identityPaths.orders(slug)}>{t.orders}</a>
        </li>
      </ul>
    </>
  );
}
