// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";

/**
 * The id of a body that has an official key: always the same for the same key, on every installation.
 * So a second load changes rows instead of adding them, and links between installations stay right.
 * Shape: UUID version 8 (RFC 9562, "own scheme") over SHA-256 of "fokus-kommune/register/<ags>".
 */
export function registerId(ags: string): string {
  const bytes = createHash("sha256").update(`fokus-kommune/register/${ags}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
