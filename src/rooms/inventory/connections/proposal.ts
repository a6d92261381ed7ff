// SPDX-License-Identifier: EUPL-1.2

/** What a proposal is about: several of one kind, one seeks what another offers, a room and those who seek one. */
export type ProposalKind = "several" | "exchange" | "room";

/** An entry a proposal rests on. */
export interface Member {
  id: string;
  code: string;
  name: string;
  place: string | null;
  /** "" without an Ortsteil. */
  placeKey: string;
}

/** A proposal as it is read. It rests on the entries it names, says what nobody knows yet, and rates nobody. */
export interface ProposalWords {
  title: string;
  /** Why, one sentence each; quotes their own words in »«. */
  because: string[];
  /** What could be done. */
  possible: string;
  /** What nobody knows yet. */
  unknown: string;
}

/** Something that could connect entries. `key` stays the same when entries come and go. */
export interface Proposal {
  key: string;
  kind: ProposalKind;
  words: ProposalWords;
  members: Member[];
}

/** Nobody invites more to one evening; a larger group is proposed Ortsteil by Ortsteil. Unit: entries. */
export const mostTogether = 60;

/** From so many entries in so many Ortsteile on we speak of several. */
export const severalEntries = 3;
export const severalPlaces = 2;

/** The Ortsteile of members, each once, in the order they come. */
export function placesOf(members: readonly Member[]): string[] {
  const named = members.filter(({ placeKey }) => placeKey !== "").map(({ placeKey, place }) => [placeKey, place ?? ""] as const);
  return [...new Map(named).values()];
}
