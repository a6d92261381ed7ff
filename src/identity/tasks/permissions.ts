// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { everybody, type PermissionRow } from "#kit/policy";
import { memberships } from "../tables.ts";

const team = "/intern/:body/team";
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });

/** Giving and ending tasks is the officer's; a deputy gives none while she is there. */
const leadersOnly = (status: number) => ({ ...officersOnly(status), deputy: 404 });

const deputysTask: PermissionRow[2] = async (tx, bodyId) => {
  const where = and(eq(memberships.bodyId, bodyId), eq(memberships.role, "deputy"));
  const [task] = await tx.select({ id: memberships.id }).from(memberships).where(where);
  return { id: task?.id ?? "" };
};

export const taskPermissions: readonly PermissionRow[] = [
  [`GET ${team}/aufgaben/neu`, leadersOnly(200)],
  [`POST ${team}/aufgaben`, leadersOnly(422)],
  [`GET ${team}/aufgaben/:id/beenden`, leadersOnly(200), deputysTask],
  [`POST ${team}/aufgaben/:id/beenden`, leadersOnly(422), deputysTask],
  [`GET ${team}/abwesenheit`, officersOnly(200)],
  [`POST ${team}/abwesenheit`, officersOnly(422)],
  [`POST ${team}/abwesenheit/:id/entfernen`, officersOnly(404)],
];
