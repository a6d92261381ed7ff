// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";

/** A place as far as its merger needs it. */
export interface MovingPlace {
  id: string;
  name: string;
  slug: string;
}

/** What one municipality has goes over to the one it was taken into. */
export interface Move {
  mergerId: string;
  from: MovingPlace;
  into: MovingPlace;
  /** The body that goes on, and all that end with this merger. */
  all: readonly string[];
  /** Whose draft goes on, when several have one; null when the places did not agree on one. */
  draftOf: string | null;
  /** The first day of the new order, and the day before it. */
  on: string;
  dayBefore: string;
  now: Date;
}

/** How many rows of a table went over, and how many ended. */
export interface Moved {
  what: string;
  moved?: number;
  ended?: number;
}

/** One portion of moving, in a transaction of its own as owner; asked again until nothing is left to do. */
export type MoveStep = (tx: Tx, move: Move) => Promise<readonly Moved[]>;

/** What happens to a table that belongs to bodies: its rows go over, stay as they are, end, or go over where the places choose them. */
export type Fate = "moves" | "stays" | "ends" | "chosen";

/** A way to something that stayed with a former place. */
export interface Left {
  label: string;
  href: string;
}

/** How a room's data follows when municipalities merge. A law test fails for a table with body_id that no room names. */
export interface Moving {
  tables: Readonly<Record<string, Fate>>;
  /** What people call these things, by table, one and many; tables without words are not counted for them. */
  words: Readonly<Record<string, { one: string; many: string }>>;
  /** What changes at once, in the transaction in which the merger begins. */
  first?: MoveStep;
  steps: readonly MoveStep[];
  /** What people of the new place can read of what stayed with a former one. */
  left?(tx: Tx, into: MovingPlace, former: MovingPlace): Promise<readonly Left[]>;
}
