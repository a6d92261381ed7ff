// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import type { Flash } from "./shell.ts";

/** Name of the field in which a form says its own address to whoever keeps it. */
export const formAddressField = "_formular";

/** What was typed before and stands in the form of this request again. */
export interface Kept {
  /** When it was kept, in words. */
  note: string;
  /** The same form as it is saved. */
  savedAddress: string;
  /** Whether somebody else saved the thing since the draft was begun; known once its version was seen. */
  changed: boolean;
  flash: Flash | undefined;
}

const storage = new AsyncLocalStorage<Kept>();

/** Draws a form with a draft in it; everything rendered inside knows. */
export function runWithKept<Result>(state: Kept, work: () => Result): Result {
  return storage.run(state, work);
}

/** The draft in the form of this request; undefined when there is none. */
export function kept(): Kept | undefined {
  return storage.getStore();
}

/** Notes the version a draft was begun from, and the one that is saved now. */
export function sawVersion(drawn: number, saved: number): void {
  const state = storage.getStore();
  if (state && drawn !== saved) state.changed = true;
}
