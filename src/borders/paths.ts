// SPDX-License-Identifier: EUPL-1.2

export const borderPaths = { desk: "/betrieb/karte" };

/** The page everybody sees; the overviews draw it. */
export const publicMap = "/karte";
