// SPDX-License-Identifier: EUPL-1.2
import type { CanonicalName } from "./canonicalName.ts";

/** What is compared: a row or an entry with its name and where it belongs. */
export type Comparable = { name: string; place: string | null; postcode: string | null; legalForm: string | null };
export type Candidate<Item extends Comparable = Comparable> = { item: Item; canonical: CanonicalName };

/** The Ortsteil has to be the same; postcode, legal form, numbers and initials may be missing, but not speak against it. */
export function mayBeSame(a: Candidate, b: Candidate): boolean {
  return a.item.place === b.item.place && nothingSpeaksAgainst(a, b);
}

/** Everything but the Ortsteil. */
export function nothingSpeaksAgainst(a: Candidate, b: Candidate): boolean {
  if (contradict(a.item.postcode, b.item.postcode) || contradict(a.item.legalForm, b.item.legalForm)) return false;
  return agree(a.canonical.numbers, b.canonical.numbers) && agree(a.canonical.rivals, b.canonical.rivals);
}

function agree<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((value) => b.includes(value));
}

function contradict<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b;
}
