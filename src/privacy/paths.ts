// SPDX-License-Identifier: EUPL-1.2
import type { ContactPurpose } from "./contacts/purposes.ts";
import type { PaperKind } from "./papers/kinds.ts";

const papers = (slug: string, rest = "") => `/intern/${slug}/team/datenschutz${rest}`;

/** How an address calls who is named. */
const contactWord = { controller: "verantwortlich", officer: "beauftragte" } as const satisfies Record<ContactPurpose, string>;

export const privacyPaths = {
  /** The page above the papers, which is not this part's own. */
  team: (slug: string) => `/intern/${slug}/team`,
  privacy: "/datenschutz",
  technique: "/datenschutz/technik",
  papers: (slug: string) => papers(slug),
  paper: (slug: string, kind: PaperKind) => papers(slug, `/${kind}`),
  paperAsWord: (slug: string, kind: PaperKind) => papers(slug, `/${kind}.docx`),
  contact: (slug: string, purpose: ContactPurpose) => papers(slug, `/stelle/${contactWord[purpose]}`),
  withdrawContact: (slug: string, purpose: ContactPurpose) => papers(slug, `/stelle/${contactWord[purpose]}/entfernen`),
  contactWord,
};
