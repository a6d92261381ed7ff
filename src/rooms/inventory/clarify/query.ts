// SPDX-License-Identifier: EUPL-1.2

/** Which questions the page shows, from where on, and choices that were made but not saved yet. */
export interface ClarifyView {
  which?: "asked" | "left";
  after?: string | undefined;
  chosen?: string;
}

/** The part of the address that says it; "" for the first questions. */
export function clarifyQueryOf(view: ClarifyView): string {
  const words = new URLSearchParams();
  if (view.which === "left") words.set("offen", "bleiben");
  if (view.after) words.set("nach", view.after);
  if (view.chosen) words.set("wahl", view.chosen);
  return words.size === 0 ? "" : `?${words}`;
}
