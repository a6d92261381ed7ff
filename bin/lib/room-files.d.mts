// SPDX-License-Identifier: EUPL-1.2
/** The files of a new room, by path. */
export function roomFiles(room: { name: string; address: string; label: string }): Record<string, string>;
