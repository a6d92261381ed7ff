// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import {
  Alert,
  ButtonLink,
  ButtonRow,
  Chips,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenField,
  PrintButton,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui";
import { AnswerFields } from "../answers/fields.tsx";
import { shownCode } from "../code.ts";
import { AskingPage } from "../page.tsx";
import { askingPaths as paths } from "../paths.ts";
import type { FoundRound, Progress } from "../rounds/find.ts";
import type { Asked, ToFill } from "./find.ts";
import { phoneTexts } from "./texts.de.ts";

const list = phoneTexts.list;
const enter = phoneTexts.enter;

interface RoundProps {
  body: Body;
  round: FoundRound;
}

/** Who has not answered: to print, to call, with room to write. */
export function PhoneListPage(p: RoundProps & { items: readonly Asked[]; open: number; progress: Progress; withoutMail: boolean }) {
  const { slug } = p.body;
  const path = paths.phoneList(slug, p.round.id);
  const columns: Column<Asked>[] = [
    { head: list.name, rowHeader: true, cell: (asked) => asked.name },
    { head: list.reach, cell: (asked) => [asked.phone, asked.mail].filter(Boolean).join(" · ") || list.unknown },
    { head: list.code, cell: (asked) => <a href={paths.enterFor(slug, p.round.id, asked.code)}>{shownCode(asked.code)}</a> },
    { head: list.notes, cell: () => <span aria-hidden="true">__________________</span> },
  ];
  const { asked, answered } = p.progress;
  return (
    <AskingPage
      body={p.body}
      title={list.title}
      lead={list.lead(asked - answered, asked)}
      round={p.round}
      wide
      primary={{ label: list.enter, href: paths.enter(slug, p.round.id) }}
      actions={<PrintButton />}
    >
      <Chips
        label={list.which}
        items={[
          { label: list.everybody, href: path, current: !p.withoutMail },
          { label: list.onlyWithoutMail, href: `${path}?nur=ohne-mail`, current: p.withoutMail },
        ]}
      />
      {p.items.length < p.open && <p>{list.more(p.items.length, p.open)}</p>}
      {p.items.length === 0 ? (
        <EmptyState text={list.none} />
      ) : (
        <DataTable caption={list.caption} hideCaption columns={columns} rows={p.items} />
      )}
    </AskingPage>
  );
}

/** One field for a code or a name, and below it everybody who has not answered. */
export function FindPage(
  p: RoundProps & {
    typed: string;
    way: string | undefined;
    error?: string | undefined;
    items: readonly Asked[];
    searched: boolean;
    open: number;
  },
) {
  const { slug } = p.body;
  const errors = p.error === undefined ? undefined : { suche: p.error };
  const rest = p.searched ? 0 : p.open - p.items.length;
  return (
    <AskingPage body={p.body} title={enter.title} lead={enter.lead} round={p.round} refused={p.error !== undefined}>
      <form class="fk-form" method="get" action={paths.enter(slug, p.round.id)} novalidate>
        {p.way && <HiddenField name="weg" value={p.way} />}
        <ErrorSummary errors={errors} />
        <TextField
          name="suche"
          label={enter.find}
          hint={enter.findHint}
          initial={p.typed}
          errors={errors}
          width="medium"
          autocomplete="off"
        />
        <ButtonRow>
          <SubmitButton label={enter.open} />
        </ButtonRow>
      </form>
      <section>
        <h2>{p.searched ? enter.found(p.items.length) : enter.choose}</h2>
        {p.items.length === 0 && !p.searched && <p>{enter.all}</p>}
        <ul>
          {p.items.map((asked) => (
            <li>
              <a href={paths.enterFor(slug, p.round.id, asked.code, p.way)}>{asked.name}</a> ({shownCode(asked.code)})
            </li>
          ))}
        </ul>
        {rest > 0 && <p>{enter.rest(rest)}</p>}
      </section>
    </AskingPage>
  );
}

/** The same questions as behind the link, in the hands of somebody on the telephone. */
export function EnterPage(p: RoundProps & { ask: ToFill; values: Values; version: number; errors?: Errors | undefined }) {
  const { slug } = p.body;
  const { ask, values, errors } = p;
  const refused = Object.keys(errors ?? {}).length > 0;
  return (
    <AskingPage body={p.body} title={enter.titleFor(ask.now.name)} lead={enter.leadFor} round={p.round} refused={refused}>
      {ask.givenBy && ask.answeredAt && (
        <Alert kind="info">
          <p>{enter.earlier(ask.givenBy, ask.answeredAt)}</p>
        </Alert>
      )}
      <Form action={paths.enterFor(slug, p.round.id, ask.code)} errors={errors}>
        <HiddenField name="version" value={p.version} />
        <RadioGroup
          name="by"
          label={enter.by}
          values={values}
          errors={errors}
          options={(["phone", "paper"] as const).map((way) => ({ value: way, label: enter.ways[way] }))}
          inline
        />
        <AnswerFields body={p.body} values={values} errors={errors} />
        <ButtonRow>
          <SubmitButton label={enter.save} />
          <ButtonLink href={paths.enter(slug, p.round.id)} label={enter.back} kind="tertiary" />
          <span class="fk-muted">{enter.saveHint}</span>
        </ButtonRow>
      </Form>
    </AskingPage>
  );
}
