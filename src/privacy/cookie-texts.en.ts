// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { cookies as de } from "./cookie-texts.de.ts";

export const cookies: Words<typeof de> = {
  session: { says: "remembers that you are signed in", kept: "until you sign out, after a pause of 60 minutes, or after twelve hours" },
  code: { says: "ties the code you sign in with to your browser", kept: "15 minutes" },
  known: { says: "knows your browser again when you sign in, so that strangers cannot lock you out", kept: "180 days" },
  step: { says: "ties a sign-in you have begun with a passkey or an administration account to your browser", kept: "ten minutes" },
  parked: { says: "finds what you typed when the session ends while you write", kept: "an hour" },
  language: { says: "remembers the language you chose", kept: "a year; not at all for German" },
  display: {
    says: "remembers how you want to see the pages; words anybody can read, no number",
    kept: "a year; not at all without a choice",
  },
  "first-way": { says: "remembers that the first steps on the start page are closed", kept: "400 days, or until you show them again" },
  flash: { says: "shows a sentence on the next page", kept: "a minute" },
};
