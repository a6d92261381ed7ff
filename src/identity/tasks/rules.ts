// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Role, roles } from "#kit/policy";
import { bodies } from "#register";
import { memberships } from "../tables.ts";
import { t as identityTexts } from "../texts.ts";
import { taskRules } from "./tables.ts";
import { taskTexts } from "./texts.de.ts";

const given = z.object({ role: z.enum(roles) });

/** The tasks the acting person may give and end in a body today; none for most people. */
export async function tasksToGive(tx: Tx, bodyId: string): Promise<Role[]> {
  const found = await rows(tx, sql`select g.role from fokus_tasks_to_give() g where g.body_id = ${bodyId}`, given);
  return roles.filter((role) => found.some((one) => one.role === role));
}

/** The bodies, by their names in addresses, in which the acting person gives any task today. */
export async function bodiesLed(tx: Tx): Promise<string[]> {
  const found = await rows(
    tx,
    sql`select distinct b.slug as body from fokus_tasks_to_give() g join bodies b on b.id = g.body_id`,
    z.object({ body: z.string() }),
  );
  return found.map(({ body }) => body);
}

/** A task as it is called where it is chosen. */
export function choiceOf(role: Role): string {
  const choices: Readonly<Partial<Record<Role, string>>> = taskTexts.choices;
  return choices[role] ?? identityTexts.roles[role];
}

/** Tasks that hold on a calendar day. */
export const holdsOn = (today: string): SQL =>
  sql`(${memberships.validFrom} <= ${today} and (${memberships.validTo} is null or ${memberships.validTo} >= ${today}))`;

/** Tasks that hold on the day the transaction says it is, or begin later. One that was ended before it began never holds. */
export const notOver: SQL = sql`(${memberships.validTo} is null or ${memberships.validTo} >= greatest(fokus_today(), ${memberships.validFrom}))`;

/** Who gives tasks in a body by her own task, today and without an end: whoever stays when others go. */
export async function leadersOf(tx: Tx, bodyId: string, today: string): Promise<{ id: string; role: Role }[]> {
  return tx
    .select({ id: memberships.id, role: memberships.role })
    .from(memberships)
    .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
    .innerJoin(taskRules, and(eq(taskRules.bodyKind, bodies.kind), eq(taskRules.role, memberships.role)))
    .where(and(eq(memberships.bodyId, bodyId), holdsOn(today), isNull(memberships.validTo), sql`${taskRules.gives} <> '{}'`));
}
