// SPDX-License-Identifier: EUPL-1.2
import { type ClarifyView, clarifyQueryOf } from "./clarify/query.ts";
import { type Filter, queryOf } from "./entries/filter.ts";

const room = (slug: string) => `/intern/${slug}/bestand`;
const readings = (slug: string) => `${room(slug)}/einlesen`;
const reading = (slug: string, id: string) => `${readings(slug)}/${id}`;

/** Addresses of the room; `slug` is the body's. */
export const paths = {
  list: (slug: string, filter?: Partial<Filter>, cursor?: Readonly<Record<string, string>>) => `${room(slug)}${queryOf(filter, cursor)}`,
  csv: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/eintraege.csv${queryOf(filter)}`,
  xlsx: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/eintraege.xlsx${queryOf(filter)}`,
  print: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/druck${queryOf(filter)}`,
  newEntry: (slug: string) => `${room(slug)}/eintraege/neu`,
  entries: (slug: string) => `${room(slug)}/eintraege`,
  entry: (slug: string, code: string) => `${room(slug)}/eintraege/${code}`,
  remove: (slug: string) => `${room(slug)}/entfernen`,
  undoRemoval: (slug: string, stepId: string) => `${room(slug)}/entfernen/${stepId}/rueckgaengig`,
  overview: (slug: string, all = false) => `${room(slug)}/ueberblick${all ? "?bereiche=alle" : ""}`,
  overviewCsv: (slug: string) => `${room(slug)}/ueberblick.csv`,
  clarify: (slug: string, view: ClarifyView = {}) => `${room(slug)}/klaeren${clarifyQueryOf(view)}`,
  undoClarify: (slug: string, stepId: string) => `${room(slug)}/klaeren/rueckgaengig/${stepId}`,
  pair: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}`,
  pairDifferent: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}/verschieden`,
  pairUnknown: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}/weiss-nicht`,
  connections: (slug: string) => `${room(slug)}/verbindungen`,
  readings,
  paste: (slug: string) => `${readings(slug)}/eingefuegt`,
  forgetColumns: (slug: string, id: string) => `${reading(slug, id)}/zuordnung-vergessen`,
  understood: (slug: string, id: string) => `${reading(slug, id)}/verstanden`,
  trial: (slug: string, id: string) => `${reading(slug, id)}/probe`,
  start: (slug: string, id: string) => `${reading(slug, id)}/start`,
  progress: (slug: string, id: string) => `${reading(slug, id)}/fortschritt`,
  progressJson: (slug: string, id: string) => `${reading(slug, id)}/fortschritt.json`,
  result: (slug: string, id: string) => `${reading(slug, id)}/ergebnis`,
  undoReading: (slug: string, id: string) => `${reading(slug, id)}/rueckgaengig`,
  discard: (slug: string, id: string) => `${reading(slug, id)}/verwerfen`,
  shares: (slug: string) => `${room(slug)}/freigaben`,
  endShare: (slug: string, id: string) => `${room(slug)}/freigaben/${id}/beenden`,
  sharedTowns: (slug: string) => `${room(slug)}/geteilt`,
};

/** What other parts link to. */
export const inventoryPaths = {
  list: (slug: string) => paths.list(slug),
  /** The entries of a finding; `query` as `inventoryFindings` gives it. */
  finding: (slug: string, query: string) => `${room(slug)}?${query}`,
  read: (slug: string) => readings(slug),
  newEntry: (slug: string) => paths.newEntry(slug),
  sharedTowns: (slug: string) => paths.sharedTowns(slug),
  openFields: (slug: string) => paths.list(slug, { field: "open" }),
  clarify: (slug: string) => paths.clarify(slug),
};
