// SPDX-License-Identifier: EUPL-1.2
import type { registerContacts } from "./tables.ts";

/** An official contact of a body, as it is kept. */
export type Contact = typeof registerContacts.$inferSelect;
