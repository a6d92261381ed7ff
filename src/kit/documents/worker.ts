// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { readFonts } from "./fonts.ts";
import { prepare } from "./prepare.ts";
import type { Answer, Order } from "./render.ts";
import { Typst } from "./typst.ts";
import { docx } from "./word.ts";

let typst: Typst | undefined;

parentPort?.on("message", async (order: Order) => {
  try {
    const bytes = await rendered(order);
    parentPort?.postMessage({ kind: "done", bytes } satisfies Answer, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ kind: "refused", reason: error instanceof Error ? error.message : String(error) } satisfies Answer);
  }
});

async function rendered(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  const paper = prepare(order.paper);
  if (order.form === "docx") return Uint8Array.from(await docx(paper));
  typst ??= new Typst(readFonts(String(workerData)));
  return Uint8Array.from(typst.pdf(paper));
}
