// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { PermissionRow } from "#kit/policy";
import { shortId } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";

const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

/** The example week names two. */
async function committee(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first] = (await loadDraft(tx, bodyId))?.committees ?? [];
  return { committee: first ? shortId(first) : "" };
}

const paper = "/intern/:body/strategie/beschluss";

export const paperPermissions: readonly PermissionRow[] = [
  [`GET ${paper}/aufbau`, own(200)],
  [`POST ${paper}/aufbau`, own(422)],
  [`POST ${paper}/aufbau/vorschlag`, own(303)],
  [`GET ${paper}/beratungsfolge`, own(200)],
  [`POST ${paper}/beratungsfolge`, own(422)],
  [`GET ${paper}/beratungsfolge.ics`, own(200)],
  [`POST ${paper}/beratungsfolge/zurueckholen`, own(404)],
  [`GET ${paper}/beratungsfolge/:committee`, own(200), committee],
  [`POST ${paper}/beratungsfolge/:committee`, own(422), committee],
  [`POST ${paper}/beratungsfolge/:committee/verschieben`, own(303), committee],
  [`POST ${paper}/beratungsfolge/:committee/entfernen`, own(303), committee],
  [`GET ${paper}/einfache-sprache`, own(200)],
  // The text may stay empty: then there is no such page.
  [`POST ${paper}/einfache-sprache`, own(303)],
];
