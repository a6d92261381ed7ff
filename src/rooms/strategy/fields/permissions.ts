// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import { nobody, type PermissionRow } from "#kit/policy";
import { shortId } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";
import { addField } from "./add.ts";

const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

/** The example week does without fields of action: the first one who asks adds one. */
async function field(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const draft = await loadDraft(tx, bodyId);
  const now = draft?.updatedAt ?? new Date(0);
  const id = draft?.fields[0]?.id ?? newId(now);
  if (draft?.fields.length === 0) await addField(tx, { actor: nobody, bodyId, now }, { id, title: "Vereine stärken", description: "" });
  return { field: shortId({ id }) };
}

const fields = "/intern/:body/strategie/handlungsfelder";

export const fieldPermissions: readonly PermissionRow[] = [
  [`GET ${fields}/neu`, own(200)],
  [`POST ${fields}/neu`, own(422)],
  [`GET ${fields}/:field`, own(200), field],
  [`POST ${fields}/:field`, own(422), field],
  [`POST ${fields}/:field/verschieben`, own(303), field],
  [`POST ${fields}/:field/entfernen`, own(303), field],
];
