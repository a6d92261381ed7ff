// SPDX-License-Identifier: EUPL-1.2

/** Whom a round asks: everybody, one field, one Ortsteil, or entries chosen one by one. */
export const scopes = ["all", "field", "place", "chosen"] as const;
export type Scope = (typeof scopes)[number];
