// SPDX-License-Identifier: EUPL-1.2
export const privacyPaths = { privacy: "/datenschutz", technique: "/datenschutz/technik" };
