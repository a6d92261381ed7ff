// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  ButtonRow,
  CheckboxGroup,
  type Column,
  DataTable,
  DateField,
  Disclosure,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui";
import { ReleaseState } from "../directory/release-state.tsx";
import { isPublic, type ReleaseFacts } from "../directory/state.ts";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { fieldIds, kinds, legalForms, reaches, targetGroups } from "../vocabulary.ts";
import { wayBack } from "./back.ts";
import { inWords, nameOf } from "./conflict-page.tsx";
import { type ContentField, contentFields, contentOf } from "./content.ts";
import type { StoredEntry } from "./find.ts";

const texts = t.entries.form;

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** Ortsteile the inventory knows. */
  places: readonly string[];
  /** How a stored entry stands to the public directory. */
  release?: ReleaseFacts;
}

/** A new entry; `id` belongs to the entry to be made. */
export function NewEntryPage(p: FormProps & { id: string }) {
  return (
    <DeepPage body={p.body} title={texts.titleNew} refused={isRefused(p.errors)} back={wayBack(p.values.zurueck)}>
      <Form action={paths.entries(p.body.slug)} makes={p.id} errors={p.errors}>
        <WayBack values={p.values} />
        <Fields {...p} />
      </Form>
    </DeepPage>
  );
}

/** An entry to look at and to change. */
export function EntryPage(p: FormProps & { entry: StoredEntry; release: ReleaseFacts; version: number; trail: string | undefined }) {
  const { slug } = p.body;
  const { entry } = p;
  const back = wayBack(p.values.zurueck);
  return (
    <DeepPage body={p.body} title={entry.name} refused={isRefused(p.errors)} lead={originOf(entry)} back={back}>
      <Form action={paths.entry(slug, entry.code)} errors={p.errors}>
        <HiddenField name="version" value={p.version} />
        <WayBack values={p.values} />
        <Fields {...p} />
      </Form>
      <OriginTable entry={entry} body={p.body} />
      {p.trail && (
        <p>
          <a href={p.trail}>{texts.trail}</a>
        </p>
      )}
      <ReleaseState slug={slug} entry={entry} facts={p.release} />
      <ActionForm
        action={paths.remove(slug)}
        label={texts.remove}
        kind="tertiary"
        fields={{ codes: entry.code, ...(back === "" ? {} : { zurueck: back }) }}
      />
    </DeepPage>
  );
}

/** Goes along with the form, so that saving leads back to the list as it stood. */
function WayBack(p: { values: Values }) {
  const back = wayBack(p.values.zurueck);
  return back === "" ? null : <HiddenField name="zurueck" value={back} />;
}

function isRefused(errors: Errors | undefined): boolean {
  return errors !== undefined && Object.keys(errors).length > 0;
}

function originOf(entry: StoredEntry): string {
  const origin = entry.importedFrom === null || entry.importRow === null ? [] : [texts.fromList(entry.importedFrom, entry.importRow)];
  const changed = entry.version > 1 || origin.length === 0 ? [texts.changed(entry.updatedByName, entry.updatedAt)] : [];
  return [...origin, ...changed].join(" ");
}

/** Each value and who said it: a list, a person, the association itself. */
function OriginTable(p: { entry: StoredEntry; body: Body }) {
  const content = contentOf(p.entry);
  const words = t.entries.origin;
  const from = (field: ContentField) => {
    const origin = p.entry.origins[field];
    if (!origin) return "–";
    if (origin.by !== "list") return words[origin.by](origin.on);
    return words.list(origin.list === p.entry.importId ? p.entry.importedFrom : null, origin.on);
  };
  const columns: Column<ContentField>[] = [
    { head: words.what, rowHeader: true, cell: (field) => nameOf(field, p.body) },
    { head: texts.value, cell: (field) => inWords(field, content) },
    { head: words.from, cell: from },
  ];
  const said = contentFields.filter((field) => p.entry.origins[field] !== undefined);
  return (
    <Disclosure summary={words.title}>
      <p>{words.kept}</p>
      <DataTable caption={words.caption} hideCaption columns={columns} rows={said} />
    </Disclosure>
  );
}

function Fields(p: FormProps) {
  const { values, errors } = p;
  const state = { values, errors };
  const part = placeWords(p.body).parts.one;
  const groups = targetGroups.map((id) => ({ value: id, label: t.targetGroups[id] }));
  const fields = fieldIds.map((id) => ({ value: id, label: t.fields[id] }));
  return (
    <>
      <TextField {...state} name="name" label={texts.name} hint={texts.nameHint} />
      <SelectField
        {...state}
        name="kind"
        label={texts.kind}
        initial="association"
        options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        width="medium"
      />
      <SelectField
        {...state}
        name="legalForm"
        label={texts.legalForm}
        emptyLabel={texts.legalFormOpen}
        options={legalForms.map((form) => ({ value: form, label: t.legalForms[form] }))}
        width="medium"
        optional
      />
      <SelectField
        {...state}
        name="mainField"
        label={texts.mainField}
        hint={texts.mainFieldHint}
        emptyLabel={texts.mainFieldOpen}
        options={fields}
        width="medium"
        optional
      />
      <Disclosure summary={texts.fields} open={[values.fields ?? []].flat().length > 0 || errors?.fields !== undefined}>
        <CheckboxGroup {...state} name="fields" label={texts.fields} options={fields} optional />
      </Disclosure>
      <TextField {...state} name="place" label={texts.place(part)} hint={texts.placeHint(p.places)} width="medium" optional />
      <SelectField
        {...state}
        name="reach"
        label={texts.reach}
        emptyLabel={texts.reachOpen}
        options={reaches.map((reach) => ({ value: reach, label: t.reaches[reach] }))}
        width="medium"
        optional
      />
      <Disclosure summary={texts.targetGroups} open={[values.targetGroups ?? []].flat().length > 0 || errors?.targetGroups !== undefined}>
        <CheckboxGroup {...state} name="targetGroups" label={texts.targetGroups} options={groups} optional />
      </Disclosure>
      <h2>{texts.address}</h2>
      <TextField {...state} name="street" label={texts.street} optional />
      <TextField {...state} name="postcode" label={texts.postcode} width="short" optional />
      <TextField {...state} name="website" label={texts.website} hint={texts.websiteHint} optional />
      <TextArea {...state} name="publicContact" label={texts.publicContact} hint={texts.publicContactHint} rows={2} optional />
      <TextArea {...state} name="teamContact" label={texts.teamContact} hint={texts.teamContactHint} rows={2} optional />
      <h2>{texts.exchange}</h2>
      <TextArea {...state} name="offers" label={texts.offers} hint={texts.offersHint} rows={2} optional />
      <TextArea {...state} name="seeks" label={texts.seeks} hint={texts.seeksHint} rows={2} optional />
      <h2>{texts.reliability}</h2>
      <TextField {...state} name="evidence" label={texts.evidence} hint={texts.evidenceHint} optional />
      <DateField {...state} name="confirmedOn" label={texts.confirmedOn} hint={texts.confirmedOnHint} optional />
      <TextArea {...state} name="note" label={texts.note} rows={3} optional />
      <ButtonRow>
        <SubmitButton label={texts.save} />
        <span class="fk-muted">{p.release && isPublic(p.release) ? t.directory.entry.savePublishes : texts.nothingPublished}</span>
      </ButtonRow>
    </>
  );
}
