// SPDX-License-Identifier: EUPL-1.2

export const helpPaths = {
  doors: "/hilfe",
  /** A page of the handbook; "" is the page with the doors. */
  page: (address: string) => (address === "" ? "/hilfe" : `/hilfe/${address}`),
  picture: (file: string) => `/hilfe/bilder/${file}`,
  closeFirstWay: "/hilfe/erster-weg/schliessen",
  showFirstWay: "/hilfe/erster-weg/zeigen",
  /** Until the handbook had a page for each thing, all about strategies stood here. */
  formerStrategy: "/hilfe/strategie",
};
