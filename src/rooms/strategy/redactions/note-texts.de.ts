// SPDX-License-Identifier: EUPL-1.2
import type { RedactionReason } from "./reasons.ts";

const reasons: Record<RedactionReason, { label: string }> = {
  asked: { label: "Die Person hat darum gebeten" },
  mistake: { label: "Der Name stand dort aus Versehen" },
  left_office: { label: "Die Person hat das Amt nicht mehr" },
  law: { label: "Ein Gericht oder eine Behörde verlangt es" },
};

/** The visible note: when, in how many places and why. */
export const noteTexts = {
  reasons,
  note: (day: string, places: number) =>
    `Berichtigt am ${day}: In dieser Fassung ${places === 1 ? "wurde an 1 Stelle" : `wurde an ${places} Stellen`} ein Name geschwärzt.`,
  because: (reason: string) => `Grund: ${reason}.`,
};
