// SPDX-License-Identifier: EUPL-1.2
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** What an answer can be made to say wrongly. */
interface Lies {
  origin?: string;
  rpID?: string;
  challenge?: string;
  userHandle?: string;
  counter?: number;
  /** Touched, but asked for neither finger nor PIN. */
  unverified?: boolean;
  /** Without a finger on the sensor. */
  absent?: boolean;
}

const present = 0b0000_0001;
const verified = 0b0000_0100;
const withKey = 0b0100_0000;

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();
const b64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");

/** A key stick in a few lines: one P-256 key, a counter, answers as browsers write them. */
export class Authenticator {
  readonly id = b64(randomBytes(32));
  counter = 0;
  #userHandle = "";
  readonly #privateKey: KeyObject;
  readonly #coseKey: Buffer;

  constructor(private readonly origin = "http://localhost:3000") {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#privateKey = privateKey;
    this.#coseKey = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
  }

  /** Answers a question for a new passkey. */
  create(question: { challenge: string; user: { id: string } }, lies: Lies = {}): string {
    this.#userHandle = question.user.id;
    const id = Buffer.from(this.id, "base64url");
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([this.#authData(present | verified | withKey, lies), Buffer.alloc(16), length, id, this.#coseKey]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(authData.length);
    const head = Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461".concat("59"), "hex");
    const response = {
      clientDataJSON: this.#clientData("webauthn.create", question.challenge, lies),
      attestationObject: b64(Buffer.concat([head, size, authData])),
      transports: ["internal"],
    };
    return this.#answer(response);
  }

  /** Answers a question to sign in. */
  get(question: { challenge: string }, lies: Lies = {}): string {
    this.counter = lies.counter ?? this.counter + 1;
    const authData = this.#authData(lies.absent ? 0 : lies.unverified ? present : present | verified, lies);
    const clientDataJSON = this.#clientData("webauthn.get", question.challenge, lies);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    return this.#answer({
      clientDataJSON,
      authenticatorData: b64(authData),
      signature: b64(sign("sha256", signed, this.#privateKey)),
      userHandle: lies.userHandle ?? this.#userHandle,
    });
  }

  #authData(flags: number, lies: Lies): Buffer {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags);
    tail.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(lies.rpID ?? new URL(this.origin).hostname), tail]);
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    const said = { type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.origin, crossOrigin: false };
    return b64(JSON.stringify(said));
  }

  #answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {}, response });
  }
}
