// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { cardTexts as de } from "./card-texts.de.ts";

export const cardTexts: Words<typeof de> = {
  purpose: { engagement: "Contact for volunteering", agency: "Volunteer agency", service: "Service point of the state" },
  notNamed: (_subject: string, _ask: string, name: string) => `${name} has not named a contact yet. Ask its administration.`,
  facts: { office: "Office", person: "Name", phone: "Telephone", mail: "E-mail", hours: "Hours", checked: "Last checked" },
  checked: (day: string, source: string) => `${day} (${source})`,
};
