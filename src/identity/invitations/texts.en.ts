// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { invitationTexts as de } from "./texts.de.ts";

/** What is also said to whoever asks for access; inviting itself is for people at work, in German. */
const asking: Words<Pick<typeof de, "emailHint" | "foreign" | "foreignLabel" | "foreignConfirm" | "errors">> = {
  emailHint: (domain: string | null) => (domain === null ? undefined : `Mostly ends in @${domain}`),
  foreign: (domain: string) => `This address does not belong to ${domain}. Check it, and then confirm it here.`,
  foreignLabel: "Another address",
  foreignConfirm: "The address is right as it is.",
  errors: {
    nameRequired: "Enter the name.",
    nameTooLong: "Shorten the name to 200 characters.",
    emailRequired: "Enter the e-mail address.",
    emailWrong: "This address is not complete. It looks for example like this: ehrenamt@musterstadt.example",
    roleRequired: "Choose one of the tasks that you can give.",
  },
};

export const invitationTexts: Words<typeof de> = { ...de, ...asking };
