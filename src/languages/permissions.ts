// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [["POST /sprache/:language", everybody(303), async () => ({ language: "en" })]];
