// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import type { House } from "../house.ts";
import { accessRequests } from "../identity/access/tables.ts";
import { answerAccess, listAccess } from "./access.ts";
import { exitCodes, type Output } from "./output.ts";

let w: World;
let id: string;
beforeEach(async () => {
  w = await world();
  id = newId(w.now);
  const asked = { name: "Hanne Neu", email: "hanne@erdachtal.example", role: "officer", message: "Ich bin zuständig." } as const;
  const hidden = { linkHash: id, codeHash: id, askedAt: w.now, confirmedAt: w.now, answerBy: "2027-03-17" };
  const bodyId = (await w.body("erdachtal")).id;
  await w.db.owner((tx) => tx.insert(accessRequests).values({ id, bodyId, ...asked, ...hidden }));
});

/** What a command says, and how it ends. */
async function says(command: (house: House, out: Output) => Promise<number>): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const house = { ...w, config: { url: "http://localhost:3000" } } as unknown as House;
  const code = await command(house, { line: keep, fault: keep, note: keep, bytes: () => {} });
  return { code, said: lines.join("\n") };
}

const approve = (given: string | undefined) => says((house, out) => answerAccess(house, { id: given }, true, out));

test("the operator sees who waits, approves once, and is told the second time", async () => {
  expect((await says(listAccess)).said).toContain(
    `${id}  Erdachtal: Hanne Neu, hanne@erdachtal.example. Wartet seit 12. März 2027, zugesagt bis 17. März 2027.`,
  );
  expect(await approve(id)).toEqual({ code: exitCodes.ok, said: "Die Anfrage von Hanne Neu ist beantwortet. Die E-Mail ist unterwegs." });
  expect((await approve(id)).said).toBe("Diese Anfrage ist schon beantwortet. Es wurde nichts geändert.");
  expect((await says(listAccess)).said).toBe("Keine Anfrage wartet.");
});

test("declining needs a reason, and both need a number that is there", async () => {
  const decline = (reason?: string) => says((house, out) => answerAccess(house, { id, reason }, false, out));
  expect((await decline()).code).toBe(exitCodes.unreadable);
  expect((await decline("Fragen Sie den Kreis.")).code).toBe(exitCodes.ok);
  for (const given of [undefined, "unsinn", newId(w.now)]) expect((await approve(given)).code).toBe(exitCodes.unreadable);
});
