// SPDX-License-Identifier: EUPL-1.2

/** Why goals are missed, as far as somebody looked; the page of figures prints it beside what missed. */
export const causes: readonly { figures: RegExp; cause: string }[] = [];
