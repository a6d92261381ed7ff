// SPDX-License-Identifier: EUPL-1.2
import { areaOf, type Tells } from "./filter.ts";
import type { TrailLine, TrailPerson } from "./find.ts";
import { t } from "./texts.de.ts";

/** The name of who acted. */
export function personOf(line: TrailLine, people: readonly TrailPerson[]): string {
  return line.actorToken === null ? t.system : (people.find(({ token }) => token === line.actorToken)?.name ?? t.gone);
}

/** Who acted, through which body, and where. */
export function whoOf(line: TrailLine, people: readonly TrailPerson[]): string {
  const name = personOf(line, people);
  const beside = [line.through === null ? [] : throughOf(line, line.through), line.elsewhere === null ? [] : t.elsewhere(line.elsewhere)];
  return beside.flat().length === 0 ? name : `${name} (${beside.flat().join(", ")})`;
}

/** By an order, or only as somebody of that body: looking at what is shared needs none. */
const throughOf = (line: TrailLine, body: string) => (line.details.order === undefined ? body : t.through(body));

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
