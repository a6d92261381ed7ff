// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { SummaryList } from "#ui";
import { inWords, nameOf } from "../entries/conflict-page.tsx";
import { type ContentField, contentFields, contentOf, type EntryContent } from "../entries/content.ts";
import { DeepPage } from "../room-page.tsx";
import { sharingTexts as t } from "./texts.de.ts";

/** What stays with the team; the database gives it to nobody else, and the page does not name it either. */
const teamOnly: readonly ContentField[] = ["teamContact", "note", "evidence"];

/** An entry of a shared inventory, to read. */
export function SharedEntryPage(p: { body: Body; entry: EntryContent }) {
  const content = contentOf(p.entry);
  const shown = contentFields.filter((field) => !teamOnly.includes(field) && String(content[field] ?? "") !== "");
  return (
    <DeepPage body={p.body} title={p.entry.name} lead={t.entry.lead(p.body.name)}>
      <SummaryList items={shown.map((field) => ({ name: nameOf(field, p.body), content: inWords(field, content) }))} />
    </DeepPage>
  );
}
