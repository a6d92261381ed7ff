// SPDX-License-Identifier: EUPL-1.2

/** Where "now" comes from. Tests stop it; nothing else may ask the system for the time. */
export interface Clock {
  now(): Date;
  /** The calendar day in Germany, such as "2027-03-12". */
  today(): string;
}

const germanDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short" });

/** The calendar day of an instant in Germany, such as "2027-03-12". */
export function dayOf(instant: Date): string {
  return germanDay.format(instant);
}

export const systemClock: Clock = { now: () => new Date(), today: () => dayOf(new Date()) };

/** A clock that stands still until it is moved; for tests and for example content. */
export function stoppedClock(at: Date): Clock & { moveTo(next: Date): void } {
  let instant = at;
  return {
    now: () => instant,
    today: () => dayOf(instant),
    moveTo: (next) => {
      instant = next;
    },
  };
}

/** An instant so many milliseconds after another. */
export function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** Whether a text is a calendar day that exists: "2027-02-30" is not, and there was no year 0000. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** "2027-03-12", "12.3.2027" or "12.03.2027" as a calendar day, such as "2027-03-12"; null when it is none. */
export function dayFrom(text: string): string | null {
  const typed = text.trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  const found = year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

/** Something that holds from a day on, until a day or for good, unless it is ended before. */
export interface Term {
  since: string;
  until: string | null;
  endedAt: Date | null;
}

/** The day a term was ended before it ran out by itself; null when it ran out, or nobody has ended it. */
export function endedEarly({ until, endedAt }: Omit<Term, "since">): string | null {
  const ended = endedAt === null ? null : dayOf(endedAt);
  return ended === null || (until !== null && ended > until) ? null : ended;
}

/** The last day of a term that is over. */
export function lastDayOf({ since, ...end }: Term): string {
  return endedEarly(end) ?? end.until ?? since;
}
