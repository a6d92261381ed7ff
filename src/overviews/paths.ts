// SPDX-License-Identifier: EUPL-1.2
/** Addresses of the pages about the platform. */
export const about = {
  contact: "/kontakt",
  principles: "/grundsaetze",
  sources: "/datenquellen",
  help: "/hilfe",
  /** The chapter for visitors. */
  visit: "/hilfe/besuch",
  /** The first chapter for those who work in a municipality: "Ihr erster Weg". */
  firstWay: "/hilfe/engagementbeauftragte",
  easy: "/leichte-sprache",
};

/** Addresses this room draws links to and does not own. */
export const places = {
  list: "/kommunen",
  /** Of a Regierungsbezirk or a Kreis; without one, of the Land. */
  map: (region?: string) => (region === undefined ? "/karte" : `/karte/${region}`),
  public: (slug: string) => `/kommunen/${slug}`,
  team: (slug: string) => `/intern/${slug}/team`,
  trail: (slug: string) => `/intern/${slug}/team/protokoll`,
  start: (slug: string) => `/intern/${slug}`,
  technique: "/datenschutz/technik",
};
