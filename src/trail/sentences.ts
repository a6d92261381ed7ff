// SPDX-License-Identifier: EUPL-1.2
import { areaOf, type Tells } from "./filter.ts";
import type { TrailLine, TrailPerson } from "./find.ts";
import { t } from "./texts.de.ts";

/** The name of who acted, and through which body by order. */
export function whoOf(line: TrailLine, people: readonly TrailPerson[]): string {
  const name = line.actorToken === null ? t.system : (people.find(({ token }) => token === line.actorToken)?.name ?? t.gone);
  return line.through === null ? name : `${name} (${t.through(line.through)})`;
}

/** The sentence of a line; the bare action where its room has gone. */
export const toldBy = (line: TrailLine, tells: Tells): string => tells[line.action] ?? line.action;

/** Counts and facts beside the sentence, those that have a name. */
export function moreOf({ details }: TrailLine): string {
  const named: Readonly<Record<string, string>> = t.details;
  return Object.entries(details)
    .flatMap(([name, value]) => (named[name] === undefined ? [] : [`${named[name]}: ${value}`]))
    .join(" · ");
}

export function areaName(action: string): string {
  const named: Readonly<Record<string, string>> = t.areas;
  return named[areaOf(action)] ?? t.otherArea;
}
