// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { cardTexts as de } from "./card-texts.de.ts";

export const cardTexts: Words<typeof de> = {
  purpose: { engagement: "Hier können Sie fragen", agency: "Diese Menschen helfen beim Suchen", service: "Hilfe vom Land" },
  notNamed: (place: string, ask: string) => `${place} hat noch niemanden genannt. Fragen Sie ${ask}.`,
  facts: { office: "Büro", person: "Name", phone: "Telefon", mail: "E-Mail", hours: "Wann ist jemand da?", checked: "Geprüft am" },
  checked: (day: string, source: string) => `${day} (${source})`,
};
