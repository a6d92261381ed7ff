// SPDX-License-Identifier: EUPL-1.2
import { foldWords } from "./fold.ts";
import type { KnownBody, PlaceRegister } from "./types.ts";

/** The municipality of exactly this name. */
export function exactly(name: string, register: PlaceRegister): KnownBody | undefined {
  return register.byName(name).find((body) => foldWords(body.name) === foldWords(name));
}

/** Whether a body is a Kreis: its key has five digits. */
export function isKreis(body: Pick<KnownBody, "ags"> | null | undefined): boolean {
  return body?.ags?.length === 5;
}

/** The key of a Kreis is the beginning of the keys of its municipalities. */
export function liesIn(ags: string | null, body: Pick<KnownBody, "ags">): boolean {
  return ags !== null && body.ags !== null && ags.startsWith(body.ags);
}
