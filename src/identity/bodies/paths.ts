// SPDX-License-Identifier: EUPL-1.2

/** What the address of the list says; empty entries are left out. */
export interface BodyListQuery {
  suche?: string | undefined;
  art?: string | undefined;
  stand?: string | undefined;
  reihe?: string | undefined;
  nach?: string | undefined;
}

const base = (slug: string) => `/intern/${slug}/team/stellen`;

/** Bodies that are no places, below the body that leads them. */
export const bodyPaths = {
  bodies: (slug: string, query: BodyListQuery = {}) => withQuery(base(slug), query),
  bodiesCsv: (slug: string, query: BodyListQuery = {}) => withQuery(`${base(slug)}/liste.csv`, query),
  newBody: (slug: string) => `${base(slug)}/neu`,
  body: (slug: string, body: string) => `${base(slug)}/${body}`,
  changeBody: (slug: string, body: string) => `${base(slug)}/${body}/aendern`,
  endBody: (slug: string, body: string) => `${base(slug)}/${body}/beenden`,
  takeBackEnd: (slug: string, body: string) => `${base(slug)}/${body}/ende-zuruecknehmen`,
};

function withQuery(path: string, query: BodyListQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
