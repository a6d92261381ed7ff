// SPDX-License-Identifier: EUPL-1.2

/** Letters a file: so many take a few seconds to make, and a printer some minutes. */
export const lettersPerPart = 100;

/** How so many letters fall into files. */
export function partsOf(total: number): { number: number; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(total / lettersPerPart) }, (_, index) => ({
    number: index + 1,
    from: index * lettersPerPart + 1,
    to: Math.min((index + 1) * lettersPerPart, total),
  }));
}
