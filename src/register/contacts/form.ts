// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { longText, oneLine, type Values, version } from "#kit/forms";
import type { Contact } from "./contact.ts";
import { contactTexts as t } from "./texts.de.ts";

const line = oneLine({ max: 200, tooLong: "tooLong" });
/** Something before the at sign, and a name with a dot behind it. */
const mail = line.refine((text) => text === "" || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text), "wrongMail");
const phone = line.refine((text) => text === "" || /^[\d\s+/()-]*\d[\d\s+/()-]*$/.test(text), "wrongPhone");

export const contactForm = {
  schema: z
    .object({
      version,
      office: oneLine({ max: 200, required: "officeRequired", tooLong: "tooLong" }),
      person: line,
      phone,
      mail,
      hours: longText({ max: 2000, tooLong: "tooLongHours" }),
    })
    .superRefine((value, context) => {
      if (value.phone === "" && value.mail === "") context.addIssue({ code: "custom", path: ["phone"], message: "reachable" });
    }),
  texts: t.errors,
};

export function contactValues(contact: Contact | undefined): Values {
  if (!contact) return {};
  const { office, person, phone: number, mail: address, hours } = contact;
  return { office, person, phone: number, mail: address, hours };
}
