// SPDX-License-Identifier: EUPL-1.2
import { foldWords } from "./fold.ts";
import type { KnownBody, PlaceRegister } from "./types.ts";

/** The municipality of exactly this name. */
export function exactly(name: string, register: PlaceRegister): KnownBody | undefined {
  return register.byName(name).find((body) => foldWords(body.name) === foldWords(name));
}
