// SPDX-License-Identifier: EUPL-1.2
import type { CanonicalName } from "./canonicalName.ts";
import type { LegalForm } from "./types.ts";

/** What is compared: a row with its name and where it belongs. */
export type Comparable = { row: number; name: string; place: string | null; postcode: string | null; legalForm: LegalForm | null };
export type Candidate = Comparable & { canonical: CanonicalName };

/** The Ortsteil has to be the same; postcode, legal form, numbers and initials may be missing, but not speak against it. */
export function mayBeSame(a: Candidate, b: Candidate): boolean {
  if (a.place !== b.place) return false;
  if (contradict(a.postcode, b.postcode) || contradict(a.legalForm, b.legalForm)) return false;
  return agree(a.canonical.numbers, b.canonical.numbers) && agree(a.canonical.rivals, b.canonical.rivals);
}

function agree<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((value) => b.includes(value));
}

function contradict<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b;
}
