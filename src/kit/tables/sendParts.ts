// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import type { ThreadPart } from "./thread.ts";

/** In a thread that `inThread` started: sends the answer part by part, the next one when it is asked for. */
export async function sendParts<Part>(parts: readonly Part[]): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("Nobody started this as a thread");
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const asked = last ? undefined : once(port, "message");
    port.postMessage({ part, last } satisfies ThreadPart<Part>);
    await asked;
  }
}
