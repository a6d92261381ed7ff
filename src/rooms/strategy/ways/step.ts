// SPDX-License-Identifier: EUPL-1.2
import type { strategyWaySteps } from "./tables.ts";

/** Where one step stands, as it is kept. */
export type WayStep = typeof strategyWaySteps.$inferSelect;
