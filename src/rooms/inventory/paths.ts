// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from "#kit/text";
import { askingPaths } from "./asking/paths.ts";
import { claimPaths } from "./claims/paths.ts";
import { type ClarifyView, clarifyQueryOf } from "./clarify/query.ts";
import { type PublicFilter, publicQueryOf } from "./directory/public-filter.ts";
import { type ReleaseFilter, releaseQueryOf } from "./directory/release-filter.ts";
import { type Filter, queryOf } from "./entries/filter.ts";
import type { FieldId } from "./vocabulary.ts";

const room = (slug: string) => `/intern/${slug}/bestand`;
const readings = (slug: string) => `${room(slug)}/einlesen`;
const directory = (slug: string) => `${room(slug)}/verzeichnis`;
const publicDirectory = (slug: string) => `/kommunen/${slug}/vereine`;
const reading = (slug: string, id: string) => `${readings(slug)}/${id}`;

/** Where to go on after an entry: the part of the list's address behind the "?". */
const backTo = (query = "") => (query === "" ? "" : `?${new URLSearchParams({ zurueck: query })}`);

/** Which of the two tables, and whether an entry counts at each of its fields. */
interface OverviewWords {
  by?: "place" | "group";
  all?: boolean;
}

function overviewQuery({ by = "place", all = false }: OverviewWords = {}): string {
  const words = new URLSearchParams();
  if (by === "group") words.set("nach", "zielgruppe");
  if (all) words.set("bereiche", "alle");
  return words.size === 0 ? "" : `?${words}`;
}

/** Addresses of the room; `slug` is the body's. */
export const paths = {
  list: (slug: string, filter?: Partial<Filter>, cursor?: Readonly<Record<string, string>>) => `${room(slug)}${queryOf(filter, cursor)}`,
  csv: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/eintraege.csv${queryOf(filter)}`,
  xlsx: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/eintraege.xlsx${queryOf(filter)}`,
  print: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/druck${queryOf(filter)}`,
  newEntry: (slug: string, back?: string) => `${room(slug)}/eintraege/neu${backTo(back)}`,
  /** A new entry of this field. */
  newEntryOf: (slug: string, field: FieldId) => `${room(slug)}/eintraege/neu${queryOf({ field })}`,
  entries: (slug: string) => `${room(slug)}/eintraege`,
  entry: (slug: string, code: string, back?: string) => `${room(slug)}/eintraege/${code}${backTo(back)}`,
  remove: (slug: string) => `${room(slug)}/entfernen`,
  undoRemoval: (slug: string, stepId: string) => `${room(slug)}/entfernen/${stepId}/rueckgaengig`,
  chooseChange: (slug: string, query = "") => `${room(slug)}/aendern${query && `?${query}`}`,
  checkChange: (slug: string) => `${room(slug)}/aendern/pruefen`,
  changeMany: (slug: string) => `${room(slug)}/aendern`,
  undoChange: (slug: string, stepId: string) => `${room(slug)}/aendern/${stepId}/rueckgaengig`,
  views: (slug: string, filter?: Partial<Filter>) => `${room(slug)}/ansichten${queryOf(filter)}`,
  view: (slug: string, id: string) => `${room(slug)}/ansichten/${id}`,
  deleteView: (slug: string, id: string) => `${room(slug)}/ansichten/${id}/loeschen`,
  overview: (slug: string, words?: OverviewWords) => `${room(slug)}/ueberblick${overviewQuery(words)}`,
  overviewCsv: (slug: string, words?: OverviewWords) => `${room(slug)}/ueberblick.csv${overviewQuery(words)}`,
  overviewPicture: (slug: string, words?: OverviewWords) => `${room(slug)}/ueberblick.svg${overviewQuery(words)}`,
  clarify: (slug: string, view: ClarifyView = {}) => `${room(slug)}/klaeren${clarifyQueryOf(view)}`,
  undoClarify: (slug: string, stepId: string) => `${room(slug)}/klaeren/rueckgaengig/${stepId}`,
  pair: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}`,
  pairDifferent: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}/verschieden`,
  pairUnknown: (slug: string, codes: string) => `${room(slug)}/klaeren/doppelte/${codes}/weiss-nicht`,
  connections: (slug: string) => `${room(slug)}/verbindungen`,
  connection: (slug: string, key: string) => `${room(slug)}/verbindungen/${key}`,
  unsuitable: (slug: string, key: string) => `${room(slug)}/verbindungen/${key}/passt-nicht`,
  newInvitation: (slug: string, key: string) => `${room(slug)}/verbindungen/${key}/einladung`,
  invitations: (slug: string) => `${room(slug)}/einladungen`,
  invitation: (slug: string, id: string) => `${room(slug)}/einladungen/${id}`,
  changeInvitation: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/aendern`,
  mailInvitation: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/mails`,
  cancelInvitation: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/absagen`,
  invitationOutcome: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/ergebnis`,
  invitationLetters: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/briefe.pdf`,
  invitationCalendar: (slug: string, id: string) => `${room(slug)}/einladungen/${id}/termin.ics`,
  gaps: (slug: string, query: { after?: string; field?: string } = {}) =>
    `${room(slug)}/luecken${query.field ? `?frage=${query.field}` : query.after ? `?nach=${query.after}` : ""}`,
  existing: (slug: string, search = "") => `${room(slug)}/gibt-es-das-schon${search ? `?${new URLSearchParams({ was: search })}` : ""}`,
  /** What a finding rests on: entries by a filter, a connection, or an answer about a field. */
  finding: (slug: string, query: string) => {
    const connection = /^verbindung=([a-z0-9-]+)$/.exec(query)?.[1];
    if (connection !== undefined) return paths.connection(slug, connection);
    const field = /^luecke=([a-z-]+)$/.exec(query)?.[1];
    return field === undefined ? `${room(slug)}?${query}` : `${paths.gaps(slug)}#${field}`;
  },
  /** The strategy room's page; rooms meet only by their public files, and that one already asks this one. */
  strategyProposal: (slug: string, connection: string) =>
    `/intern/${slug}/strategie/weg/auf-vorhandenem/vorschlaege?grundlage=connection:${connection}`,
  readings,
  paste: (slug: string) => `${readings(slug)}/eingefuegt`,
  forgetColumns: (slug: string, id: string) => `${reading(slug, id)}/zuordnung-vergessen`,
  directory: (slug: string) => `${room(slug)}/verzeichnis`,
  asking: (slug: string) => `${room(slug)}/fragen`,
  understood: (slug: string, id: string) => `${reading(slug, id)}/verstanden`,
  trial: (slug: string, id: string) => `${reading(slug, id)}/probe`,
  start: (slug: string, id: string) => `${reading(slug, id)}/start`,
  progress: (slug: string, id: string) => `${reading(slug, id)}/fortschritt`,
  progressJson: (slug: string, id: string) => `${reading(slug, id)}/fortschritt.json`,
  result: (slug: string, id: string) => `${reading(slug, id)}/ergebnis`,
  undoReading: (slug: string, id: string) => `${reading(slug, id)}/rueckgaengig`,
  discard: (slug: string, id: string) => `${reading(slug, id)}/verwerfen`,
  directoryRules: (slug: string) => `${directory(slug)}/regeln`,
  directoryPreview: (slug: string, filter?: Partial<PublicFilter>, cursor?: Readonly<Record<string, string>>) =>
    `${directory(slug)}/vorschau${publicQueryOf(filter, cursor)}`,
  openDirectory: (slug: string) => `${directory(slug)}/einschalten`,
  closeDirectory: (slug: string) => `${directory(slug)}/ausschalten`,
  releases: (slug: string, filter?: Partial<ReleaseFilter>, cursor?: Readonly<Record<string, string>>) =>
    `${directory(slug)}/freigeben${releaseQueryOf(filter, cursor)}`,
  releaseAll: (slug: string, filter?: Partial<ReleaseFilter>) => `${directory(slug)}/freigeben/alle${releaseQueryOf(filter)}`,
  undoRelease: (slug: string, stepId: string) => `${directory(slug)}/freigeben/${stepId}/rueckgaengig`,
  releaseOf: (slug: string, code: string) => `${directory(slug)}/eintraege/${code}`,
  reports: (slug: string) => `${directory(slug)}/meldungen`,
  report: (slug: string, id: string) => `${directory(slug)}/meldungen/${id}`,
  reopenReport: (slug: string, id: string) => `${directory(slug)}/meldungen/${id}/oeffnen`,

  /** Public from here on. */
  municipalities: "/kommunen",
  body: (slug: string) => `/kommunen/${slug}`,
  public: (slug: string, filter?: Partial<PublicFilter>, cursor?: Readonly<Record<string, string>>) =>
    `${publicDirectory(slug)}${publicQueryOf(filter, cursor)}`,
  publicPrint: (slug: string, filter?: Partial<PublicFilter>, isLarge = false) =>
    `${publicDirectory(slug)}/druck${publicQueryOf(filter, isLarge ? { schrift: "gross" } : {})}`,
  publicCsv: (slug: string) => `${publicDirectory(slug)}.csv`,
  publicJson: (slug: string) => `${publicDirectory(slug)}.json`,
  publicMissing: (slug: string) => `${publicDirectory(slug)}/fehlt`,
  publicEntry: (slug: string, entry: { code: string; name: string }) => `${publicDirectory(slug)}/${publicPart(entry)}`,
  shares: (slug: string) => `${room(slug)}/freigaben`,
  endShare: (slug: string, id: string) => `${room(slug)}/freigaben/${id}/beenden`,
  sharedTowns: (slug: string) => `${room(slug)}/geteilt`,
};

/** What other parts link to. */
export const inventoryPaths = {
  asking: askingPaths.asking,
  claims: claimPaths.claims,
  ownEntry: (slug: string) => claimPaths.own(slug),
  answers: (slug: string) => askingPaths.answers(slug),
  list: (slug: string) => paths.list(slug),
  /** The entries of a finding; `query` as `inventoryFindings` gives it. */
  finding: (slug: string, query: string) => paths.finding(slug, query),
  existing: (slug: string) => paths.existing(slug),
  read: (slug: string) => readings(slug),
  paste: (slug: string) => `${readings(slug)}#einfuegen`,
  connections: (slug: string) => paths.connections(slug),
  newEntry: (slug: string) => paths.newEntry(slug),
  shares: (slug: string) => paths.shares(slug),
  sharedTowns: (slug: string) => paths.sharedTowns(slug),
  openFields: (slug: string) => paths.list(slug, { field: "open" }),
  clarify: (slug: string) => paths.clarify(slug),
  directory: (slug: string) => paths.directory(slug),
  reports: (slug: string) => paths.reports(slug),
  public: (slug: string, filter?: Partial<PublicFilter>) => paths.public(slug, filter),
  publicPrint: (slug: string) => paths.publicPrint(slug),
  publicMissing: (slug: string) => paths.publicMissing(slug),
};

/** "tus-linde-k7m2": the code at the end finds the entry, the words are for people. */
export function publicPart(entry: { code: string; name: string }): string {
  return [slugOf(entry.name), entry.code].filter(Boolean).join("-");
}
