// SPDX-License-Identifier: EUPL-1.2
import { shownCode } from "./code.ts";

/** Addresses everybody with a code can open. */
export const codePaths = {
  typeIn: () => "/v",
  answer: (code: string) => `/v/${shownCode(code)}`,
  thanks: (code: string) => `/v/${shownCode(code)}/danke`,
};

/** The whole address for letters and mails. @param url Public address of the platform. */
export function linkTo(url: string, code: string): string {
  return `${url}${codePaths.answer(code)}`;
}
