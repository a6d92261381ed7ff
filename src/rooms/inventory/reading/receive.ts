// SPDX-License-Identifier: EUPL-1.2
import type { WebContext } from "#kit/web";

/** What arrived of a file. Units: bytes. */
export type Received =
  | { kind: "file"; name: string; bytes: Uint8Array }
  | { kind: "no-file" }
  | { kind: "too-large"; declaredBytes: number | null }
  | { kind: "cut-off"; seenBytes: number; declaredBytes: number | null };

/** Room for the form around the file. Unit: bytes. */
const wrapping = 64 * 1024;

/** Reads the file of a form. The connection may break off at any byte; then we know how far it came. */
export async function receiveFile(c: WebContext, field: string, maxBytes: number): Promise<Received> {
  const length = Number(c.req.header("Content-Length"));
  const declaredBytes = Number.isInteger(length) && length > 0 ? length : null;
  if (declaredBytes !== null && declaredBytes > maxBytes + wrapping) return { kind: "too-large", declaredBytes };
  const { chunks, seenBytes, whole } = await drain(c.req.raw.body, maxBytes + wrapping);
  if (seenBytes > maxBytes + wrapping) return { kind: "too-large", declaredBytes };
  const cutOff = { kind: "cut-off", seenBytes, declaredBytes } as const;
  if (!whole || (declaredBytes !== null && seenBytes < declaredBytes)) return cutOff;
  const form = await formOf(chunks, c.req.header("Content-Type") ?? "");
  if (form === null) return cutOff;
  const file = form.get(field);
  if (!(file instanceof File) || file.name === "") return { kind: "no-file" };
  return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function drain(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<{ chunks: Uint8Array[]; seenBytes: number; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let seenBytes = 0;
  try {
    for await (const chunk of body ?? []) {
      seenBytes += chunk.byteLength;
      if (seenBytes > limit) break;
      chunks.push(chunk);
    }
    return { chunks, seenBytes, whole: true };
  } catch {
    return { chunks, seenBytes, whole: false };
  }
}

/** null: the form ends in its middle. */
async function formOf(chunks: Uint8Array[], contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Blob(chunks as BlobPart[]), { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return null;
  }
}
