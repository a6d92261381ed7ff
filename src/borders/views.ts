// SPDX-License-Identifier: EUPL-1.2
import type { Lands } from "./read.ts";
import { shareLines } from "./shared-lines.ts";
import { type BorderView, type Member, viewOf } from "./view.ts";

/** A municipality of the register, as far as its borders are concerned. */
export interface Place {
  ags: string;
  name: string;
  slug: string;
  /** A kreisfreie Stadt belongs to no Kreis. */
  isInKreis: boolean;
}

/** Two digits of the key name the Land, three the Regierungsbezirk, five the Kreis. */
export const keys = {
  land: (ags: string) => ags.slice(0, 2),
  bezirk: (ags: string) => ags.slice(0, 3),
  kreis: (ags: string) => ags.slice(0, 5),
};

/**
 * What a link weighs besides name, name in the address and shape, in the longest of our languages; a test compares it with what is drawn.
 * Unit: bytes.
 */
export const linkBytes = 86;

/** Into how many units a view is divided: as many as its picture has points where it is shown large, fewer where many are in it. */
const units = { land: 460, bezirk: 800, kreis: 600 };

/** The views of a Land by key: all of it, each Regierungsbezirk, each Kreis. */
export function viewsOf(lands: Lands, places: readonly Place[]): Map<string, BorderView> {
  const lines = shareLines(lands);
  const member = ({ ags, name, slug, isInKreis }: Place, part: string | null): Member => ({
    ags,
    part,
    kreis: isInKreis ? keys.kreis(ags) : ags,
    bezirk: keys.bezirk(ags),
    markup: linkBytes + Buffer.byteLength(name) + slug.length,
  });
  const kreisOf = ({ ags, isInKreis }: Place) => (isInKreis ? keys.kreis(ags) : null);
  const views = (group: (place: Place) => string | null, part: (place: Place) => string | null, width: number) =>
    [...Map.groupBy(places, group)].flatMap(([key, own]): [string, BorderView][] =>
      key === null
        ? []
        : [
            [
              key,
              viewOf(
                lines,
                own.map((place) => member(place, part(place))),
                width,
              ),
            ],
          ],
    );
  return new Map([
    ...views(
      ({ ags }) => keys.land(ags),
      ({ ags }) => keys.bezirk(ags),
      units.land,
    ),
    ...views(({ ags }) => keys.bezirk(ags), kreisOf, units.bezirk),
    ...views(kreisOf, () => null, units.kreis),
  ]);
}
