// SPDX-License-Identifier: EUPL-1.2
export { asOwnerFor, Database, type DbActor, rows, run, type Tx } from "./database.ts";
export { isId, newCode, newId } from "./id.ts";
export { type Holder, type LockOutcome, lockFolder } from "./lock.ts";
export { migrate, pendingMigrations, statements } from "./migrate.ts";
export { openPglite } from "./pglite.ts";
export { openPostgres } from "./postgres.ts";
export { projectPath } from "./root.ts";
