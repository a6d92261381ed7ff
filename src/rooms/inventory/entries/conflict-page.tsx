// SPDX-License-Identifier: EUPL-1.2
import type { Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { type Body, placeWords } from "#register";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, HiddenField, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { wayBack } from "./back.ts";
import { contentOf, differences, type EntryContent } from "./content.ts";
import type { StoredEntry } from "./find.ts";

const texts = t.entries.conflict;

interface ConflictProps {
  body: Body;
  mine: EntryContent;
  values: Values;
  stored: StoredEntry;
  /** Whether she changed it herself, in another tab. */
  byHerself: boolean;
}

/** Two people changed one entry: both versions side by side, and she chooses. */
export function ConflictPage(p: ConflictProps) {
  const path = paths.entry(p.body.slug, p.stored.code);
  const theirs = contentOf(p.stored);
  const columns: Column<keyof EntryContent>[] = [
    { head: texts.what, rowHeader: true, cell: (field) => nameOf(field, p.body) },
    { head: texts.yours, cell: (field) => inWords(field, p.mine) },
    { head: texts.theirs, cell: (field) => inWords(field, theirs) },
  ];
  return (
    <DeepPage body={p.body} title={texts.title}>
      <Alert kind="warning">
        <p>{texts.sentence(p.byHerself ? texts.you : texts.somebody(p.stored.updatedByName), p.stored.updatedAt)}</p>
      </Alert>
      <DataTable caption={texts.caption} columns={columns} rows={differences(p.mine, theirs)} />
      <section>
        <form method="post" action={path}>
          <HiddenField name="version" value={p.stored.version} />
          <Carried values={p.values} />
          <ButtonRow>
            <SubmitButton label={texts.keepYours} />
            <ButtonLink
              href={paths.entry(p.body.slug, p.stored.code, wayBack(p.values.zurueck))}
              label={texts.keepTheirs}
              kind="secondary"
            />
          </ButtonRow>
        </form>
      </section>
    </DeepPage>
  );
}

/** What she typed goes along unseen, so that saving it again needs no typing. */
function Carried(p: { values: Values }) {
  const all = Object.entries(p.values).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  return (
    <>
      {all
        .filter(({ name }) => name !== "version")
        .map(({ name, value }) => (
          <HiddenField name={name} value={value} />
        ))}
    </>
  );
}

/** What a value of an entry is called. */
export function nameOf(field: keyof EntryContent, body: Body): string {
  const form = t.entries.form;
  const names: Record<keyof EntryContent, string> = {
    name: form.name,
    kind: form.kind,
    legalForm: form.legalForm,
    fields: t.entries.list.field,
    targetGroups: form.targetGroups,
    place: form.place(placeWords(body).parts.one),
    reach: form.reach,
    street: form.street,
    postcode: form.postcode,
    website: form.website,
    publicContact: form.publicContact,
    teamContact: form.teamContact,
    offers: form.offers,
    seeks: form.seeks,
    note: form.note,
    evidence: form.evidence,
    confirmedOn: form.confirmedOn,
  };
  return names[field];
}

/** A value of an entry in words; a dash where there is none. */
export function inWords(field: keyof EntryContent, content: EntryContent): string {
  if (field === "kind") return t.kinds[content.kind];
  if (field === "legalForm") return content.legalForm === null ? texts.empty : t.legalForms[content.legalForm];
  if (field === "fields") return content.fields.map((id) => t.shortFields[id as keyof typeof t.shortFields]).join(" · ") || texts.empty;
  if (field === "targetGroups") return content.targetGroups.map((id) => t.targetGroups[id]).join(" · ") || texts.empty;
  if (field === "reach") return content.reach === null ? texts.empty : t.reaches[content.reach];
  if (field === "confirmedOn") return content.confirmedOn === null ? texts.empty : longDate(content.confirmedOn);
  return content[field] || texts.empty;
}
