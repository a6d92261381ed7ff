// SPDX-License-Identifier: EUPL-1.2
export { instant } from "./columns.ts";
export { asOwnerFor, Database, type DbActor, rows, run, type Tx } from "./database.ts";
export { isId, newCode, newId } from "./id.ts";
export { migrate, pendingMigrations, statements } from "./migrate.ts";
export { openPglite } from "./pglite.ts";
export { openPostgres } from "./postgres.ts";
export { together } from "./together.ts";
