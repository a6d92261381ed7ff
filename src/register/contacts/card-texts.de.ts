// SPDX-License-Identifier: EUPL-1.2

/** What is said wherever somebody can be reached. */
export const cardTexts = {
  purpose: { engagement: "Ansprechperson für Ehrenamt", agency: "Freiwilligenagentur", service: "Servicestelle des Landes" },
  notNamed: (subject: string, ask: string, _name: string) => `${subject} hat noch keine Ansprechperson genannt. Fragen Sie ${ask}.`,
  facts: { office: "Stelle", person: "Name", phone: "Telefon", mail: "E-Mail", hours: "Zeiten", checked: "Zuletzt geprüft" },
  checked: (day: string, source: string) => `${day} (${source})`,
};
