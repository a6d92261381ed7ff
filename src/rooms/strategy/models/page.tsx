// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { CheckboxGroup, Chips, Disclosure, EmptyState, Form, SearchForm, SubmitButton } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { type Model, modelsFor, partKey } from "./models.ts";

const words = t.models;

interface Props {
  body: Body;
  /** Of the first goal that is going to be made. */
  id: string;
  offered: readonly Model[];
  theme: string;
  search: string;
  values: Values;
  errors?: Errors | undefined;
}

/** Model goals with their measures and signs, to be ticked; nothing is preselected. */
export function ModelsPage(p: Props) {
  const { body, offered } = p;
  const shown = modelsFor(offered, p);
  return (
    <FormPage body={body} view="goals" title={words.title} lead={words.lead} errors={p.errors}>
      <p>{words.marked}</p>
      <Filters {...p} />
      {shown.length > 0 && (
        <p>
          {words.found(shown.length, offered.length)}. {words.bringsGoal} {words.filterFirst}
        </p>
      )}
      {shown.length === 0 ? (
        <EmptyState text={words.none} action={{ label: words.showAll, href: paths.models(body.slug) }} />
      ) : (
        <Form action={paths.models(body.slug)} makes={p.id} errors={p.errors}>
          {shown.map((model) => (
            <ModelChoice {...p} model={model} />
          ))}
          <SubmitButton label={words.take} />
        </Form>
      )}
    </FormPage>
  );
}

function Filters(p: Props) {
  const { slug } = p.body;
  const themes = [...new Set(p.offered.map(({ theme }) => theme))];
  const all = { label: words.all, href: paths.models(slug), current: p.theme === "" };
  const items = themes.map((theme) => ({ label: theme, href: paths.modelsOf(slug, theme), current: theme === p.theme }));
  return (
    <>
      <Chips label={words.themes} items={[all, ...items]} />
      <SearchForm
        action={paths.models(slug)}
        name="suche"
        label={words.search}
        button={words.searchButton}
        value={p.search}
        keep={{ thema: p.theme === "" ? undefined : p.theme }}
      />
    </>
  );
}

/** The goal and its parts, each with a box of its own. */
function ModelChoice(p: Props & { model: Model }) {
  const { model } = p;
  const { title, description, measures, signs } = model;
  const options = [
    { value: partKey.goal(model), label: words.goalPart(title), hint: description },
    ...measures.map((one, index) => ({ value: partKey.measure(model, index), label: words.measurePart(one.title), hint: one.description })),
    ...signs.map((one, index) => ({ value: partKey.sign(model, index), label: words.signPart(one.name), hint: one.definition })),
  ];
  return (
    <section class="fk-model" id={`muster-${model.id}`}>
      <h2>{model.theme}</h2>
      <CheckboxGroup name={model.id} label={words.choose(model.theme)} options={options} values={p.values} errors={p.errors} />
      <Disclosure summary={words.sourceTitle}>
        <p>{words.source(model.source, model.licence, longDate(model.from))}</p>
      </Disclosure>
    </section>
  );
}
