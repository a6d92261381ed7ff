// SPDX-License-Identifier: EUPL-1.2

/** Whom a contact is for: volunteering in the place, its volunteer agency, the state's service point. */
export const purposes = ["engagement", "agency", "service"] as const;
export type Purpose = (typeof purposes)[number];
