// SPDX-License-Identifier: EUPL-1.2
import { fold } from "./fold.ts";
import type { Scored } from "./match.ts";

/** "33154 Salzkotten", "D-33154", "05 7 66 060": digits may be grouped, words may stand beside them. */
export function partsOf(query: string): { digits: string; words: string } {
  const short = query.slice(0, 100);
  const digits = short.replace(/\D/g, "");
  const words = short
    .replace(/\b[dD]\s*-\s*(?=\d)/, "")
    .replace(/\d+/g, " ")
    .trim();
  return { digits, words: fold(words).joined === "" ? "" : words };
}

/** Bodies for an official key, a postcode, or the beginning of one. */
export function byDigits<B>(
  digits: string,
  byPostcode: readonly { body: B; postcode: string }[],
  byKey: (key: string) => B[],
): Scored<B>[] {
  const keyed = byKey(digits).map((body) => ({ body, why: "ags" as const, cost: 0 }));
  if (digits.length > 5 || keyed.length > 0) return keyed;
  const within = (prefix: string) => byPostcode.filter(({ postcode }) => postcode.startsWith(prefix)).map(({ body }) => body);
  const exact = within(digits).map((body) => ({ body, why: "postcode" as const, cost: 0 }));
  if (exact.length > 0 || digits.length < 5) return exact;
  // A postcode of a post-office box or a large recipient has no territory; its neighbours tell the region, as a guess.
  return [digits.slice(0, 4), digits.slice(0, 3)].flatMap((prefix, index) =>
    within(prefix).map((body) => ({ body, why: "similar" as const, cost: 400 + index })),
  );
}
