// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { cast, people } from "#identity";
import { newId, type Tx } from "#kit/db";
import { bodyBySlug } from "#register";
import { addEntry } from "../entries/add.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { sharesOf } from "./list.ts";
import { shareInventory } from "./share.ts";

type Example = Pick<EntryContent, "name" | "kind" | "fields" | "place"> & Partial<EntryContent>;

/** What an invented village has; two entries hold something for the team alone. */
const examples: Example[] = [
  { name: "TSV Nachbarhausen", kind: "association", fields: ["sport"], place: "Unterdorf", seeks: "eine Halle am Freitagabend" },
  { name: "Gesangverein Oberdorf", kind: "association", fields: ["culture"], place: "Oberdorf", note: "Die Leitung wechselt im Herbst." },
  { name: "Freiwillige Feuerwehr Nachbarhausen", kind: "municipal", fields: ["rescue"], place: "Unterdorf" },
  { name: "Dorfladen-Initiative", kind: "initiative", fields: ["social"], place: null, teamContact: "Anruf am besten vormittags" },
  { name: "Bürgerhaus Oberdorf", kind: "place", fields: [], place: "Oberdorf", offers: "einen Saal für 80 Personen" },
];

/** Gives Nachbarhausen a small inventory and lets its Kreis read it. Shared once, also what was ended since stays as it is. */
export async function seedSharing(tx: Tx, now: Date): Promise<void> {
  const town = await bodyBySlug(tx, cast.bert.bodySlug);
  const kreis = await bodyBySlug(tx, cast.clara.bodySlug);
  const [officer] = await tx.select({ id: people.id }).from(people).where(eq(people.email, cast.bert.email));
  if (!town || !kreis || !officer) throw new Error("The example week needs the register and the cast first.");
  if ((await sharesOf(tx, town.id)).length > 0) return;
  const actor = { id: officer.id, name: cast.bert.name, memberships: [], delegations: [] };
  for (const example of examples)
    await addEntry(tx, { id: newId(now), bodyId: town.id, content: { ...emptyContent, ...example }, actor, now });
  await shareInventory(tx, { id: newId(now), bodyId: town.id, withBodyId: kreis.id, until: null, actor, now });
}
