// SPDX-License-Identifier: EUPL-1.2
import type { Expected } from "#kit/policy";
import type { inventoryPolicy } from "./policy.ts";

type Action = (typeof inventoryPolicy.actions)[number];

/** The body's own people get the first status; for everybody else there is nothing there, by whatever order or share. */
const ownPeople = (officer: number, action: Action): Expected => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: `inventory.${action}`,
});

/** Work in the inventory: whoever has an order for it gets what the officer gets. */
export const worked = (officer: number, action: Action = "change"): Expected => ({
  ...ownPeople(officer, action),
  when: { ordered: { coordinator: officer, agency: officer } },
});

/** Pages somebody reads with whom the inventory is shared. */
export const readable = (officer: number): Expected => ({
  ...ownPeople(officer, "read"),
  when: { ordered: { coordinator: officer, agency: officer }, shared: { coordinator: officer } },
});

/** What an order does not pass on: sharing, and making public. */
export const kept = (officer: number, action: "share" | "publish"): Expected => ownPeople(officer, action);
