// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { Alert, ButtonRow, DateField, Disclosure, Form, HiddenField, SubmitButton, TextArea, TextField } from "#ui";
import type { ComparedField } from "../conflict-page.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { checkPlain, type PlainHint, sentencesOf } from "./check.ts";
import { plainRules, reasonOf } from "./rules.ts";
import { plainTexts as t } from "./texts.de.ts";

interface PlainProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** 0: there is no page yet. */
  version: number;
  /** The text is our proposal and stands nowhere yet. */
  isModel?: boolean;
}

/** Her page in plain language, and beside it what could be easier. */
export function PlainFormPage(p: PlainProps) {
  return (
    <FormPage body={p.body} view="decision" title={t.title} lead={t.lead} errors={p.errors} wide>
      {p.isModel && (
        <Alert kind="info">
          <p>{t.model}</p>
        </Alert>
      )}
      <p>{t.publicNote}</p>
      <div class="fk-noticed">
        <PlainForm {...p} />
        <Hints text={String(p.values.text ?? "")} />
      </div>
    </FormPage>
  );
}

export function PlainForm(p: PlainProps) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Form action={paths.plain(p.body.slug)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <TextArea name="text" label={t.text} hint={t.textHint} rows={16} optional {...state} />
      <TextField name="checkedBy" label={t.checkedBy} hint={t.checkedByHint} optional {...state} />
      <DateField name="checkedOn" label={t.checkedOn} optional {...state} />
      <ButtonRow>
        <SubmitButton label={t.save} name="act" value="save" />
        <SubmitButton label={t.check} name="act" value="check" kind="secondary" />
      </ButtonRow>
    </Form>
  );
}

/** So many sentences are shown at once; the others are folded away. */
const shown = 8;

function Hints(p: { text: string }) {
  const sentences = sentencesOf(p.text).length;
  const hints = checkPlain(p.text);
  const groups = [...Map.groupBy(hints, ({ sentence }) => sentence)];
  const more = groups.slice(shown);
  return (
    <section aria-labelledby="hinweise">
      <h2 id="hinweise">{t.hints}</h2>
      <p>
        {sentences === 0 ? t.hintsNothing : hints.length === 0 ? t.hintsNone(sentences) : t.hintsCount(hints.length, sentences)} {t.calm}
      </p>
      <HintList groups={groups.slice(0, shown)} />
      {more.length > 0 && (
        <Disclosure summary={t.more(more.length)}>
          <HintList groups={more} />
        </Disclosure>
      )}
      <Disclosure summary={t.sourcesTitle}>
        <p>
          {t.sources(
            plainRules.sources.map(({ title }) => title),
            longDate(plainRules.checkedOn),
          )}
        </p>
        <p>{t.notEasy}</p>
      </Disclosure>
    </section>
  );
}

function HintList(p: { groups: readonly (readonly [string, readonly PlainHint[]])[] }) {
  if (p.groups.length === 0) return null;
  return (
    <ul>
      {p.groups.map(([sentence, hints]) => (
        <li>
          {t.quote(sentence)}
          <ul>
            {hints.map(({ rule, words, instead }) => (
              <li>
                {reasonOf(rule)} {instead !== undefined && t.instead(instead)}{" "}
                {words.length > 0 && <span class="fk-muted">({t.because(words)})</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const plainFields: ComparedField[] = [
  { name: "text", label: t.text },
  { name: "checkedBy", label: t.checkedBy },
  { name: "checkedOn", label: t.checkedOn, inWords: (value) => longDate(value) },
];
