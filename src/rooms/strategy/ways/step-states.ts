// SPDX-License-Identifier: EUPL-1.2

/** A step is open, done, or left out on purpose. */
export const stepStates = ["open", "done", "skipped"] as const;
