// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomInt } from "node:crypto";

/** A UUIDv7: sorts by the time it was made. Made here because PostgreSQL 15 cannot. */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form can be an id; anything else must not reach a uuid column. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && idShape.test(text);
}

/** Letters and digits nobody confuses when reading aloud: no 0/o, 1/l/i. */
const sayable = "23456789abcdefghjkmnpqrstuvwxyz";

/** A short random code that people can read out, such as "k7m2". */
export function newCode(length: number): string {
  return Array.from({ length }, () => sayable[randomInt(sayable.length)]).join("");
}
