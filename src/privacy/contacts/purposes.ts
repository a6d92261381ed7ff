// SPDX-License-Identifier: EUPL-1.2

/** Who is named in the papers: the responsible office, and the data protection officer's. */
export const contactPurposes = ["controller", "officer"] as const;
export type ContactPurpose = (typeof contactPurposes)[number];
