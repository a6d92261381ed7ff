// SPDX-License-Identifier: EUPL-1.2
import { newCode } from "#kit/db";

/** Letters and digits of a code: 852,891,037,441 codes, so that guessing one of some thousand takes years. */
const length = 8;

/** A code nobody has drawn, such as "k7m29xqp"; the database sees to it that it is the only one. */
export function newAskCode(): string {
  return newCode(length);
}

/** As it stands in letters and addresses: "k7m2-9xqp". */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export type ReadCode = { kind: "code"; code: string } | { kind: "misread" } | { kind: "no-code" };

/** Reads a code as people type it: in capitals, with blanks, without the hyphen. Signs that no code has are pointed out. */
export function readCode(typed: string): ReadCode {
  const plain = typed.toLowerCase().replace(/[\s\-–—_.·/]+/g, "");
  if (plain.length !== length || !/^[0-9a-z]+$/.test(plain)) return { kind: "no-code" };
  return /[01ilo]/.test(plain) ? { kind: "misread" } : { kind: "code", code: plain };
}
