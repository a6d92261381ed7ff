// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { messagesIn, text } from "../../test/harness/wire.ts";

export interface Counter {
  /** The same database, through the counter. */
  url: string;
  /** Statements sent so far, `begin` and `commit` included. */
  count(): number;
  stop(): void;
}

/** Stands between the house and PostgreSQL and counts what is asked: simple queries and executions. */
export async function countStatements(databaseUrl: string): Promise<Counter> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let statements = 0;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const read = messagesIn();
    let started = false;
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    client.on("close", () => database.destroy());
    database.on("data", (chunk) => client.write(chunk));
    database.on("close", () => client.destroy());
    client.on("data", (chunk) => {
      database.write(chunk);
      for (const message of read(chunk, !started)) {
        if (started && ["Q", "E"].includes(text(message, 0, 1))) statements += 1;
        started = true;
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port for the counter");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    count: () => statements,
    stop: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
