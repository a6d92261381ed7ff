// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Alert, ButtonLink, CheckboxGroup, Form, HiddenField, RadioGroup, SubmitButton, TextField } from "#ui";
import { aboveOf, editionsOf, type Owned } from "../closed/owned.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { type FoundSpot, spotKey } from "./find-words.ts";
import { redactionReasons } from "./reasons.ts";
import { redactionTexts as t } from "./texts.de.ts";
import { placeInWords } from "./where.ts";

interface Props extends Owned {
  body: Body;
  edition: number;
  id: string;
  values: Values;
  errors?: Errors | undefined;
}

/** First step: which words? */
export function SearchWordsPage(p: Props) {
  return (
    <FormPage body={p.body} view="publication" above={aboveOf(p)} title={t.title(p.edition)} lead={t.lead} errors={p.errors}>
      <Form action={editionsOf(p).redact(p.edition)} makes={p.id} errors={p.errors}>
        <TextField name="words" label={t.words} hint={t.wordsHint} autocomplete="off" values={p.values} errors={p.errors} />
        <p>{t.nothingYet}</p>
        <SubmitButton label={t.search} />
      </Form>
    </FormPage>
  );
}

interface ChooseProps extends Props {
  content: unknown;
  spots: readonly FoundSpot[];
  elsewhere: readonly number[];
  inDraft: boolean;
}

/** Second step: which places, and why? */
export function ChoosePlacesPage(p: ChooseProps) {
  const { body, edition, spots, values, errors } = p;
  const words = typeof values.words === "string" ? values.words : "";
  const options = spots.map((spot) => ({
    value: spotKey(spot),
    label: t.quoted(spot.before, spot.words, spot.after),
    hint: placeInWords(p.content, spot.pointer),
  }));
  const whole = spots.filter((spot) => spot.whole).map(spotKey);
  return (
    <FormPage body={body} view="publication" above={aboveOf(p)} title={t.title(edition)} errors={errors}>
      <h2>{t.found(spots.length, edition)}</h2>
      <Elsewhere {...p} />
      <Form action={editionsOf(p).redactPlaces(edition)} makes={p.id} errors={errors}>
        <HiddenField name="words" value={words} />
        <CheckboxGroup
          name="places"
          label={t.places}
          hint={t.placesHint}
          options={options}
          initials={whole}
          values={values}
          errors={errors}
        />
        <RadioGroup
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          options={redactionReasons.map((value) => ({ value, ...t.reasons[value] }))}
          values={values}
          errors={errors}
        />
        <ul>
          {t.consequences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <SubmitButton label={t.button} />
      </Form>
      <ButtonLink href={editionsOf(p).redact(edition)} label={t.again} kind="tertiary" />
    </FormPage>
  );
}

function Elsewhere(p: Pick<ChooseProps, "body" | "elsewhere" | "inDraft">) {
  if (p.elsewhere.length === 0 && !p.inDraft) return null;
  return (
    <Alert kind="info">
      {p.elsewhere.length > 0 && <p>{t.elsewhere(p.elsewhere)}</p>}
      {p.inDraft && (
        <p>
          {t.inDraft} <a href={paths.overview(p.body.slug)}>{t.toDraft}</a>
        </p>
      )}
    </Alert>
  );
}
