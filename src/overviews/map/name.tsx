// SPDX-License-Identifier: EUPL-1.2
import type { Field } from "./plan.ts";

/** Width of a letter, as a share of its height, in the bold of our typeface. */
const letterWidth = 0.58;

type NameProps = Pick<Field, "name" | "x" | "y" | "room"> & { tallest: number };

/** The name inside its field, in up to three lines, as large as fits; left out below half the largest letters: the link says it too. */
export function Name({ name, x, y, room, tallest }: NameProps) {
  const lines = linesOf(name);
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min(tallest, tenth(room / (longest * letterWidth)));
  if (size < tallest / 2) return null;
  const top = y - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35;
  return (
    <text class="fk-map__name" font-size={size}>
      {lines.map((line, at) => (
        <tspan x={x} y={tenth(top + at * size * 1.1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Broken after hyphens and before further words: "Schieder-", "Schwalenberg". */
function linesOf(name: string): string[] {
  return name.split(/(?<=-)|\s+/u).filter((line) => line !== "");
}
