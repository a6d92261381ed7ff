// SPDX-License-Identifier: EUPL-1.2
// The stage of the tests about answers: three entries are asked, and their people answer through their links.
import { expect } from "vitest";
import type { World } from "#world";
import { changeEntry } from "../../entries/change.ts";
import { contentOf, type EntryContent } from "../../entries/content.ts";
import { askedByCode } from "../public/find.ts";
import type { Said } from "../said.ts";
import { annaAsks, annaHas, entryOf } from "../test-round.ts";
import { acceptAll, acceptOne, type SeenAnswer } from "./accept.ts";
import type { Wishes } from "./form.ts";
import { giveByCode } from "./give.ts";
import { undoAcceptance } from "./undo.ts";
import { waitingAnswers } from "./waiting.ts";

export type Stage = Awaited<ReturnType<typeof threeAreAsked>>;

export async function threeAreAsked(w: World) {
  const bodyId = (await w.body("musterstadt")).id;
  const [tus = ""] = await annaHas(
    w,
    { name: "TuS 08 Linde", place: "Linde", fields: ["sport", "leisure"], note: "bleibt" },
    { name: "Heimatverein Altdorf" },
    { name: "Chor Wiesen" },
  );
  const { codes } = await annaAsks(w);

  /** The people of an entry answer through their link. */
  async function says(name: string, changes: Partial<Said & Wishes> = {}): Promise<void> {
    const nobody = await w.actor("nobody");
    const outcome = await w.db.write(nobody, async (tx) => {
      const code = codes[name] ?? "";
      const ask = await askedByCode(tx, code);
      if (ask.kind !== "open") return ask.kind;
      const said = { ...ask.shown, leaveOut: false, listing: null, ...changes };
      return giveByCode(tx, nobody, { code, version: ask.version, seen: ask.shown, said, now: w.now });
    });
    expect(outcome).toBe("taken");
  }

  const waits = async () => (await w.reads("anna", (tx) => waitingAnswers(tx, bodyId))).items;
  const seenNow = async (): Promise<SeenAnswer[]> => (await waits()).map(({ id, version }) => ({ id, version }));
  const accepts = async (seen?: SeenAnswer[]) => {
    const shown = seen ?? (await seenNow());
    return w.as("anna", (tx, actor) => acceptAll(tx, { bodyId, actor, now: w.now, seen: shown }));
  };
  const takes = async (take: string[]) => {
    const [seen] = await seenNow();
    if (!seen) throw new Error("No answer waits");
    return w.as("anna", (tx, actor) => acceptOne(tx, { bodyId, actor, now: w.now, seen, take }));
  };
  const undoes = (stepId: string | null) =>
    w.as("anna", (tx, actor) => undoAcceptance(tx, { bodyId, stepId: stepId ?? "", actor, now: w.now }));

  async function annaChanges(changes: Partial<EntryContent>): Promise<void> {
    const entry = await entryOf(w, tus);
    const change = { bodyId, code: entry.code, version: entry.version, content: { ...contentOf(entry), ...changes } };
    const outcome = await w.as("anna", (tx, actor) => changeEntry(tx, { ...change, actor, now: w.now }));
    expect(outcome.kind).toBe("changed");
  }

  return { bodyId, tus, codes, says, waits, seenNow, accepts, takes, undoes, annaChanges };
}
