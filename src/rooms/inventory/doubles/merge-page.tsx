// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, CheckboxGroup, Form, HiddenField, RadioGroup, SubmitButton, SummaryList } from "#ui";
import { inWords, nameOf } from "../entries/conflict-page.tsx";
import { type ContentField, saysSomething } from "../entries/content.ts";
import type { Origin } from "../entries/origins.ts";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { choicesNeeded, mergedOf, preselected, type Side } from "./decide.ts";
import { saidBy } from "./merge.ts";
import { choiceFor } from "./merge-form.ts";
import { addressOf, type Pair } from "./pair.ts";

const texts = t.doubles.merge;
const sides: readonly Side[] = ["first", "second"];

interface MergeProps {
  body: Body;
  pair: Pair;
  values: Values;
  errors?: Errors | undefined;
  /** What happened meanwhile, in a sentence. */
  notice?: string | undefined;
}

/** Two entries on their way to one: she sees what it will say, and chooses where both say something else. */
export function MergePage(p: MergeProps) {
  const { first, second } = p.pair;
  const { slug } = p.body;
  const merged = mergedOf(saidBy(first), saidBy(second), {}).content;
  const needed = choicesNeeded(first, second);
  const settled = saysSomething(merged).filter((field) => !needed.includes(field));
  return (
    <DeepPage body={p.body} from="clarify" title={texts.title} lead={texts.lead} refused={Object.keys(p.errors ?? {}).length > 0}>
      {p.notice && (
        <Alert kind="warning">
          <p>{p.notice}</p>
        </Alert>
      )}
      <Form action={paths.pair(slug, addressOf(p.pair))} errors={p.errors}>
        <HiddenField name="firstVersion" value={first.version} />
        <HiddenField name="secondVersion" value={second.version} />
        {needed.map((field) => (
          <ValueChoice {...p} field={field} />
        ))}
        {settled.length > 0 && (
          <section>
            <h2>{texts.becomes}</h2>
            <SummaryList items={settled.map((field) => ({ name: nameOf(field, p.body), content: inWords(field, merged) }))} />
          </section>
        )}
        <CheckboxGroup
          values={p.values}
          errors={p.errors}
          name="leftOver"
          label={texts.leftOverGroup}
          options={[{ value: "note", label: texts.leftOver, hint: texts.leftOverHint }]}
          optional
        />
        <ButtonRow>
          <SubmitButton label={texts.button} />
          <ButtonLink href={paths.clarify(slug)} label={texts.back} kind="tertiary" />
        </ButtonRow>
        <p class="fk-muted">
          {texts.undoable} {texts.lists(second.name)}
        </p>
      </Form>
    </DeepPage>
  );
}

/** One value on which the two differ; proposed is what a person said, then the association, then the newer list. */
function ValueChoice(p: MergeProps & { field: ContentField }) {
  const { field } = p;
  const [first, second] = [saidBy(p.pair.first), saidBy(p.pair.second)];
  const label = (side: Side) => {
    const { content } = side === "first" ? first : second;
    const main = content.fields[0] as keyof typeof t.shortFields | undefined;
    return field === "fields" && main ? texts.fieldsFirst(t.shortFields[main]) : inWords(field, content);
  };
  const origin = (side: Side) => inOriginWords((side === "first" ? first : second).origins[field]);
  return (
    <RadioGroup
      values={p.values}
      errors={p.errors}
      name={choiceFor(field)}
      label={texts.nowSays(nameOf(field, p.body))}
      hint={field === "fields" ? texts.fieldsStay(inWords("fields", mergedOf(first, second, {}).content)) : undefined}
      initial={preselected(field, first, second)}
      options={sides.map((side) => ({
        value: side,
        label: label(side),
        hint: [texts.from[side], origin(side)].filter(Boolean).join(", "),
      }))}
    />
  );
}

function inOriginWords(origin: Origin | undefined): string | undefined {
  if (!origin) return undefined;
  const words = t.entries.origin;
  return origin.by === "list" ? words.list(null, origin.on) : words[origin.by](origin.on);
}
