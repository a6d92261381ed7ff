// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

/** Musterstadt has adopted nothing in the example week: its officer gets "not there" as well, everybody else must not get further. */
const own: PermissionRow[1] = { nobody: 303, officer: 404, foreign: 404, coordinator: 404, state: 404, by: "strategy.edit" };
/** Where an edition is public. */
const withEdition = (status: number): PermissionRow[1] => ({ ...own, when: { busy: { officer: status, deputy: status } } });
const at = "/intern/:body/strategie/veroeffentlichung";
const edition = ":edition{[1-9][0-9]{0,3}}";
const first = async () => ({ edition: "1" });

export const publicationPermissions: readonly PermissionRow[] = [
  [`GET ${at}/ansicht/${edition}`, withEdition(200), first],
  [`GET ${at}/zurueckziehen/${edition}`, withEdition(200), first],
  [`POST ${at}/zurueckziehen/${edition}`, withEdition(422), first],
  [`POST ${at}/wieder`, own],
  [`GET ${at}/schwaerzen/${edition}`, withEdition(200), first],
  [`POST ${at}/schwaerzen/${edition}`, withEdition(422), first],
  [`POST ${at}/schwaerzen/${edition}/stellen`, own, first],
];
