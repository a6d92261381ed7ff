// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { nobody } from "#kit/policy";
import type { SeedContext } from "#kit/web";
import { bodyBySlug } from "../bodies/find.ts";
import { contactsOf } from "./find.ts";
import type { Purpose } from "./purposes.ts";
import { type ContactFields, saveContact } from "./save.ts";

/** Invented offices of invented places, for example mode only. Numbers of the range kept for plays and films. */
const examples: readonly (ContactFields & { slug: string; purpose: Purpose })[] = [
  {
    slug: "musterstadt",
    purpose: "engagement",
    office: "Ehrenamtsbüro, Rathaus, Zimmer 12",
    person: "Anna Beispiel",
    phone: "030 23125-112",
    mail: "ehrenamt@musterstadt.example",
    hours: "dienstags und donnerstags, 9 bis 12 Uhr",
    source: "Beispiel",
  },
  {
    slug: "kreis-musterland",
    purpose: "engagement",
    office: "Koordination Ehrenamt im Kreishaus",
    person: "Clara Kern",
    phone: "030 23125-220",
    mail: "ehrenamt@kreis-musterland.example",
    hours: "montags bis donnerstags, 8 bis 16 Uhr",
    source: "Beispiel",
  },
  {
    slug: "kreis-musterland",
    purpose: "agency",
    office: "Freiwilligenagentur Musterland",
    person: "",
    phone: "030 23125-330",
    mail: "hallo@freiwillige-musterland.example",
    hours: "mittwochs, 14 bis 18 Uhr",
    source: "Beispiel",
  },
];

/** Contacts of the example week; what is there already stays. */
export async function seedContacts(tx: Tx, { clock }: SeedContext): Promise<void> {
  for (const { slug, ...contact } of examples) {
    const body = await bodyBySlug(tx, slug);
    if (!body || (await contactsOf(tx, body.id)).some(({ purpose }) => purpose === contact.purpose)) continue;
    await saveContact(tx, { actor: nobody, bodyId: body.id, now: clock.now() }, { ...contact, version: 0 });
  }
}
