// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";

/** What kinds of public things a room can have. */
export const thingKinds = ["entry", "strategy", "goal", "measure", "page"] as const;
export type ThingKind = (typeof thingKinds)[number];

/** A public thing as the search keeps it. Everything in it may be read by everybody. */
export interface PublicThing {
  /** What it is called within its source, such as an id. */
  thing: string;
  /** What is read again together: the entry, or the place with all goals of its strategy. */
  unit: string;
  bodyId: string;
  kind: Exclude<ThingKind, "page">;
  title: string;
  /** The part of the town. */
  place: string | null;
  /** A few words below the title, such as fields of engagement. */
  labels: string;
  /** What else can be found in it, and is quoted from. */
  said: string;
  /** Words to find it by that are not shown. */
  besides: string;
  href: string;
}

/** What a room makes public, for the search. It reads from what everybody may read, and from nothing else. */
export interface Searchable {
  source: string;
  /** Every unit that has something public now. */
  units(tx: Tx): Promise<string[]>;
  /** The public things of these units; a unit that has none any more is left out. */
  load(tx: Tx, units: readonly string[]): Promise<PublicThing[]>;
}

/** A page of the platform itself, in the language the texts speak at the moment. */
export interface SearchablePage {
  href: string;
  title: string;
  /** What stands there, in a sentence or a few. */
  says: string;
  /** Words people look for it with. */
  besides?: string;
  /** It exists in German alone. */
  onlyGerman?: boolean;
}
