// SPDX-License-Identifier: EUPL-1.2

/** What a line is about, by its action: somebody looked, took something along, showed it to others; everything else changed something. */
const marks = {
  seen: /_looked_at$|\.read_by_order$|\.read_by_link$|\.look_read$|\.look_in_emergency$/,
  taken: /(?:data|paper|\.)_?taken$|exported$|letters_made$/,
  shared:
    /\.(shared|sharing_ended|published|published_again|withdrawn|reading_made|reading_ended|adopted)$|releas|directory|left_out|may_be_listed/,
} as const;

export type Group = keyof typeof marks | "changed";
export const groups: readonly Group[] = ["changed", "shared", "seen", "taken"];

export function groupOf(action: string): Group {
  const found = (Object.keys(marks) as (keyof typeof marks)[]).find((group) => marks[group].test(action));
  return found ?? "changed";
}
