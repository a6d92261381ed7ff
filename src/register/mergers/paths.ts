// SPDX-License-Identifier: EUPL-1.2

const desk = "/intern/land/zusammenschluesse";
const town = (slug: string) => `/intern/${slug}/team/zusammenschluss`;

/** Addresses of the state unit, which records mergers, and of the places they are about. */
export const mergerPaths = {
  list: () => desk,
  fresh: (from?: string) => `${desk}/neu${from === undefined ? "" : `?von=${from}`}`,
  one: (id: string) => `${desk}/${id}`,
  confirm: (id: string) => `${desk}/${id}/bestaetigen`,
  withdraw: (id: string) => `${desk}/${id}/zuruecknehmen`,
  town,
  choose: (slug: string, id: string) => `${town(slug)}/${id}/entwurf`,
  /** What a place adopted stays at its own address. */
  adopted: (slug: string) => `/kommunen/${slug}/strategie`,
  trail: (slug: string, former: string) => `/intern/${slug}/team/protokoll?frueher=${former}`,
  team: (slug: string) => `/intern/${slug}/team`,
};
