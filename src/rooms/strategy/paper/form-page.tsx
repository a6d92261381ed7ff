// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { ButtonLink, ButtonRow, Form, HiddenField, RadioGroup, SubmitButton, TextArea, TextField } from "#ui";
import type { ComparedField } from "../conflict-page.tsx";
import type { Draft } from "../draft/draft.ts";
import { type Voluntary, voluntaryKinds } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { type BlockKey, layoutOf, nameOfBlock } from "./layout/blocks.ts";

interface PaperProps {
  body: Body;
  draft: Draft;
  values: Values;
  errors?: Errors | undefined;
  /** 0: nobody has saved yet, the fields hold model texts. */
  version: number;
}

const words = t.paper;

/** The texts of the council paper that do not follow from the draft. */
export function PaperPage(p: PaperProps) {
  const { slug } = p.body;
  return (
    <FormPage body={p.body} view="decision" guide="vorlage" title={words.title} lead={p.version === 0 && words.lead} errors={p.errors}>
      <p>{words.layoutNote}</p>
      <ButtonRow>
        <ButtonLink href={paths.paperLayout(slug)} label={words.layout} kind="tertiary" />
        <ButtonLink href={paths.committees(slug)} label={words.chain} kind="tertiary" />
        <ButtonLink href={paths.plain(slug)} label={words.plain} kind="tertiary" />
      </ButtonRow>
      <PaperForm {...p} />
    </FormPage>
  );
}

/** The blocks stand under the names that the municipality gives them. */
export function PaperForm(p: PaperProps) {
  const state = { values: p.values, errors: p.errors };
  const model = p.version === 0 ? words.model : undefined;
  const layout = layoutOf(p.draft.layout);
  const name = (key: BlockKey) => nameOfBlock(layout, key);
  return (
    <Form action={paths.paper(p.body.slug)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <TextField name="number" label={words.number} hint={words.numberHint} optional width="medium" {...state} />
      <TextField name="subject" label={words.subject} hint={model} {...state} />
      <TextField name="department" label={words.department} hint={words.departmentHint} optional {...state} />
      <TextArea name="proposal" label={name("proposal")} hint={model} rows={6} {...state} />
      <TextArea name="reasons" label={name("reasons")} hint={model} rows={8} {...state} />
      <TextArea name="alternatives" label={name("alternatives")} hint={words.alternativesHint} optional rows={4} {...state} />
      <OptionalFields {...p} />
      <TextArea name="attachments" label={words.attachments} hint={words.attachmentsHint} optional rows={3} {...state} />
      <SubmitButton label={words.save} />
    </Form>
  );
}

/** Fields of the blocks that she has chosen to show. */
function OptionalFields(p: PaperProps) {
  const state = { values: p.values, errors: p.errors };
  const layout = layoutOf(p.draft.layout);
  const name = (key: BlockKey) => nameOfBlock(layout, key);
  const isShown = (key: BlockKey) => layout.some((block) => block.key === key && block.shown);
  const hint = (key: "climate" | "equality") => ((p.draft.paper?.[key] ?? null) === null ? words.optionalHint : words.alternativesHint);
  const kinds = voluntaryKinds.map((value) => ({ value, label: words.voluntaryKinds[value] }));
  return (
    <>
      {isShown("voluntary") && (
        <>
          <RadioGroup name="voluntary" label={words.voluntary} hint={words.voluntaryHint} options={kinds} optional {...state} />
          <TextArea name="voluntaryNote" label={words.voluntaryNote} hint={words.voluntaryNoteHint} optional rows={3} {...state} />
        </>
      )}
      {isShown("climate") && <TextArea name="climate" label={name("climate")} hint={hint("climate")} optional rows={4} {...state} />}
      {isShown("equality") && <TextArea name="equality" label={name("equality")} hint={hint("equality")} optional rows={4} {...state} />}
    </>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const paperFields: ComparedField[] = [
  { name: "number", label: words.number },
  { name: "subject", label: words.subject },
  { name: "department", label: words.department },
  { name: "proposal", label: words.proposal },
  { name: "reasons", label: words.reasons },
  { name: "alternatives", label: words.alternatives },
  { name: "voluntary", label: words.voluntary, inWords: (value) => words.voluntaryKinds[value as Voluntary] ?? value },
  { name: "voluntaryNote", label: words.voluntaryNote },
  { name: "climate", label: words.climate },
  { name: "equality", label: words.equality },
  { name: "attachments", label: words.attachments },
];
