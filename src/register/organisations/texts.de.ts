// SPDX-License-Identifier: EUPL-1.2
import type { KindOfNoPlace } from "./kinds.ts";

const kinds: Record<KindOfNoPlace, string> = {
  ministry: "Ministerium",
  agency: "Freiwilligenagentur",
  organisation: "Verein oder andere Organisation",
  company: "Unternehmen",
};

export const organisationTexts = {
  /** What a body that is no place is called. */
  kinds,
  tells: {
    "register.body_founded": "hat eine Stelle angelegt, die kein Ort ist",
    "register.body_changed": "hat Name oder Mail-Domain einer Stelle geändert",
  },
};
