// SPDX-License-Identifier: EUPL-1.2
import { fieldIds } from "../../src/rooms/inventory/understanding/index.ts";
import type { Agreement } from "./elsewhere.ts";
import type { Label } from "./labelled.ts";
import { type Measured, score, shareOpen, shareRight } from "./measure.ts";

const labels: readonly Label[] = [...fieldIds, "open"];
/** Unit: characters. */
const width = 16;
const cell = 6;

const row = (what: string, value: string | number) => `  ${what.padEnd(34)} ${String(value).padStart(7)}`;

/** The figures of a list, one line each; no name among them. */
export function figures(title: string, measured: Measured): string[] {
  return [
    title,
    row("names", measured.names),
    row("decided", measured.decided),
    row("right", measured.right),
    row("wrong", measured.wrong.length),
    row("open although labelled", measured.openThoughLabelled),
    row("rightly open", measured.rightlyOpen),
    row("right of the decided", percent(shareRight(measured))),
    row("open of all", percent(shareOpen(measured))),
    row("score (right 1, wrong -2, of 100)", score(measured).toFixed(1)),
  ];
}

/** How far we agree with a city's categories; no goal, because those say what was offered or paid for, not what somebody is. */
export function agreementFigures(title: string, { organisations, decided, agreeing }: Agreement): string[] {
  return [
    title,
    row("with a category of ours", organisations),
    row("decided by the name", decided),
    row("agreeing of the decided", percent(decided === 0 ? 0 : agreeing / decided)),
    row("open of all", percent(organisations === 0 ? 0 : (organisations - decided) / organisations)),
  ];
}

/** Down: the first field a person named. Across: the field the program decided for. */
export function confusion(table: Measured["table"]): string[] {
  const across = labels.filter((label) => [...table.values()].some((row) => row.has(label)));
  const down = labels.filter((label) => table.has(label));
  return [
    `  ${"named, decided →".padEnd(width)}${across.map((label) => label.slice(0, cell - 1).padStart(cell)).join("")}`,
    ...down.map(
      (label) => `  ${label.padEnd(width)}${across.map((other) => String(table.get(label)?.get(other) ?? "·").padStart(cell)).join("")}`,
    ),
  ];
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
