// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const desk = "/intern/:body/zusammenschluesse";
const town = "/intern/:body/team/zusammenschluss";

/** The desk is the state unit's: at a town's address nobody finds it. At the Land's: 200 for the state unit alone. */
const land = async () => ({ body: "land" });
const stateOnly = (status: number) => ({ ...everybody(404), nobody: 303, state: status });
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });

export const mergerPermissions: readonly PermissionRow[] = [
  [`GET ${desk}`, stateOnly(200), land],
  [`GET ${desk}/neu`, stateOnly(200), land],
  [`POST ${desk}`, stateOnly(422), land],
  [`GET ${desk}/:id`, stateOnly(404), land],
  [`POST ${desk}/:id/bestaetigen`, stateOnly(404), land],
  [`POST ${desk}/:id/zuruecknehmen`, stateOnly(404), land],
  [`GET ${town}`, officersOnly(200)],
  [`POST ${town}/:id/entwurf`, officersOnly(404)],
];
