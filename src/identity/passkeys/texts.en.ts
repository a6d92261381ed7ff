// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { passkeyTexts as de } from "./texts.de.ts";

/** What is said where people sign in; the pages of an account are German. */
const signingIn: Words<Pick<typeof de, "signIn" | "said" | "form">> = {
  signIn: { heading: "With a passkey", button: "Sign in with a passkey" },
  said: {
    stopped: "No passkey was chosen. Try once more, or take the code by e-mail.",
    stoppedNew: "No passkey was added. You can try once more.",
    exists: "On this device there is already a passkey for your account.",
    unreachable: "That did not work. Reload the page, or take the code by e-mail.",
    waiting: "Your device is asking you now.",
  },
  form: {
    nameTooLong: de.form.nameTooLong,
    noAnswer: "No passkey arrived from your device. Try once more.",
    over: "The question was older than ten minutes. Try once more.",
    refused: "This passkey does not fit this site. Nothing was saved.",
    known: de.form.known,
    enough: de.form.enough,
    unknown: "We do not know this passkey; perhaps it was removed. Take the code by e-mail.",
    copied: "There may be a copy of this passkey, so it does not count. Take the code and remove the passkey in your account.",
  },
};

export const passkeyTexts: Words<typeof de> = { ...de, ...signingIn };
