// SPDX-License-Identifier: EUPL-1.2
import { timestamp } from "drizzle-orm/pg-core";

/** A column for an instant: timestamptz(3), a Date in the program. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
