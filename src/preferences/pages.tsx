// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { ActionForm, Form, HiddenField, type Option, Page, RadioGroup, SubmitButton, shell } from "#ui";
import { preferencePaths as paths } from "./paths.ts";
import { t } from "./texts.ts";
import { choosable, type Wish } from "./wishes.ts";

interface DisplayProps {
  values: Values;
  errors?: Errors;
  /** Each by its own name. */
  languages: readonly Option[];
  /** The page somebody came from; empty when there was none. */
  back: string;
  technique: string;
}

/** What can be set, beside a text that already looks as it will. */
export function DisplayPage(p: DisplayProps) {
  const state = { values: p.values, errors: p.errors ?? {} };
  return (
    <Page
      title={t.title}
      lead={t.lead}
      description={t.description}
      seenBy={{ kind: "you", text: t.seenBy }}
      refused={Object.keys(state.errors).length > 0}
    >
      <Form action={paths.page} errors={state.errors}>
        <div class="fk-looks">
          <div class="fk-looks__choices">
            <RadioGroup {...state} name="language" label={t.language.label} hint={t.language.hint} options={p.languages} />
            {(Object.keys(choosable) as Wish[]).map((name) => (
              <RadioGroup {...state} name={name} label={t[name].label} options={optionsOf(name)} />
            ))}
          </div>
          <Example />
        </div>
        <HiddenField name="back" value={p.back} />
        <p>
          {t.kept} <a href={p.technique}>{t.cookies}</a>
        </p>
        <SubmitButton label={t.save} />
      </Form>
      <h2>{t.resetTitle}</h2>
      <p>{t.resetText}</p>
      <ActionForm action={paths.reset} label={t.reset} />
    </Page>
  );
}

function optionsOf(name: Wish): Option[] {
  const { options, hints }: { options: Readonly<Record<string, string>>; hints: Readonly<Record<string, string>> } = t[name];
  return choosable[name].map((value) => ({ value, label: options[value] ?? value, hint: hints[value] }));
}

/** Follows what is chosen beside it by style alone, so that it needs no script. */
function Example() {
  const words = t.example;
  return (
    <section class="fk-looks__example" aria-labelledby="beispiel">
      <h2 id="beispiel">{words.title}</h2>
      <p>{words.hint}</p>
      <div class="fk-specimen">
        <p>
          <b>{words.heading}</b>
        </p>
        <p>{words.text}</p>
        <p class="fk-muted">{words.more}</p>
        <p>
          <a href={shell().footer.accessibility}>{words.link}</a>
        </p>
      </div>
    </section>
  );
}
