// SPDX-License-Identifier: EUPL-1.2
import { newCode } from "#kit/db";

/** A reference people can read out on the telephone, such as "K7M2-41"; it stands in the log line of the request. */
export function newReference(): string {
  return `${newCode(4)}-${newCode(2)}`.toUpperCase();
}
