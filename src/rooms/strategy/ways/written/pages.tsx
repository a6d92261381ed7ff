// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { plural } from "#kit/text";
import type { Body } from "#register";
import { type Column, DataTable, Disclosure, Form, HiddenField, SubmitButton, TextArea } from "#ui";
import { strategyPaths as paths } from "../../paths.ts";
import { FormPage } from "../../room-page.tsx";
import { wayTexts } from "../texts.de.ts";
import { kindField, lineField } from "./form.ts";
import { writtenTexts as t } from "./texts.de.ts";
import { type Line, type LineKind, lineKinds } from "./understand.ts";

/** A strategy that exists, pasted in; or goal by goal by hand. */
export function PastePage(p: { body: Body; values: Values; errors?: Errors | undefined }) {
  const { slug } = p.body;
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={wayTexts.way.written.name} lead={t.lead} errors={p.errors}>
      <Form action={paths.way(slug, "written")} errors={p.errors}>
        <TextArea name="text" label={t.text} hint={t.textHint} rows={14} values={p.values} errors={p.errors} />
        <p>{t.nothing}</p>
        <SubmitButton label={t.read} />
      </Form>
      <Disclosure summary={t.example}>
        <ul>
          {t.exampleLines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Disclosure>
      <p>
        <a href={paths.newGoal(slug)}>{t.oneByOne}</a>
      </p>
      <p>
        {t.adopted} <a href={paths.record(slug)}>{t.record}</a>
      </p>
    </FormPage>
  );
}

interface UnderstoodProps {
  body: Body;
  id: string;
  lines: readonly Line[];
  errors?: Errors | undefined;
}

/** Every line with what it becomes, before anything is saved. */
export function UnderstoodPage(p: UnderstoodProps) {
  const { slug } = p.body;
  const words = t.understood;
  const numbered = p.lines.map((line, index) => ({ ...line, index }));
  const columns: Column<(typeof numbered)[number]>[] = [
    { head: words.line, rowHeader: true, cell: (line) => <LineText line={line} /> },
    { head: words.becomes, cell: (line) => <KindSelect {...line} /> },
  ];
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={words.title} lead={words.lead} errors={p.errors} wide>
      <p>
        {words.sums(countsOf(p.lines))} {t.nothing}
      </p>
      <p>{words.before}</p>
      <Form action={paths.takeWritten(slug)} makes={p.id} errors={p.errors}>
        <DataTable caption={words.caption} hideCaption columns={columns} rows={numbered} />
        <p>{words.after}</p>
        <SubmitButton label={words.take} />
      </Form>
      <p>
        <a href={paths.way(slug, "written")}>{words.again}</a>
      </p>
    </FormPage>
  );
}

function LineText(p: { line: Line & { index: number } }) {
  return (
    <>
      {p.line.text}
      <HiddenField name={lineField(p.line.index)} value={p.line.text} />
    </>
  );
}

/** What a screen reader needs to know which line this is. Unit: characters. */
const enough = 60;

function KindSelect(p: Line & { index: number }) {
  const label = t.understood.becomesOf(p.index + 1, p.text.length > enough ? `${[...p.text].slice(0, enough).join("")} …` : p.text);
  return (
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={`feld-${kindField(p.index)}`} name={kindField(p.index)} aria-label={label}>
        {lineKinds.map((kind) => (
          <option value={kind} selected={kind === p.kind}>
            {t.kind[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** "2 Ziele, 5 Maßnahmen, 3 Beschreibungen" */
export function countsOf(lines: readonly { kind: LineKind }[]): string {
  const order = ["field", "goal", "measure", "text", "leave"] as const;
  const parts = order.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    const [one, many] = t.counts[kind];
    return count === 0 ? [] : [plural(count, one ?? "", many ?? "")];
  });
  return parts.join(", ");
}
