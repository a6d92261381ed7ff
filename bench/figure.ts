// SPDX-License-Identifier: EUPL-1.2

/** One measured figure and what it should be. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  goal: string;
  met: boolean;
}

export const atMost = (what: string, value: number, unit: string, limit: number): Figure => ({
  what,
  value,
  unit,
  goal: `≤ ${limit}`,
  met: value <= limit,
});
export const atLeast = (what: string, value: number, unit: string, limit: number): Figure => ({
  what,
  value,
  unit,
  goal: `≥ ${limit}`,
  met: value >= limit,
});
/** A figure shown for orientation, without a goal. */
export const shown = (what: string, value: number, unit: string): Figure => ({ what, value, unit, goal: "–", met: true });
