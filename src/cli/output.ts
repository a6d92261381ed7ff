// SPDX-License-Identifier: EUPL-1.2

/** Exit codes of the command line; docs/handbuch/betrieb.md lists them. */
export const exitCodes = {
  ok: 0,
  /** Something went wrong; the sentence says what. */
  failed: 1,
  /** The file cannot be read, or the command was not understood. */
  unreadable: 2,
  /** Another process holds the data folder. */
  taken: 3,
  /** The settings are not complete. */
  faultyConfig: 4,
} as const;

/** Where a command writes: results to the one, faults to the other. */
export interface Output {
  line(text: string): void;
  fault(text: string): void;
  /** What happened on the way; kept apart from the result, which another program may read. */
  note(text: string): void;
  /** A file or other bytes. */
  bytes(content: Uint8Array): void;
}

export const terminal: Output = {
  line: (text) => {
    process.stdout.write(`${text}\n`);
  },
  fault: (text) => {
    process.stderr.write(`${text}\n`);
  },
  note: (text) => {
    process.stderr.write(`${text}\n`);
  },
  bytes: (content) => {
    process.stdout.write(content);
  },
};

/** Says why a command cannot be carried out. */
export function refuse(out: Output, sentence: string): number {
  out.fault(sentence);
  return exitCodes.unreadable;
}
