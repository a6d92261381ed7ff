// SPDX-License-Identifier: EUPL-1.2
/** Every import in `src` of a folder that is forbidden, and every file that was not looked at; one line each. */
export function boundaryFaults(folder?: string): string[];
