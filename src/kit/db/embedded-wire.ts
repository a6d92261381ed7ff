// SPDX-License-Identifier: EUPL-1.2
import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";

/**
 * What the driver takes for a network connection: whatever it writes in PostgreSQL's protocol, the database in this process answers.
 * There is one connection at a time, and a new one begins as on a server: in no transaction, with nothing set and nothing prepared.
 */
export class EmbeddedWire extends Duplex {
  constructor(private readonly pglite: PGlite) {
    super();
  }

  /** The driver's wish for a connection; it waits for "connect". */
  connect(): this {
    this.begin().then(
      () => this.emit("connect"),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  private async begin(): Promise<void> {
    await this.pglite.exec("rollback");
    await this.pglite.exec("discard all");
  }

  override _write(messages: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    // The one call that neither reads the answers itself nor keeps them. What it shows lies in the database's own memory, and comes before
    // the driver has noted what it asked.
    const answers: Buffer[] = [];
    this.pglite.execProtocolRawStream(messages, { onRawData: (answer) => answers.push(Buffer.from(answer)) }).then(() => {
      if (answers.length > 0) this.push(Buffer.concat(answers));
      done();
    }, done);
  }

  override _read(): void {}

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  /** What the driver asks of a socket, and what means nothing inside one process. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
