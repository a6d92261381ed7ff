// SPDX-License-Identifier: EUPL-1.2
import { hexagonPath, type MapLayout } from "#register";
import { t } from "../front-texts.ts";
import { places } from "../paths.ts";

interface HexMapProps {
  layout: MapLayout;
  /** Addresses of the places that have published something. */
  published: ReadonlySet<string>;
  /** Names inside the hexagons; only few of them are large enough for that. */
  named?: boolean;
}

/** One equal hexagon per municipality, each a link that says its name and what there is to read. */
export function HexMap(p: HexMapProps) {
  return (
    <svg class="fk-map" viewBox={p.layout.viewBox}>
      <title>{t.map.label}</title>
      <defs>
        <path id="hexagon" d={hexagonPath()} />
      </defs>
      {p.layout.tiles.map((tile) => {
        const isPublic = p.published.has(tile.slug);
        return (
          <a href={places.public(tile.slug)} class={isPublic ? "fk-map__tile fk-map__tile--public" : "fk-map__tile"}>
            <title>{isPublic ? t.map.public(tile.name) : t.map.nothing(tile.name)}</title>
            <use href="#hexagon" x={tile.x} y={tile.y} />
            {p.named && <Name name={tile.name} x={tile.x} y={tile.y} />}
          </a>
        );
      })}
      <path class="fk-map__kreis" d={p.layout.kreisBorders} />
      <path class="fk-map__bezirk" d={p.layout.bezirkBorders} />
    </svg>
  );
}

/** Width of a letter, as a share of its height, in the bold of our typeface. */
const letterWidth = 0.58;
const widest = 88;
const tallest = 19;

/** The name in up to three lines, as large as fits. Unit: a hundredth of the distance between two hexagons. */
function Name(p: { name: string; x: number; y: number }) {
  const lines = linesOf(p.name);
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min(tallest, Math.floor(widest / (longest * letterWidth)));
  const top = p.y - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35;
  return (
    <text class="fk-map__name" font-size={size}>
      {lines.map((line, at) => (
        <tspan x={p.x} y={Math.round(top + at * size * 1.1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Broken after hyphens and before further words: "Schieder-", "Schwalenberg". */
function linesOf(name: string): string[] {
  return name.split(/(?<=-)|\s+/u).filter((line) => line !== "");
}
