// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { Alert, ButtonRow, CheckboxGroup, Form, Page, SubmitButton, SummaryList } from "#ui";
import { paths } from "../paths.ts";
import type { NeededTask } from "./leave.ts";
import type { Counted } from "./own-data.ts";
import { accountTexts as t } from "./texts.de.ts";

interface LeaveProps {
  needed: readonly NeededTask[];
  named: readonly Counted[];
  mentions: readonly Counted[];
  lines: number;
  values?: Values | undefined;
  errors?: Errors | undefined;
}

const areaOf = (name: string) => {
  const areas: Readonly<Record<string, string>> = t.leave.areas;
  return areas[name] ?? t.leave.areas.identity;
};

/** What goes and what must stay, and why; then the one button. */
export function LeavePage(p: LeaveProps) {
  const state = { values: p.values, errors: p.errors };
  const words = t.leave;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      seenBy={{ kind: "you", text: t.seenBy }}
      breadcrumb={[{ label: t.title, href: paths.account() }]}
      refused={p.errors !== undefined}
    >
      {p.needed.length > 0 && <Needed tasks={p.needed} />}
      <h2>{words.goes}</h2>
      <ul>
        {words.goesList.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h2>{words.stays}</h2>
      <p>{p.named.length === 0 ? words.nothingStays : words.staysText}</p>
      <SummaryList items={p.named.map(({ name, rows }) => ({ name: areaOf(name), content: words.places(rows) }))} />
      <p>
        {p.lines >= 1000 ? words.trailMost : words.trail(p.lines)} {words.trailWhy}
      </p>
      {p.mentions.length > 0 && (
        <section>
          <h2>{words.texts}</h2>
          <ul>
            {p.mentions.map(({ name, rows }) => (
              <li>{words.textLine(areaOf(name), rows)}</li>
            ))}
          </ul>
          <p>{words.textsWhy}</p>
        </section>
      )}
      {p.needed.length === 0 && (
        <Form action={paths.leave()} errors={p.errors}>
          <CheckboxGroup {...state} name="sure" label={words.sure} options={[{ value: "ja", label: words.sureYes }]} />
          <ButtonRow>
            <SubmitButton label={words.send} kind="danger" />
            <a href={paths.account()}>{words.back}</a>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}

function Needed(p: { tasks: readonly NeededTask[] }) {
  return (
    <Alert kind="warning" title={t.leave.neededTitle}>
      {p.tasks.map(({ taskId, body, slug }) => (
        <p>
          {t.leave.needed(body)} <a href={paths.endTask(slug, taskId)}>{t.leave.handOver(body)}</a>
        </p>
      ))}
    </Alert>
  );
}
