// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import { ActionForm, EmptyState, Form, HiddenField, SubmitButton, TextField } from "#ui";
import { filterFrom } from "../entries/filter.ts";
import { type FilterNames, narrowedTo } from "../entries/in-words.ts";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import type { SavedView } from "./save.ts";
import { viewTexts as texts } from "./texts.de.ts";

interface ViewsProps {
  body: Body;
  views: readonly SavedView[];
  names: Omit<FilterNames, "part">;
  /** The filter to be kept, as its address says it; "" when there is none. */
  query: string;
  id: string;
  values: Values;
  /** Of the new view under "name", of a renamed one under its id. */
  errors?: Errors | undefined;
}

/** The saved views of a body: keeping a new one, renaming and deleting. */
export function ViewsPage(p: ViewsProps) {
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <DeepPage body={p.body} title={texts.title} lead={texts.lead} back={p.query} refused={refused}>
      {p.query !== "" && <Keep {...p} />}
      <h2>{texts.known}</h2>
      {p.views.length === 0 && (
        <EmptyState text={texts.none} action={p.query === "" ? { label: texts.toList, href: paths.list(p.body.slug) } : undefined} />
      )}
      <ul class="fk-views">
        {p.views.map((view) => (
          <li>
            <Known {...p} view={view} />
          </li>
        ))}
      </ul>
    </DeepPage>
  );
}

function inWords(query: string, p: ViewsProps): string {
  const names = { ...p.names, part: placeWords(p.body).parts.one };
  return narrowedTo(filterFrom(new URLSearchParams(query)), names)
    .map(({ label }) => label)
    .join(" · ");
}

function Keep(p: ViewsProps) {
  const words = inWords(p.query, p);
  const errors = p.errors?.name === undefined ? undefined : { name: p.errors.name };
  return (
    <section>
      <h2>{texts.keepTitle}</h2>
      <p>
        {texts.keeps}: {words}
      </p>
      <Form action={paths.views(p.body.slug)} makes={p.id} errors={errors}>
        <HiddenField name="query" value={p.query} />
        <TextField name="name" label={texts.name} hint={texts.nameHint} values={p.values} errors={errors} width="medium" />
        <SubmitButton label={texts.save} />
      </Form>
    </section>
  );
}

function Known(p: ViewsProps & { view: SavedView }) {
  const { slug } = p.body;
  const { id, name, query } = p.view;
  const error = p.errors?.[id];
  const field = `name-${id}`;
  return (
    <>
      <h3>
        <a href={`${paths.list(slug)}?${query}`}>{name}</a>
      </h3>
      <p class="fk-muted">{inWords(query, p)}</p>
      <div class="fk-row">
        <Form action={paths.view(slug, id)} errors={error === undefined ? undefined : { [field]: error }}>
          <div class="fk-search">
            <TextField
              name={field}
              label={texts.name}
              initial={name}
              values={p.values}
              errors={error === undefined ? undefined : { [field]: error }}
            />
            <SubmitButton label={texts.rename} fullLabel={texts.renameFull(name)} kind="secondary" />
          </div>
        </Form>
        <ActionForm action={paths.deleteView(slug, id)} label={texts.delete} fullLabel={texts.deleteFull(name)} kind="tertiary" />
      </div>
    </>
  );
}
