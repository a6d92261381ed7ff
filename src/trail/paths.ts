// SPDX-License-Identifier: EUPL-1.2

/** What the trail is narrowed to, as it stands in the address. */
export interface TrailWords {
  suche?: string | undefined;
  person?: string | undefined;
  bereich?: string | undefined;
  /** A group of actions. */
  art?: string | undefined;
  /** Address of another place the trail speaks of. */
  kommune?: string | undefined;
  /** A thing, by its id: an entry, a goal, an order, a share. */
  sache?: string | undefined;
  von?: string | undefined;
  bis?: string | undefined;
  vor?: string | undefined;
}

const own = (slug: string, rest = "") => `/intern/${slug}/team/protokoll${rest}`;

const queryOf = (words: TrailWords) => {
  const said = Object.entries(words).filter(([, value]) => value !== undefined && value !== "");
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
};

export const trailPaths = {
  /** The page above, which is not this room's own. */
  team: (slug: string) => `/intern/${slug}/team`,
  trail: (slug: string, words: TrailWords = {}) => own(slug, queryOf(words)),
  csv: (slug: string, words: TrailWords = {}) => own(slug, `.csv${queryOf({ ...words, vor: undefined })}`),
};
