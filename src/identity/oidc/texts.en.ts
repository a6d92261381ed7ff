// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { providerTexts as de } from "./texts.de.ts";

/** What is said where people sign in; the pages of an account are German. */
const signingIn: Words<Pick<typeof de, "heading" | "button" | "fault">> = {
  heading: "With the account of your administration",
  button: (label: string) => `Sign in with: ${label}`,
  fault: {
    over: "Signing in took longer than ten minutes. Begin once more.",
    stopped: "Signing in was not finished there. You can try once more, or take the code.",
    mismatch: "The answer of the sign-in service did not fit your question. Nothing happened. Begin once more.",
    unreachable: "The sign-in service does not answer just now. With the code by e-mail you get in.",
    "no-mail": "The sign-in service told us no e-mail address. Sign in with a code and then link it in your account.",
    unverified: "The sign-in service did not confirm your e-mail address. Sign in with a code and then link it in your account.",
    "foreign-domain": "This sign-in service does not speak for your e-mail address. Sign in with a code and then link it in your account.",
    nobody: "Your e-mail address is not registered here yet. Your team or the operator registers you.",
    "other-account": "Another account is already linked here. Sign in with a code and unlink it first.",
  },
};

export const providerTexts: Words<typeof de> = { ...de, ...signingIn };
