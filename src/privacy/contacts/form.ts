// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { oneLine, type Values, version } from "#kit/forms";
import type { PrivacyContact } from "./save.ts";
import { contactTexts as t } from "./texts.de.ts";

const line = oneLine({ max: 200, tooLong: "tooLong" });
/** Something before the at sign, and a name with a dot behind it. */
const mail = line.refine((text) => text === "" || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text), "wrongMail");
const phone = line.refine((text) => text === "" || /^[\d\s+/()-]*\d[\d\s+/()-]*$/.test(text), "wrongPhone");

export const contactForm = {
  schema: z
    .object({ version, office: oneLine({ max: 200, required: "officeRequired", tooLong: "tooLong" }), address: line, phone, mail })
    .superRefine((value, context) => {
      if (value.phone === "" && value.mail === "") context.addIssue({ code: "custom", path: ["phone"], message: "reachable" });
    }),
  texts: t.errors,
};

export function contactValues(contact: PrivacyContact | undefined): Values {
  if (!contact) return {};
  const { office, address, phone: number, mail: to } = contact;
  return { office, address, phone: number, mail: to };
}
