// SPDX-License-Identifier: EUPL-1.2
const zone = "Europe/Berlin";
const longDay = new Intl.DateTimeFormat("de-DE", { timeZone: zone, day: "numeric", month: "long", year: "numeric" });
const clockTime = new Intl.DateTimeFormat("de-DE", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const whole = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });
const euroCents = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "14. April 2027", from an instant or a calendar day. */
export function longDate(value: Date | string): string {
  return longDay.format(typeof value === "string" ? new Date(`${value}T12:00:00Z`) : value);
}

/** "10:42 Uhr" in Germany. */
export function timeOfDay(instant: Date): string {
  return `${clockTime.format(instant)} Uhr`;
}

/** "1.500" */
export function count(value: number): string {
  return whole.format(value);
}

/** "2,5"; with two decimals at most "0,25". */
export function decimal(value: number, most: 1 | 2 = 1): string {
  return (most === 1 ? oneDecimal : twoDecimals).format(value);
}

/** "1.500 €", or "1.500,50 €" where there are cents. Unit of the input: euro cents. */
export function euro(amountCents: number): string {
  return `${amountCents % 100 === 0 ? whole.format(amountCents / 100) : euroCents.format(amountCents / 100)} €`;
}

/** Chooses between one and many: `plural(1, "Eintrag", "Einträge")` → "1 Eintrag". */
export function plural(value: number, one: string, many: string): string {
  return `${whole.format(value)} ${value === 1 ? one : many}`;
}
