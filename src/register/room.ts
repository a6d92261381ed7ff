// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { keyRoutes } from "./bodies/routes.tsx";
import { contactRoutes } from "./contacts/routes.tsx";
import { seedContacts } from "./contacts/seeds.ts";
import { contactTexts } from "./contacts/texts.de.ts";
import { mergerTexts } from "./mergers/texts.de.ts";
import { seedOrganisations } from "./organisations/seeds.ts";
import { organisationTexts } from "./organisations/texts.de.ts";
import { paths } from "./paths.ts";
import { registerPages } from "./searchable.ts";
import { t } from "./texts.ts";

/** The register's public face: the list of municipalities. The page of a body is mounted by overviews, which knows what rooms publish. */
export const register: Room = {
  name: "register",
  entries: [
    {
      key: "municipalities",
      for: "visitor",
      get label() {
        return t.menu;
      },
      path: () => paths.list(),
    },
    { key: "municipalities", for: "state", label: t.menu, path: () => paths.list() },
  ],
  mounts: { "/": keyRoutes, "/intern/:body/team/ansprechperson": contactRoutes },
  tells: {
    ...mergerTexts.tells,
    "register.contact_named": contactTexts.tells.named,
    "register.contact_withdrawn": contactTexts.tells.withdrawn,
    ...organisationTexts.tells,
  },
  searchablePages: registerPages,
  keeps: [{ what: "register_contacts", forMonths: 0, after: "withdrawn", then: "delete" }],
  seeds: async (tx, context) => {
    await seedOrganisations(tx);
    await seedContacts(tx, context);
  },
};
