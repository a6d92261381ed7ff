// SPDX-License-Identifier: EUPL-1.2
import type { Seals } from "#kit/web";

/** Letters and digits nobody confuses when reading aloud: no 0/o, 1/l/i. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";

/** As many as in the codes associations answer by: 852,891,037,441 codes, so that guessing one of some hundred takes years. */
const length = 8;

/**
 * The code of a reading link, such as "q4tz9xqp". It follows from the link's id and the secret of this installation, so it stands in no
 * row and can be shown to the team again as long as the link works.
 */
export function codeOf(seals: Seals, readingId: string): string {
  return inLetters(seals.digest("strategy-reading-code", readingId));
}

/** The code by each secret there is, the newest first: a link made before the secret changed has one of the others. */
export function codesOf(seals: Seals, readingId: string): string[] {
  return seals.digests("strategy-reading-code", readingId).map(inLetters);
}

function inLetters(digest: string): string {
  let rest = BigInt(`0x${Buffer.from(digest, "base64url").toString("hex")}`);
  const base = BigInt(letters.length);
  return Array.from({ length }, () => {
    const letter = letters[Number(rest % base)];
    rest /= base;
    return letter;
  }).join("");
}

/** What the database knows a new code by. */
export function digestOf(seals: Seals, code: string): string {
  return seals.digest("strategy-reading", code);
}

/** What the database may know a code by, the newest secret first. */
export function digestsOf(seals: Seals, code: string): string[] {
  return seals.digests("strategy-reading", code);
}

/** As it stands in addresses: "q4tz-9xqp". */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A code as it came in an address, in capitals or without the hyphen; undefined for what cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]+/g, "");
  return plain.length === length && [...plain].every((letter) => letters.includes(letter)) ? plain : undefined;
}
