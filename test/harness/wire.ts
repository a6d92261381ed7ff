// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** The PostgreSQL protocol, version 3, as far as the stand-in for a pooler speaks it: frames, the start, and signing in with SCRAM. */
export interface Server {
  socket: Socket;
  /** What the server said of itself at the start, to be told to clients. */
  parameters: Buffer[];
  client?: unknown;
  lastClient?: unknown;
}

export const text = (message: Buffer, from: number, to?: number) => message.subarray(from, to).toString("latin1");

/** A message: its letter, its length, its content. */
export function written(letter: string, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.alloc(letter.length + 4);
  head.write(letter, 0, "latin1");
  head.writeInt32BE(body.length + 4, letter.length);
  return Buffer.concat([head, body]);
}

/** Cuts what arrives into whole messages. The first message of a client has no letter. */
export function messagesIn(): (chunk: Buffer, beforeStart?: boolean) => Buffer[] {
  let held: Buffer = Buffer.alloc(0);
  return (chunk, beforeStart = false) => {
    held = Buffer.concat([held, chunk]);
    const whole: Buffer[] = [];
    const letter = beforeStart ? 0 : 1;
    while (held.length >= letter + 4 && held.length >= letter + held.readInt32BE(letter)) {
      const end = letter + held.readInt32BE(letter);
      whole.push(held.subarray(0, end));
      held = held.subarray(end);
      if (beforeStart) break;
    }
    return whole;
  };
}

const sslRequest = 80877103;
const cancelRequest = 80877102;

/** The settings a client begins with. */
export function startupOf(message: Buffer): Record<string, string> | "ssl" | "cancel" {
  const code = message.readInt32BE(4);
  if (code === sslRequest) return "ssl";
  if (code === cancelRequest) return "cancel";
  const words = message.subarray(8).toString("utf8").split("\0");
  const settings: Record<string, string> = {};
  for (let at = 0; words[at]; at += 2) settings[words[at] ?? ""] = words[at + 1] ?? "";
  return settings;
}

/** A connection to PostgreSQL, signed in and ready. */
export function openServer(
  url: string,
  heard: { message(server: Server, message: Buffer): void; gone(server: Server): void },
): Promise<Server> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const server: Server = { socket, parameters: [] };
  const read = messagesIn();
  const answer = scram(decodeURIComponent(password));
  return new Promise((resolve, reject) => {
    let ready = false;
    socket.once("connect", () => {
      const settings = ["user", decodeURIComponent(username), "database", pathname.slice(1), "client_encoding", "UTF8"];
      socket.write(written("", Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.from(`${settings.join("\0")}\0\0`)])));
    });
    socket.on("error", reject);
    socket.on("close", () => (ready ? heard.gone(server) : reject(new Error("PostgreSQL closed the connection"))));
    socket.on("data", (chunk) => {
      for (const message of read(chunk)) {
        const letter = text(message, 0, 1);
        if (ready) heard.message(server, message);
        else if (letter === "R") socket.write(answer(message.readInt32BE(5), message.subarray(9)));
        else if (letter === "S") server.parameters.push(message);
        else if (letter === "E") reject(new Error(text(message, 5)));
        else if (letter === "Z") {
          ready = true;
          resolve(server);
        }
      }
    });
  });
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest();
const hmac = (key: Buffer, content: string) => createHmac("sha256", key).update(content).digest();

/** SCRAM-SHA-256 without channel binding (RFC 7677): what to answer to each step. */
function scram(password: string): (step: number, content: Buffer) => Buffer {
  const nonce = randomBytes(18).toString("base64");
  const begun = `n=,r=${nonce}`;
  return (step, content) => {
    if (step === 10) {
      const first = Buffer.from(`n,,${begun}`);
      const length = Buffer.alloc(4);
      length.writeInt32BE(first.length);
      return written("p", Buffer.concat([Buffer.from("SCRAM-SHA-256\0"), length, first]));
    }
    if (step !== 11) return Buffer.alloc(0);
    const asked = content.toString("utf8");
    const [, all = "", salt = "", rounds = ""] = /r=([^,]+),s=([^,]+),i=(\d+)/.exec(asked) ?? [];
    const salted = pbkdf2Sync(password, Buffer.from(salt, "base64"), Number(rounds), 32, "sha256");
    const key = hmac(salted, "Client Key");
    const signature = hmac(sha256(key), `${begun},${asked},c=biws,r=${all}`);
    const proof = Buffer.from(key.map((byte, at) => byte ^ (signature[at] ?? 0))).toString("base64");
    return written("p", `c=biws,r=${all},p=${proof}`);
  };
}
