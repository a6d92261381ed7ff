// SPDX-License-Identifier: EUPL-1.2
import type { Database } from "#kit/db";
import { readTableInWorker, unreadableSentence } from "#kit/tables";
import type { Clock } from "#kit/time";
import { type Body, readFactFiles } from "#register";
import { type ImportOutcome, readFileIn } from "./reading/import-file.ts";
import { registerOf } from "./reading/register-of.ts";
import type { ListFile } from "./reading/understand.ts";
import { type CheckJson, checkJson, headerVocabulary, type PlaceRegister, understandList } from "./understanding/index.ts";

export type ListCheck = CheckJson;
export type CheckOutcome = { kind: "unreadable"; sentence: string } | { kind: "checked"; check: ListCheck };

/** What we understand of a file; needs no database and saves nothing. `land`: key of the Land it comes from. */
export async function checkFile(bytes: Uint8Array, fileName: string, land: string): Promise<CheckOutcome> {
  const outcome = await readTableInWorker(bytes, fileName, { headerWords: headerVocabulary });
  if (outcome.kind === "unreadable") return { kind: "unreadable", sentence: unreadableSentence(outcome.reason) };
  return { kind: "checked", check: checkJson(understandList(outcome.table, { register: await registerFromFiles(land) })) };
}

/** All municipalities and Kreise of the register's own files: a list can be checked without a database. */
async function registerFromFiles(land: string): Promise<PlaceRegister> {
  const { bodies, postcodes } = (await readFactFiles(land, true)).facts();
  const ofBody = Map.groupBy(postcodes, ({ ags }) => ags);
  return registerOf(bodies.map(({ name, ags }) => ({ name, ags, postcodes: (ofBody.get(ags) ?? []).map(({ postcode }) => postcode) })));
}

/** Reads a file into the inventory of a body as the operator; says what happened in sentences. */
export function importFile(house: { db: Database; clock: Clock }, body: Body, file: ListFile): Promise<ImportOutcome> {
  return readFileIn((fn) => house.db.owner(fn), { body, file, personId: null, now: house.clock.now() });
}
