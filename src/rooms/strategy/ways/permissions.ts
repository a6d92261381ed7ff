// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

const draft = "/intern/:body/strategie";
const ways = `${draft}/weg`;
const page = async () => ({ page: "ziel" });
const step = async () => ({ step: "auftakt" });

export const wayPermissions: readonly PermissionRow[] = [
  // Musterstadt has begun: the page leads on to the draft.
  [`GET ${draft}/beginnen`, own(303)],
  [`GET ${ways}`, own(200)],
  [`POST ${ways}`, own(422)],
  [`GET ${ways}/kleiner-anfang`, own(200)],
  [`GET ${ways}/kleiner-anfang/blatt.pdf`, own(200)],
  [`GET ${ways}/kleiner-anfang/:page`, own(200), page],
  [`POST ${ways}/kleiner-anfang/:page`, own(422), page],
  [`GET ${ways}/auf-vorhandenem`, own(200)],
  // Nothing chosen yet.
  [`GET ${ways}/auf-vorhandenem/vorschlaege`, own(422)],
  [`POST ${ways}/auf-vorhandenem/vorschlaege`, own(422)],
  [`GET ${ways}/acht-schritte`, own(200)],
  [`GET ${ways}/acht-schritte/:step`, own(200), step],
  [`POST ${ways}/acht-schritte/:step`, own(422), step],
  [`GET ${ways}/vorhandene-strategie`, own(200)],
  [`POST ${ways}/vorhandene-strategie`, own(422)],
  [`POST ${ways}/vorhandene-strategie/uebernehmen`, own(422)],
];
