// SPDX-License-Identifier: EUPL-1.2
import type { PaperDocument } from "#kit/documents";
import { checksumOf } from "../content/canonical.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** How many papers are kept; one of 60 measures has about 100 kB. */
const most = 50;
const kept = new Map<string, Promise<Bytes>>();

/**
 * The PDF of a public paper, made once: whoever asks for it often keeps nobody else waiting.
 * The key is the paper itself, so a corrected decision gives a new PDF.
 */
export function keptPdf(paper: PaperDocument, make: () => Promise<Bytes>): Promise<Bytes> {
  const key = checksumOf(paper);
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  made.catch(() => kept.delete(key));
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return made;
}
