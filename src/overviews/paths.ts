// SPDX-License-Identifier: EUPL-1.2
/** Addresses of the pages about the platform. */
export const about = {
  contact: "/kontakt",
  principles: "/grundsaetze",
  accessibility: "/barrierefreiheit",
  reportBarrier: "/barriere-melden",
  privacy: "/datenschutz",
  imprint: "/impressum",
  sources: "/datenquellen",
  code: "/quellcode",
  help: "/hilfe",
  us: "/ueber-uns",
};
