// SPDX-License-Identifier: EUPL-1.2

/** What a list may be at most. Larger ones get a sentence that names the limit. */
export const limits = {
  megabytes: 20,
  rows: 50_000,
  columns: 200,
  cellCharacters: 40_000,
  /** All XML of a spreadsheet after unpacking. Unit: megabytes. 50,000 rows of 20 columns need about 60. */
  unpackedMegabytes: 96,
  /** Heap of the worker thread. Unit: megabytes. */
  workerHeapMegabytes: 768,
  /** After this the worker thread is ended. Unit: milliseconds. */
  workerMilliseconds: 20_000,
} as const;
