// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import { CheckboxGroup, Disclosure, RadioGroup, SelectField, TextArea, TextField } from "#ui";
import { fieldIds, kinds, reaches, targetGroups } from "../../vocabulary.ts";
import { vocabularyTexts as t } from "../../vocabulary-texts.ts";
import { entryWords as words } from "./entry-words.ts";
import { answerTexts } from "./texts.ts";

const own = answerTexts.form;
const { names } = words;

/** The questions to an association: what it seeks and offers first, because nobody else knows; then what we know already, filled in. */
export function AnswerFields(p: { body: Body; values: Values; errors?: Errors | undefined }) {
  const { values, errors } = p;
  const state = { values, errors };
  return (
    <>
      <h2>{own.exchange}</h2>
      <p>{own.exchangeHint}</p>
      <TextArea {...state} name="seeks" label={own.seeks} hint={own.seeksHint} rows={3} optional />
      <TextArea {...state} name="offers" label={own.offers} hint={own.offersHint} rows={3} optional />
      <About {...p} />
      <h2>{own.where}</h2>
      <TextField {...state} name="place" label={names.place(placeWords(p.body).parts.one)} width="medium" optional />
      <TextField {...state} name="street" label={names.street} optional />
      <TextField {...state} name="postcode" label={names.postcode} width="short" optional />
      <TextField {...state} name="website" label={names.website} hint={words.websiteHint} optional />
      <TextArea {...state} name="publicContact" label={names.publicContact} hint={own.contactHint} rows={2} optional />
      <h2>{own.wishes}</h2>
      <RadioGroup
        {...state}
        name="listing"
        label={own.listing}
        hint={own.listingHint}
        initial=""
        options={[
          { value: "yes", label: own.listings.yes },
          { value: "no", label: own.listings.no },
          { value: "", label: own.listings.none },
        ]}
        inline
      />
      <CheckboxGroup
        {...state}
        name="leaveOut"
        label={own.leaveOut}
        options={[{ value: "ja", label: own.leaveOutChoice, hint: own.leaveOutHint }]}
        optional
      />
    </>
  );
}

function About(p: { values: Values; errors?: Errors | undefined }) {
  const { values, errors } = p;
  const state = { values, errors };
  const fields = fieldIds.map((id) => ({ value: id, label: t.fields[id] }));
  return (
    <>
      <h2>{own.about}</h2>
      <TextField {...state} name="name" label={names.name} hint={words.nameHint} />
      <SelectField
        {...state}
        name="kind"
        label={names.kind}
        options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        width="medium"
      />
      <SelectField
        {...state}
        name="mainField"
        label={words.mainField}
        emptyLabel={words.mainFieldOpen}
        options={fields}
        width="medium"
        optional
      />
      <Disclosure summary={words.moreFields} open={errors?.fields !== undefined}>
        <CheckboxGroup {...state} name="fields" label={words.moreFields} options={fields} optional />
      </Disclosure>
      <Disclosure summary={names.targetGroups} open={errors?.targetGroups !== undefined}>
        <CheckboxGroup
          {...state}
          name="targetGroups"
          label={names.targetGroups}
          options={targetGroups.map((id) => ({ value: id, label: t.targetGroups[id] }))}
          optional
        />
      </Disclosure>
      <SelectField
        {...state}
        name="reach"
        label={names.reach}
        emptyLabel={words.reachOpen}
        options={reaches.map((reach) => ({ value: reach, label: t.reaches[reach] }))}
        width="medium"
        optional
      />
    </>
  );
}
