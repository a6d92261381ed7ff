// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  SubmitButton,
  TextArea,
} from "#ui";
import { nameOf } from "../../entries/conflict-page.tsx";
import { AskingPage } from "../page.tsx";
import { askingPaths as paths } from "../paths.ts";
import type { PublicField } from "../said.ts";
import { answerTexts } from "./texts.de.ts";
import type { OpenAcceptance } from "./undo.ts";
import type { WaitingAnswer } from "./waiting.ts";
import { saidInWords } from "./words.ts";

const words = answerTexts.waiting;
const deciding = answerTexts.decide;

interface WaitingProps {
  body: Body;
  items: readonly WaitingAnswer[];
  total: number;
  accepted?: OpenAcceptance | undefined;
}

/** What needs a look of its own: a wish to be left out, or a value the team changed meanwhile. */
const needsDecision = (answer: WaitingAnswer) => answer.leaveOut || answer.conflicts.length > 0;

/** Everything the associations said and nobody has decided about: as it was, and as it would be. */
export function WaitingPage(p: WaitingProps) {
  const { slug } = p.body;
  const out = p.items.filter((answer) => answer.leaveOut);
  const others = p.items.filter((answer) => !answer.leaveOut);
  const acceptable = p.items.filter((answer) => !needsDecision(answer));
  return (
    <AskingPage body={p.body} title={words.title} lead={p.total === 0 ? undefined : words.lead(p.total)}>
      {p.accepted && <Accepted slug={slug} accepted={p.accepted} />}
      {p.total === 0 && <EmptyState text={words.none} action={{ label: words.toRounds, href: paths.asking(slug) }} />}
      {p.items.length < p.total && <p>{words.more(p.items.length, p.total)}</p>}
      {acceptable.length > 0 && (
        <form method="post" action={paths.answers(slug)}>
          <Seen answers={acceptable} />
          <ButtonRow>
            <SubmitButton label={words.acceptAll(acceptable.length)} />
            <span class="fk-muted">{words.acceptAllHint(p.items.length - acceptable.length)}</span>
          </ButtonRow>
        </form>
      )}
      {out.length > 0 && (
        <section>
          <h2>{words.wantOut}</h2>
          <ul>
            {out.map((answer) => (
              <li>
                <b>{answer.now.name}</b> · {words.given(answer.givenBy, answer.answeredOn)}{" "}
                <a href={paths.answer(slug, answer.id)} aria-label={words.decideFull(answer.now.name)}>
                  {words.decide}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{words.answers}</h2>
          {others.map((answer) => (
            <OneAnswer body={p.body} answer={answer} />
          ))}
        </section>
      )}
    </AskingPage>
  );
}

/** Ids with versions: accepted is what stands on the page. */
function Seen(p: { answers: readonly WaitingAnswer[] }) {
  return (
    <>
      {p.answers.map(({ id, version }) => (
        <HiddenField name="seen" value={`${id}:${version}`} />
      ))}
    </>
  );
}

function Accepted(p: { slug: string; accepted: OpenAcceptance }) {
  return (
    <Alert kind="success">
      <p>
        {words.accepted(p.accepted.count)} {words.undoUntil(p.accepted.until)}
      </p>
      <ActionForm action={paths.undoAcceptance(p.slug, p.accepted.stepId)} label={words.undo} small />
    </Alert>
  );
}

function OneAnswer(p: { body: Body; answer: WaitingAnswer }) {
  const { answer, body } = p;
  const { slug } = body;
  const { name } = answer.now;
  const conflict = answer.conflicts.map((field) => nameOf(field, body)).join(", ");
  const buttons = (
    <ButtonRow>
      {!needsDecision(answer) && (
        <form method="post" action={paths.answers(slug)}>
          <Seen answers={[answer]} />
          <SubmitButton label={words.accept} fullLabel={words.acceptFull(name)} kind="secondary" small />
        </form>
      )}
      <ButtonLink href={paths.answer(slug, answer.id)} label={words.decide} fullLabel={words.decideFull(name)} kind="tertiary" small />
    </ButtonRow>
  );
  return (
    <Card title={name} level={3} footer={buttons}>
      <p>
        {words.given(answer.givenBy, answer.answeredOn)} {answer.changed.length === 0 && words.allRight}{" "}
        {answer.listing && words.listing[answer.listing]}
      </p>
      {answer.changed.length > 0 && <Changes body={body} answer={answer} />}
      {conflict && (
        <Alert kind="warning">
          <p>{words.conflict(conflict)}</p>
        </Alert>
      )}
    </Card>
  );
}

function Changes(p: { body: Body; answer: WaitingAnswer }) {
  const { answer } = p;
  const columns: Column<PublicField>[] = [
    { head: words.field, rowHeader: true, cell: (field) => nameOf(field, p.body) },
    { head: words.before, cell: (field) => saidInWords(field, answer.now) },
    { head: words.after, cell: (field) => saidInWords(field, answer.said) },
  ];
  return <DataTable caption={words.caption(answer.now.name)} hideCaption columns={columns} rows={answer.changed} />;
}

interface DecideProps {
  body: Body;
  answer: WaitingAnswer;
  values?: Values;
  errors?: Errors | undefined;
}

/** One answer, value by value; or the wish to be left out. */
export function DecidePage(p: DecideProps) {
  return p.answer.leaveOut ? <LeaveOutPage {...p} /> : <ValuesPage {...p} />;
}

function ValuesPage(p: DecideProps) {
  const { answer, body } = p;
  const { slug } = body;
  const conflict = answer.conflicts.map((field) => nameOf(field, body)).join(", ");
  const columns: Column<PublicField>[] = [
    { head: deciding.takeHead, rowHeader: true, cell: (field) => <Takeable field={field} body={body} answer={answer} /> },
    ...(conflict ? [{ head: words.before, cell: (field: PublicField) => saidInWords(field, answer.seen) }] : []),
    { head: words.now, cell: (field) => saidInWords(field, answer.now) },
    { head: words.after, cell: (field) => saidInWords(field, answer.said) },
  ];
  return (
    <AskingPage body={body} title={deciding.title(answer.now.name)} lead={words.given(answer.givenBy, answer.answeredOn)}>
      {answer.listing && <p>{words.listing[answer.listing]}</p>}
      {conflict && (
        <Alert kind="warning">
          <p>{words.conflict(conflict)}</p>
        </Alert>
      )}
      <form class="fk-chosen" method="post" action={paths.answer(slug, answer.id)}>
        <HiddenField name="version" value={answer.version} />
        {answer.changed.length === 0 ? (
          <p>{words.allRight}</p>
        ) : (
          <DataTable caption={words.caption(answer.now.name)} hideCaption columns={columns} rows={answer.changed} />
        )}
        <ButtonRow>
          <SubmitButton label={answer.changed.length === 0 ? deciding.confirm : deciding.acceptChosen} name="do" value="take" />
          <span class="fk-muted">{deciding.acceptHint}</span>
        </ButtonRow>
        <ButtonRow>
          <SubmitButton label={deciding.decline} name="do" value="decline" kind="secondary" />
          <span class="fk-muted">
            {deciding.declineHint} {answer.listing === "no" && deciding.wishCounts}
          </span>
        </ButtonRow>
      </form>
    </AskingPage>
  );
}

function Takeable(p: { field: PublicField; body: Body; answer: WaitingAnswer }) {
  const name = nameOf(p.field, p.body);
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        name="take"
        value={p.field}
        checked={!p.answer.conflicts.includes(p.field)}
        aria-label={deciding.take(name)}
      />
      <span>{name}</span>
    </div>
  );
}

function LeaveOutPage(p: DecideProps) {
  const { answer, body, values, errors } = p;
  const action = paths.answer(body.slug, answer.id);
  const refused = Object.keys(errors ?? {}).length > 0;
  return (
    <AskingPage body={body} title={deciding.title(answer.now.name)} lead={deciding.outLead(answer.now.name)} refused={refused}>
      <p>{words.given(answer.givenBy, answer.answeredOn)}</p>
      <section>
        <ActionForm action={action} label={deciding.remove} kind="primary" fields={{ version: answer.version, do: "remove" }} />
        <p class="fk-muted">{deciding.removeHint}</p>
      </section>
      <section>
        <h2>{deciding.keepTitle}</h2>
        <Form action={action} errors={errors}>
          <HiddenField name="version" value={answer.version} />
          <HiddenField name="do" value="keep" />
          <TextArea values={values} errors={errors} name="reason" label={deciding.reason} hint={deciding.reasonHint} rows={2} />
          <ButtonRow>
            <SubmitButton label={deciding.keep} kind="secondary" />
            <span class="fk-muted">{deciding.keepHint}</span>
          </ButtonRow>
        </Form>
      </section>
      {answer.changed.length > 0 && (
        <section>
          <h2>{deciding.alsoSaid}</h2>
          <Changes body={body} answer={answer} />
        </section>
      )}
    </AskingPage>
  );
}
