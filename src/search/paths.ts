// SPDX-License-Identifier: EUPL-1.2

/** What can be asked in the address. */
export interface AskedInAddress {
  wort?: string | undefined;
  art?: string | undefined;
  ort?: string | undefined;
  seite?: string | undefined;
}

const page = "/suche";

export const searchPaths = {
  page,
  results: (asked: AskedInAddress) => {
    const words = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return words.size === 0 ? page : `${page}?${words}`;
  },
  suggestions: `${page}/vorschlaege`,
  /** Owned by others. */
  municipalities: "/kommunen",
  municipality: (slug: string) => `/kommunen/${slug}`,
  contact: "/kontakt",
  help: "/hilfe",
};
