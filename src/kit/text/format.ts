// SPDX-License-Identifier: EUPL-1.2
import { langOf, language } from "#kit/language";

const timeZone = "Europe/Berlin";

/** How a language writes days, times and numbers. */
function formatsOf(locale: string) {
  const number = (least: number, most: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  return {
    longDay: new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" }),
    clockTime: new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }),
    whole: number(0, 0),
    oneDecimal: number(0, 1),
    twoDecimals: number(0, 2),
    cents: number(2, 2),
  };
}

const formats = { de: formatsOf("de-DE"), en: formatsOf("en-GB") };
const here = () => formats[langOf(language())];

/** "14. April 2027", from an instant or a calendar day. */
export function longDate(value: Date | string): string {
  return here().longDay.format(typeof value === "string" ? new Date(`${value}T12:00:00Z`) : value);
}

/** "10:42 Uhr" in Germany. */
export function timeOfDay(instant: Date): string {
  const time = here().clockTime.format(instant);
  return language() === "en" ? time : `${time} Uhr`;
}

/** "1.500" */
export function count(value: number): string {
  return here().whole.format(value);
}

/** "2,5"; with two decimals at most "0,25". */
export function decimal(value: number, most: 1 | 2 = 1): string {
  return (most === 1 ? here().oneDecimal : here().twoDecimals).format(value);
}

/** "1.500 €", or "1.500,50 €" where there are cents; the sign never stands alone on a line. Unit of the input: euro cents. */
export function euro(amountCents: number): string {
  return `${amountCents % 100 === 0 ? here().whole.format(amountCents / 100) : here().cents.format(amountCents / 100)}\u00a0€`;
}

/** Chooses between one and many: `plural(1, "Eintrag", "Einträge")` → "1 Eintrag". */
export function plural(value: number, one: string, many: string): string {
  return `${here().whole.format(value)} ${value === 1 ? one : many}`;
}
