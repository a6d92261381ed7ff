// SPDX-License-Identifier: EUPL-1.2

/** What the address of the list says; empty entries are left out. */
export interface ListQuery {
  suche?: string | undefined;
  art?: string | undefined;
  kreis?: string | undefined;
  bezirk?: string | undefined;
  veroeffentlicht?: string | undefined;
  groesse?: string | undefined;
  besiedlung?: string | undefined;
  sortieren?: string | undefined;
  seite?: string | undefined;
}

/** How an address calls what a contact is for. */
const contactWord = { engagement: "ehrenamt", agency: "freiwilligenagentur", service: "servicestelle" } as const;

export const paths = {
  list: (query: ListQuery = {}) => withQuery("/kommunen", query),
  csv: (query: ListQuery = {}) => withQuery("/kommunen.csv", query),
  json: (query: ListQuery = {}) => withQuery("/kommunen.json", query),
  /** The search over everything public, which is not this part's own. */
  everywhere: (words: string) => `/suche?${new URLSearchParams({ wort: words })}`,
  /** The description of what programs can read. */
  api: "/api",
  body: (slug: string) => `/kommunen/${slug}`,
  /** Of a Kreis, or of the Land; drawn by the overviews. */
  map: (kreis?: string) => (kreis === undefined ? "/karte" : `/karte/${kreis}`),
  contacts: (slug: string) => `/intern/${slug}/team/ansprechperson`,
  contact: (slug: string, purpose: keyof typeof contactWord) => `/intern/${slug}/team/ansprechperson/${contactWord[purpose]}`,
  withdrawContact: (slug: string, purpose: keyof typeof contactWord) =>
    `/intern/${slug}/team/ansprechperson/${contactWord[purpose]}/entfernen`,
  contactWord,
  figures: (slug: string) => `/kommunen/${slug}/zahlen.csv`,
  figuresJson: (slug: string) => `/kommunen/${slug}/zahlen.json`,
  /** Where a figure comes from; the anchors are those of docs/sources.md. */
  source: (anchor: "municipalities" | "population" | "domains" | "postcodes") => `/datenquellen#${anchor}`,
};

function withQuery(path: string, query: ListQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
