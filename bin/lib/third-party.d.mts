// SPDX-License-Identifier: EUPL-1.2
/** Every package that is installed without the development packages. */
export function productionPackages(): { name: string; version: string; licence: string }[];

/** The text of THIRD-PARTY.md. */
export function thirdParty(): string;
