// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, Form, HiddenField, SubmitButton, TextArea } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { Rules, StoredDirectory } from "./rules.ts";

const words = t.directory.rules;

interface RulesProps {
  body: Body;
  directory: StoredDirectory | undefined;
  values: Values;
  version: number;
  errors?: Errors | undefined;
}

/** Who gets in, in sentences that stand over the public list; the first time with a proposal. */
export function RulesPage(p: RulesProps) {
  const { directory, values, errors } = p;
  const state = { values, errors };
  const refused = errors !== undefined && Object.keys(errors).length > 0;
  return (
    <DirectoryDeepPage body={p.body} title={words.title} lead={words.lead} refused={refused}>
      {!directory && (
        <Alert kind="info">
          <p>{words.suggested}</p>
        </Alert>
      )}
      <Form action={paths.directoryRules(p.body.slug)} errors={errors}>
        <HiddenField name="version" value={p.version} />
        <TextArea {...state} name="criteria" label={words.criteria} hint={words.criteriaHint} rows={9} />
        <TextArea {...state} name="contact" label={words.contact} hint={words.contactHint} rows={2} optional />
        <ButtonRow>
          <SubmitButton label={words.save} />
          <span class="fk-muted">{directory?.openSince ? words.whenOpen : words.whenClosed}</span>
        </ButtonRow>
      </Form>
      {directory && <p class="fk-muted">{words.changed(directory.changedByName, directory.changedAt)}</p>}
    </DirectoryDeepPage>
  );
}

/** Two people changed the rules: both versions, and the choice. */
export function RulesConflictPage(p: { body: Body; mine: Rules; stored: StoredDirectory }) {
  const { conflict } = words;
  const { mine, stored } = p;
  const said = (text: string | null) => <span class="fk-lines">{text ?? conflict.none}</span>;
  const rows = [
    { what: words.criteria, yours: mine.criteria, theirs: stored.criteria },
    { what: words.contact, yours: mine.contact, theirs: stored.contact },
  ];
  const columns: Column<(typeof rows)[number]>[] = [
    { head: conflict.what, rowHeader: true, cell: (row) => row.what },
    { head: conflict.yours, cell: (row) => said(row.yours) },
    { head: conflict.theirs, cell: (row) => said(row.theirs) },
  ];
  const { slug } = p.body;
  return (
    <DirectoryDeepPage body={p.body} title={conflict.title} lead={conflict.sentence(stored.changedByName, stored.changedAt)} wide>
      <DataTable caption={conflict.caption} hideCaption columns={columns} rows={rows} />
      <Form action={paths.directoryRules(slug)}>
        <HiddenField name="version" value={stored.version} />
        <HiddenField name="criteria" value={mine.criteria} />
        <HiddenField name="contact" value={mine.contact ?? ""} />
        <ButtonRow>
          <SubmitButton label={conflict.keepYours} />
          <ButtonLink href={paths.directoryRules(slug)} label={conflict.keepTheirs} />
        </ButtonRow>
      </Form>
    </DirectoryDeepPage>
  );
}

/** A page below the directory: the trail leads back to it. */
export function DirectoryDeepPage(p: Omit<Parameters<typeof DeepPage>[0], "from">) {
  return <DeepPage {...p} from="directory" />;
}
