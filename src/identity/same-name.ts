// SPDX-License-Identifier: EUPL-1.2

const plain = (name: string) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("de");

/** Whether two names of one mail address mean the same person: capitals and blanks make nobody else of her. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
