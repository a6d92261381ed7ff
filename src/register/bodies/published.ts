// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";

/** Where a kind of thing is published, and under which address. */
export interface PublishedKind {
  /** Address parts of the places. */
  places: ReadonlySet<string>;
  path(slug: string): string;
}

/** What rooms have published. It is given from outside, because the register knows no room. */
export type Published = Readonly<Record<"strategy" | "directory", PublishedKind>>;
export type PublishedOf = (tx: Tx) => Promise<Published>;

const nothing: PublishedKind = { places: new Set(), path: () => "" };
export const nothingPublished: Published = { strategy: nothing, directory: nothing };

/** The addresses of what a place has published. */
export function publishedBy(published: Published, slug: string): { strategy: string | null; directory: string | null } {
  const pathOf = ({ places, path }: PublishedKind) => (places.has(slug) ? path(slug) : null);
  return { strategy: pathOf(published.strategy), directory: pathOf(published.directory) };
}
