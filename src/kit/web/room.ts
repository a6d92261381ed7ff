// SPDX-License-Identifier: EUPL-1.2
import type { Hono } from "hono";
import type { Tx } from "#kit/db";
import type { Enqueue, JobKind, Schedule } from "#kit/jobs";
import type { Moving } from "#kit/moving";
import type { Searchable, SearchablePage } from "#kit/search";
import type { Clock } from "#kit/time";
import type { WebEnv } from "./env.ts";

/** Who a menu is for. */
export type Audience = "visitor" | "officer" | "state" | "agency" | "ministry" | "representative" | "councillor" | "auditor" | "operator";

/** A menu entry a room offers; src/menus.ts decides by `key` where it stands. `path` gets the slug of the body somebody works for; visitors have none. */
export interface MenuEntry {
  key: string;
  for: Audience;
  label: string;
  path(bodySlug: string): string;
}

/** How long a table keeps rows about people, from when, and what happens then. */
export interface Retention {
  what: string;
  forMonths: number;
  after: string;
  then: "delete" | "anonymise";
}

export interface SeedContext {
  clock: Clock;
  enqueue: Enqueue;
}

/** What a room says about itself, in one file. */
export interface Room {
  name: string;
  entries: readonly MenuEntry[];
  /** Where its routes live, such as "/intern/:body/bestand". */
  mounts: Readonly<Record<string, Hono<WebEnv>>>;
  jobs?: readonly JobKind[];
  schedules?: readonly Schedule[];
  /** Its audit actions and the sentence of each. */
  tells: Readonly<Record<string, string>>;
  keeps: readonly Retention[];
  /** How its data follows when municipalities merge. */
  moving?: Moving;
  /** What everybody can find of it: things people made public, and pages of its own in the language spoken at the moment. */
  searchable?: Searchable;
  searchablePages?(): readonly SearchablePage[];
  /** Builds its part of the example week, as owner, with the room's own functions. */
  seeds?(tx: Tx, context: SeedContext): Promise<void>;
}

/** A cell of the menu, ready to draw. */
export interface MenuLink {
  label: string;
  href: string;
}
