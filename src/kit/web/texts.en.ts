// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  notFound: {
    title: "Page not found",
    text: "This page does not exist, or it is not open to you.",
    home: "To the start page",
  },
  failed: {
    title: "Something went wrong on our side",
    text: (reference: string) => `Try again, or tell us the number ${reference}.`,
    saved: "What was saved up to the last page is still there.",
  },
  badRequest: {
    brokenUpload: {
      title: "The transfer broke off",
      text: "Nothing was saved. Go back and send the form again.",
    },
    foreignForm: {
      title: "This form did not come from our site",
      text: "For your safety nothing was saved. Open the page anew and send the form again.",
    },
    tooLarge: {
      title: "That is too large",
      text: "Nothing was saved. A form may have 2 MB, a file 20 MB. Go back: your text is still there.",
    },
  },
  restored: "Your text is back. It is not saved yet.",
};
