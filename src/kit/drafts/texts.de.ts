// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";
import { dayOf } from "#kit/time";

const weekday = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", weekday: "long" });

/** "heute", "Dienstag" within a week, then the date. */
function dayInWords(at: Date, now: Date): string {
  if (dayOf(at) === dayOf(now)) return "heute";
  return now.getTime() - at.getTime() < 6 * 86_400_000 ? weekday.format(at) : `dem ${longDate(at)}`;
}

export const t = {
  note: (at: Date, now: Date) =>
    `Ihr Zwischenstand von ${dayInWords(at, now)}, ${timeOfDay(at)} steht hier. Für Ihr Team ist er noch nicht gespeichert.`,
  changed: "Inzwischen hat jemand hier etwas anderes gespeichert.",
  kept: "Ihr Zwischenstand ist gespeichert. Sie können jederzeit aufhören.",
  tooMuch: "Der Text ist zu lang, um ihn zwischendurch zu sichern. Kürzen Sie ihn, oder speichern Sie jetzt.",
  discarded: "Der Zwischenstand ist verworfen. Hier steht, was gespeichert ist.",
};
