// SPDX-License-Identifier: EUPL-1.2
import type { Field } from "./plan.ts";

/** Width of a letter, as a share of its height, in the bold of our typeface. */
const letterWidth = 0.58;

/** Letters between these heights can be read and look alike. Unit: the map's own. */
const tallest = 19;
const smallest = 9;

/** The name inside its field, in up to three lines, as large as fits; left out where it would be too small: the link says it too. */
export function Name({ name, x, y, room }: Pick<Field, "name" | "x" | "y" | "room">) {
  const lines = linesOf(name);
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min(tallest, Math.floor(room / (longest * letterWidth)));
  if (size < smallest) return null;
  const top = y - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35;
  return (
    <text class="fk-map__name" font-size={size}>
      {lines.map((line, at) => (
        <tspan x={x} y={Math.round(top + at * size * 1.1)}>
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
