// SPDX-License-Identifier: EUPL-1.2
import { readCookie, type WebContext } from "#kit/web";

/** Whether whoever sits here has closed "Ihr erster Weg". */
export function isFirstWayClosed(c: WebContext): boolean {
  return readCookie(c, "first-way") !== undefined;
}
