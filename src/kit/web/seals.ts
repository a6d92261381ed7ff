// SPDX-License-Identifier: EUPL-1.2
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

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
  /** The digest by each key there is, the newest first: to find what an older key wrote. */
  digests(purpose: string, text: string): string[];
}

const ivLength = 12;
const tagLength = 16;
/** Characters of the name a key goes by; it follows from the key and tells nothing of it. */
const idLength = 6;

/** One secret, or one a line with the newest first: that one seals, the others still open what they sealed. */
export function secretsIn(setting: string): string[] {
  return setting.split(/\r?\n/).filter((line) => line.trim() !== "");
}

export function createSeals(setting: string): Seals {
  const rings = secretsIn(setting).map(ringOf);
  const [newest] = rings;
  if (!newest) throw new Error("There is no secret to seal with");
  const named = (id: string) => rings.find((ring) => ring.id === id);
  return {
    sign: (purpose, text) => `${Buffer.from(text).toString("base64url")}.${newest.mac(purpose, text)}.${newest.id}`,
    verify: (purpose, signed) => {
      const [encoded = "", signature = "", id = ""] = signed.split(".");
      const text = Buffer.from(encoded, "base64url").toString();
      const ring = named(id);
      return ring && same(signature, ring.mac(purpose, text)) ? text : null;
    },
    encrypt: (purpose, bytes) => Buffer.concat([Buffer.from(newest.id), encrypted(newest.key(purpose), bytes)]),
    decrypt: (purpose, sealed) => {
      const bytes = Buffer.from(sealed);
      const ring = named(bytes.subarray(0, idLength).toString());
      return ring ? decrypted(ring.key(purpose), bytes.subarray(idLength)) : null;
    },
    digest: newest.mac,
    digests: (purpose, text) => rings.map((ring) => ring.mac(purpose, text)),
  };
}

/** A secret with the keys that come from it; made ready once, because every request needs some. */
function ringOf(secret: string) {
  const keys = new Map<string, KeyObject>();
  const key = (purpose: string) => {
    const known = keys.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync("sha256", secret, "fokus-kommune", purpose, 32)));
    keys.set(purpose, known);
    return known;
  };
  const mac = (purpose: string, text: string) => createHmac("sha256", key(purpose)).update(text).digest("base64url");
  return { id: mac("key-id", "").slice(0, idLength), key, mac };
}

function encrypted(key: KeyObject, bytes: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypted(key: KeyObject, bytes: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Compares without telling by its duration how much was right. */
function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
