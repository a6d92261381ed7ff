// SPDX-License-Identifier: EUPL-1.2
import type { BodyKind } from "../tables.ts";

/** Bodies that are no places: they stand below the place or the Land that founded them, and have no public page. */
export const kindsOfNoPlace = ["ministry", "agency", "organisation", "company"] as const satisfies readonly BodyKind[];
export type KindOfNoPlace = (typeof kindsOfNoPlace)[number];

export function isNoPlace(kind: BodyKind): kind is KindOfNoPlace {
  return kindsOfNoPlace.some((one) => one === kind);
}
