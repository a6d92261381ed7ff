// SPDX-License-Identifier: EUPL-1.2

const own = (slug: string) => `/intern/${slug}/eintrag`;
const town = (slug: string) => `/intern/${slug}/bestand/zuordnungen`;

/** Addresses of claims: of the organisation that makes one, and of the town that answers. */
export const claimPaths = {
  own: (slug: string, search?: string) => `${own(slug)}${search ? `?${new URLSearchParams({ suche: search })}` : ""}`,
  claim: (slug: string) => `${own(slug)}/zuordnen`,
  endOwn: (slug: string) => `${own(slug)}/beenden`,
  claims: town,
  decide: (slug: string, id: string) => `${town(slug)}/${id}`,
  end: (slug: string, id: string) => `${town(slug)}/${id}/beenden`,
};
