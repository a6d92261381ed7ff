// SPDX-License-Identifier: EUPL-1.2
import { Chips, Page } from "#ui";
import { t } from "../front-texts.ts";
import { places } from "../paths.ts";
import type { Drawing, Region } from "./drawn.ts";
import { HexMap } from "./hex-map.tsx";

/** A part of the map to look at by itself. */
export interface Part {
  name: string;
  slug: string;
}

interface MapPageProps {
  drawing: Drawing;
  region: Region;
  title: string;
  /** The next smaller parts, and the larger one this belongs to. */
  parts: readonly Part[];
  within: Part | null;
}

/** The map of the Land, a Regierungsbezirk or a Kreis, with a list beside it. */
export function MapPage(p: MapPageProps) {
  const isKreis = p.region !== null && p.parts.length === 0;
  const trail = [
    { label: t.map.title, href: places.map() },
    ...(p.within ? [{ label: p.within.name, href: places.map(p.within.slug) }] : []),
  ];
  return (
    <Page
      title={p.title}
      seenBy={{ kind: "public", text: t.map.seenBy }}
      lead={t.map.caption}
      description={t.map.description}
      breadcrumb={p.region === null ? undefined : trail}
      wide
    >
      <PartLinks parts={p.parts} label={p.region === null ? t.map.bezirke : t.map.kreise} />
      <p>
        <a href="#liste">{t.map.skip}</a>
      </p>
      <div class="fk-map-beside">
        <div>
          <nav class={isKreis ? "fk-map-frame fk-map-frame--near" : "fk-map-frame"} aria-label={t.map.label}>
            <HexMap layout={p.drawing.layout} published={p.drawing.published} named={isKreis} />
          </nav>
          <Legend />
        </div>
        {p.region === null ? (
          <p id="liste">
            <a href={places.list}>{t.home.asList}</a>
          </p>
        ) : (
          <section>
            <h2 id="liste">{t.map.list}</h2>
            <ul class="fk-columns">
              {p.drawing.tiles.map((tile) => (
                <li>
                  <a href={places.public(tile.slug)}>{tile.name}</a>
                  {p.drawing.published.has(tile.slug) && <span> · {t.map.somethingToRead}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}

/** Ways to the parts of a map that are large enough for a finger. */
export function PartLinks(p: { parts: readonly Part[]; label: string }) {
  if (p.parts.length === 0) return null;
  return <Chips label={p.label} items={p.parts.map((part) => ({ label: part.name, href: places.map(part.slug) }))} />;
}

/** What the two steps of colour mean. */
export function Legend() {
  return (
    <ul class="fk-legend">
      <li class="fk-legend__public">{t.map.legendPublic}</li>
      <li class="fk-legend__nothing">{t.map.legendNothing}</li>
    </ul>
  );
}
