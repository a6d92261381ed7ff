// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";
import { paperKinds } from "./papers/kinds.ts";

/** Papers are a matter of the town's own people. */
const ownPeople = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });

const papers = "/intern/:body/team/datenschutz";
const purpose = async () => ({ purpose: "beauftragte" });

export const permissions: readonly PermissionRow[] = [
  ["GET /datenschutz", everybody(200)],
  ["GET /datenschutz/technik", everybody(200)],
  [`GET ${papers}`, ownPeople(200)],
  ...paperKinds.flatMap((kind): PermissionRow[] => [
    [`GET ${papers}/${kind}`, ownPeople(200)],
    [`GET ${papers}/${kind}.docx`, ownPeople(200)],
  ]),
  [`GET ${papers}/stelle/:purpose`, ownPeople(200), purpose],
  [`POST ${papers}/stelle/:purpose`, ownPeople(422), purpose],
  [`POST ${papers}/stelle/:purpose/entfernen`, ownPeople(303), purpose],
];
