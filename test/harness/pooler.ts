// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { messagesIn, openServer, type Server, startupOf, text, written } from "./wire.ts";

/** A stand-in for PgBouncer in transaction mode, for tests: many clients, few connections to PostgreSQL. */
export interface Pooler {
  /** Where clients find it: the address it was given, with its own host and port. */
  url: string;
  /** How often a transaction came to a connection another client had used before. */
  handovers(): number;
  stop(): Promise<void>;
}

/** What PgBouncer lets clients ask for at the start; everything else it refuses. */
const tracked = ["user", "database", "client_encoding", "application_name", "DateStyle", "TimeZone", "standard_conforming_strings"];

interface Client {
  socket: Socket;
  waiting: Buffer[];
  server?: Server;
  /** A request is out, and its ReadyForQuery has not come. */
  asking: boolean;
}

/** Starts one before the PostgreSQL at this address. */
export async function startPooler(url: string, options: { connections?: number } = {}): Promise<Pooler> {
  const board = new Switchboard(url);
  for (let nth = 0; nth < (options.connections ?? 3); nth++) await board.addServer();
  const listener = createServer((socket) => welcome(socket, board));
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const where = listener.address();
  const address = new URL(url);
  address.host = `127.0.0.1:${typeof where === "object" && where ? where.port : 0}`;
  return {
    url: address.href,
    handovers: () => board.handovers,
    stop: async () => {
      board.end();
      listener.close();
      await once(listener, "close");
    },
  };
}

/**
 * Gives a client a connection when it asks, and takes it back with ReadyForQuery in state I. It hands out the connection that has
 * rested longest and prefers one another client had before: a setting that outlives its transaction comes to somebody else.
 * Nothing is reset in between, as with PgBouncer. One request at a time: pipelined ones may meet different connections.
 */
class Switchboard {
  handovers = 0;
  private readonly free: Server[] = [];
  private readonly servers = new Set<Server>();
  private readonly queue: Client[] = [];
  private readonly clients = new Set<Client>();
  private over = false;

  constructor(private readonly url: string) {}

  /** What PostgreSQL said of itself at the start. */
  get parameters(): Buffer[] | undefined {
    return [...this.servers][0]?.parameters;
  }

  async addServer(): Promise<void> {
    const heard = { message: this.fromServer.bind(this), gone: this.lose.bind(this) };
    const server = await openServer(this.url, heard);
    this.servers.add(server);
    this.giveBack(server);
  }

  enter(client: Client): void {
    this.clients.add(client);
  }

  /** A client that goes in the middle of a transaction takes its connection along. */
  leave(client: Client): void {
    this.clients.delete(client);
    drop(this.queue, client);
    client.server?.socket.destroy();
  }

  ask(client: Client, message: Buffer): void {
    client.waiting.push(message);
    if (client.server) forward(client);
    else this.attach(client);
  }

  end(): void {
    this.over = true;
    for (const { socket } of [...this.clients, ...this.servers]) socket.destroy();
  }

  private attach(client: Client): void {
    if (client.server || this.queue.includes(client)) return;
    const another = this.free.findIndex(({ lastClient }) => lastClient !== client);
    const [server] = this.free.splice(Math.max(another, 0), 1);
    if (!server) {
      this.queue.push(client);
      return;
    }
    if (server.lastClient !== undefined && server.lastClient !== client) this.handovers += 1;
    server.lastClient = client;
    server.client = client;
    client.server = server;
    forward(client);
  }

  private giveBack(server: Server): void {
    this.free.push(server);
    const next = this.queue.shift();
    if (next) this.attach(next);
  }

  private fromServer(server: Server, message: Buffer): void {
    const client = server.client as Client | undefined;
    client?.socket.write(message);
    if (!client || text(message, 0, 1) !== "Z") return;
    client.asking = false;
    if (text(message, 5, 6) !== "I") {
      forward(client);
      return;
    }
    delete client.server;
    delete server.client;
    this.giveBack(server);
    if (client.waiting.length > 0) this.attach(client);
  }

  private lose(server: Server): void {
    this.servers.delete(server);
    drop(this.free, server);
    (server.client as Client | undefined)?.socket.destroy();
    if (!this.over) void this.addServer().catch(() => {});
  }
}

/** Sends what a client said, up to the next request that PostgreSQL answers with ReadyForQuery. */
function forward(client: Client): void {
  while (client.server && !client.asking) {
    const message = client.waiting.shift();
    if (!message) return;
    client.server.socket.write(message);
    client.asking = ["Q", "S", "F"].includes(text(message, 0, 1));
  }
}

function drop<T>(list: T[], one: T): void {
  const at = list.indexOf(one);
  if (at >= 0) list.splice(at, 1);
}

function welcome(socket: Socket, board: Switchboard): void {
  const client: Client = { socket, waiting: [], asking: false };
  board.enter(client);
  const read = messagesIn();
  let started = false;
  socket.on("error", () => {});
  socket.on("close", () => board.leave(client));
  socket.on("data", (chunk) => {
    for (const message of read(chunk, !started)) {
      if (!started) started = greet(socket, message, board.parameters);
      else if (text(message, 0, 1) === "X") socket.end();
      else board.ask(client, message);
    }
  });
}

/** Answers the first words of a client: no encryption, no password, no setting beyond those PgBouncer keeps track of. Whether it may go on. */
function greet(socket: Socket, message: Buffer, parameters: Buffer[] | undefined): boolean {
  const said = startupOf(message);
  if (said === "ssl") socket.write("N");
  if (typeof said === "string") return false;
  const unknown = Object.keys(said).find((name) => !tracked.includes(name));
  if (unknown !== undefined || !parameters) {
    socket.end(written("E", `SFATAL\0C08P01\0Munsupported startup parameter: ${unknown}\0\0`));
    return false;
  }
  socket.write(Buffer.concat([written("R", Buffer.alloc(4)), ...parameters, written("K", Buffer.alloc(8)), written("Z", "I")]));
  return true;
}
