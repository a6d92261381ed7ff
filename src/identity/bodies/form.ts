// SPDX-License-Identifier: EUPL-1.2
import { domainToASCII } from "node:url";
import { z } from "zod";
import { day, formId, oneLine, version } from "#kit/forms";
import { type KindOfNoPlace, kindsOfNoPlace } from "#register";
import { bodyTexts as t } from "./texts.de.ts";

/** As long as the table takes it. Unit: characters. */
const name = oneLine({ max: 200, required: "nameRequired", tooLong: "nameTooLong" });

/** "@Verein.example", "https://www.verein.example/kontakt" → "verein.example". Umlauts as mail servers write them. Null when empty. */
export const mailDomain = oneLine({ max: 300, tooLong: "domainWrong" })
  .transform((text) =>
    text
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/^.*@/, "")
      .replace(/[/?#].*$/, "")
      .replace(/^www\./, ""),
  )
  .transform((text) => (text === "" ? "" : domainToASCII(text) || text))
  .refine(
    (text) => text === "" || (text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text)),
    "domainWrong",
  )
  .transform((text) => (text === "" ? null : text));

/** A body to be founded. `today`: calendar day; what begins later is founded later. */
export function newBodyForm(kinds: readonly KindOfNoPlace[], today: string) {
  const schema = z.object({
    id: formId,
    kind: z.enum(kindsOfNoPlace, "kindRequired").refine((kind) => kinds.includes(kind), "kindRequired"),
    name,
    domain: mailDomain,
    since: day("dayWrong")
      .refine((since) => since !== null, "sinceRequired")
      .refine((since) => since === null || since <= today, "sinceLater")
      .transform(String),
  });
  return { schema, texts: t.errors };
}

export const changeForm = { schema: z.object({ name, domain: mailDomain, version }), texts: t.errors };

/** The first day a body is no longer there. */
export function endForm(today: string) {
  const schema = z.object({
    firstDay: day("dayWrong")
      .refine((firstDay) => firstDay !== null, "firstDayRequired")
      .refine((firstDay) => firstDay === null || firstDay >= today, "firstDayOver")
      .transform(String),
  });
  return { schema, texts: t.errors };
}
