// SPDX-License-Identifier: EUPL-1.2
import { minutes } from "#kit/time";

const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });

/** The instant of a day and a time in Germany. An hour that summer time skips counts as the one after it. */
export function germanInstant(day: string, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const first = shifted(asIfUtc, offsetAt(asIfUtc));
  return shifted(asIfUtc, offsetAt(first));
}

function shifted(instant: Date, offset: number): Date {
  return new Date(instant.getTime() - offset);
}

/** How far German clocks are ahead of UTC. Unit: milliseconds. */
function offsetAt(instant: Date): number {
  const shown = new Date(`${parts.format(instant).replace(" ", "T")}:00Z`);
  return Math.round((shown.getTime() - instant.getTime()) / minutes(1)) * minutes(1);
}
