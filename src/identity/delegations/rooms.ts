// SPDX-License-Identifier: EUPL-1.2

/** The rooms a body may let another work in; each has a label in the texts. A room belongs here once its policies ask for it by name. */
export const roomsByOrder = ["inventory"] as const;
export type RoomByOrder = (typeof roomsByOrder)[number];
