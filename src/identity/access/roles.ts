// SPDX-License-Identifier: EUPL-1.2
import type { BodyKind } from "#register";

/** Tasks somebody can ask for; the others are given by those who have one of these. */
export type RequestedRole = "officer" | "deputy" | "coordinator";

/** The tasks that can be asked for in a kind of body, the usual one first; none where nobody works here by request. */
export function requestedRoles(kind: BodyKind): readonly RequestedRole[] {
  if (kind === "municipality") return ["officer", "deputy"];
  return kind === "kreis" ? ["coordinator", "deputy"] : [];
}
