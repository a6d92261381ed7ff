// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** Signs short texts and encrypts long ones with keys derived from FOKUS_SECRET; each purpose has a key of its own. */
export interface Seals {
  sign(purpose: string, text: string): string;
  /** The text, or null when the signature does not fit. */
  verify(purpose: string, signed: string): string | null;
  encrypt(purpose: string, bytes: Uint8Array): Buffer;
  /** The bytes, or null when they were sealed with another key or for another purpose. */
  decrypt(purpose: string, sealed: Uint8Array): Buffer | null;
  /** A keyed digest for tokens in the database: useless to whoever reads only the database. */
  digest(purpose: string, text: string): string;
}

const ivLength = 12;
const tagLength = 16;

export function createSeals(secret: string): Seals {
  const keys = new Map<string, Buffer>();
  const key = (purpose: string) => {
    const known = keys.get(purpose) ?? Buffer.from(hkdfSync("sha256", secret, "fokus-kommune", purpose, 32));
    keys.set(purpose, known);
    return known;
  };
  const mac = (purpose: string, text: string) => createHmac("sha256", key(purpose)).update(text).digest("base64url");
  return {
    sign: (purpose, text) => `${Buffer.from(text).toString("base64url")}.${mac(purpose, text)}`,
    verify: (purpose, signed) => {
      const [encoded = "", signature = ""] = signed.split(".");
      const text = Buffer.from(encoded, "base64url").toString();
      return same(signature, mac(purpose, text)) ? text : null;
    },
    encrypt: (purpose, bytes) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv("aes-256-gcm", key(purpose), iv);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    decrypt: (purpose, sealed) => {
      const bytes = Buffer.from(sealed);
      try {
        const decipher = createDecipheriv("aes-256-gcm", key(purpose), bytes.subarray(0, ivLength));
        decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
        return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
      } catch {
        return null;
      }
    },
    digest: mac,
  };
}

/** Compares without telling by its duration how much was right. */
function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
