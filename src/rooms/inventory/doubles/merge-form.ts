// SPDX-License-Identifier: EUPL-1.2
import type { Values } from "#kit/forms";
import { contentFields } from "../entries/content.ts";
import type { Choices, Side } from "./decide.ts";

export const choiceFor = (field: string) => `value-${field}`;

/** What was chosen on the page for merging. A value that is neither side counts as not chosen: then what is proposed holds. */
export function mergeFormFrom(values: Values): { versions: [number, number]; choices: Choices; leftOverInNote: boolean } {
  const said = (name: string) => [values[name] ?? ""].flat()[0] ?? "";
  const isSide = (text: string): text is Side => text === "first" || text === "second";
  const version = (name: string) => (/^\d{1,9}$/.test(said(name)) ? Number(said(name)) : 0);
  const chosen = contentFields.flatMap((field) => {
    const side = said(choiceFor(field));
    return isSide(side) ? [[field, side] as const] : [];
  });
  return {
    versions: [version("firstVersion"), version("secondVersion")],
    choices: Object.fromEntries(chosen),
    leftOverInNote: said("leftOver") === "note",
  };
}
