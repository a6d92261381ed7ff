// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gt, lt } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { hours, later } from "#kit/time";
import type { Seals } from "#kit/web";
import { parkedForms } from "../tables.ts";

const parkingTime = hours(1);

/** Keeps a form that came after the session had ended, encrypted, for the person whose session it was. Returns its id. */
export async function parkForm(
  tx: Tx,
  seals: Seals,
  input: { personId: string; path: string; form: FormData; now: Date },
): Promise<string> {
  const fields = [...input.form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const id = newId(input.now);
  const sealedForm = seals.encrypt("parked-form", Buffer.from(JSON.stringify(fields)));
  await tx.insert(parkedForms).values({ id, personId: input.personId, path: input.path, sealedForm, parkedAt: input.now });
  return id;
}

export interface ParkedForm {
  path: string;
  fields: [string, string][];
}

/** The parked form, for the same person only and within the hour. The row stays until the hour is over; the browser's pointer to it goes once it was shown. */
export async function parkedForm(tx: Tx, seals: Seals, input: { id: string; personId: string; now: Date }): Promise<ParkedForm | null> {
  const [row] = await tx
    .select()
    .from(parkedForms)
    .where(
      and(eq(parkedForms.id, input.id), eq(parkedForms.personId, input.personId), gt(parkedForms.parkedAt, later(input.now, -parkingTime))),
    );
  const opened = row && seals.decrypt("parked-form", row.sealedForm);
  return row && opened ? { path: row.path, fields: JSON.parse(opened.toString()) } : null;
}

export async function removeOldParkedForms(tx: Tx, now: Date): Promise<void> {
  await tx.delete(parkedForms).where(lt(parkedForms.parkedAt, later(now, -parkingTime)));
}
