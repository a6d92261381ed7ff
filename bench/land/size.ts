// SPDX-License-Identifier: EUPL-1.2

/** How much a whole Land holds: all municipalities and Kreise of Nordrhein-Westfalen, entries of all, strategies of nearly all. */
export const size = { bodies: 427, entries: 130_000, strategies: 400 };

/** A real place filled with made-up content, the same in the small house and in the large one. */
export const town = "schieder-schwalenberg";
