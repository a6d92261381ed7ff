// SPDX-License-Identifier: EUPL-1.2
import { customType, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => new Uint8Array(value),
});

export type StepKind = "passkey-new" | "passkey" | "provider" | "who";

export const signInSteps = pgTable("sign_in_steps", {
  browserHash: text("browser_hash").primaryKey(),
  kind: text("kind").$type<StepKind>().notNull(),
  sealed: bytes("sealed").notNull(),
  expiresAt: instant("expires_at").notNull(),
});
