// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import {
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  Form,
  HiddenField,
  RadioGroup,
  SubmitButton,
  TextArea,
} from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import type { Connection } from "./find.ts";
import type { ListedInvitation } from "./invitations/find.ts";
import { reasons } from "./kinds.ts";
import { DecideButton, ProposalSaid, Since } from "./list-page.tsx";
import type { Member } from "./proposal.ts";
import { connectionTexts as t } from "./texts.de.ts";

interface ConnectionPageProps {
  body: Body;
  connection: Connection;
  invitations: readonly ListedInvitation[];
}

/** What a proposal rests on, what was decided, and what to do next. */
export function ConnectionPage(p: ConnectionPageProps) {
  const { body, connection } = p;
  const { words, decision, members } = connection;
  const kept = decision?.decision === "kept";
  return (
    <DeepPage body={body} from="connections" title={words.title} lead={t.proposal}>
      {decision !== null && (
        <Alert kind={kept ? "success" : "info"}>
          <p>
            {t.decidedOn(decision.decision, decision.decidedOn, decision.decidedByName)}
            {decision.reason !== null && ` ${t.reasonSaid(t.reasons[decision.reason], decision.note)}`}
            {decision.backOn !== null && ` ${t.backOn(decision.backOn)}`} <Since connection={connection} />
          </p>
        </Alert>
      )}
      {kept && <WhatNow {...p} />}
      <ProposalSaid connection={connection} />
      {!kept && <Decide body={body} connection={connection} />}
      <Members body={body} members={members} />
      {kept && (
        <Disclosure summary={t.changeDecision}>
          <Decide body={body} connection={connection} />
        </Disclosure>
      )}
    </DeepPage>
  );
}

function WhatNow({ body, connection, invitations }: ConnectionPageProps) {
  const { slug } = body;
  return (
    <>
      <h2>{t.now}</h2>
      {connection.members.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.newInvitation(slug, connection.key)} label={t.invite(connection.members.length)} kind="primary" />
        </ButtonRow>
      )}
      <ul>
        <li>
          <a href={paths.strategyProposal(slug, connection.key)}>{t.foundation}</a>. {t.foundationHint}
        </li>
        <li>
          <a href={paths.connections(slug)}>{t.justKept}</a>. {t.justKeptHint}
        </li>
      </ul>
      {invitations.length > 0 && (
        <>
          <h3>{t.invitationsOf}</h3>
          <ul>
            {invitations.map((one) => (
              <li>
                <a href={paths.invitation(slug, one.id)}>{one.title}</a>: {t.invitations.when(one.takesPlaceOn, one.beginsAt, one.endsAt)},{" "}
                {t.invitations.states[one.state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Decide(p: { body: Body; connection: Connection }) {
  const { connection } = p;
  const { slug } = p.body;
  const now = connection.decision?.decision ?? "open";
  return (
    <ButtonRow>
      {now !== "kept" && <DecideButton slug={slug} connection={connection} decision="kept" primary />}
      {now !== "unsuitable" && (
        <ButtonLink
          href={paths.unsuitable(slug, connection.key)}
          label={t.unsuitable}
          fullLabel={t.unsuitableOf(connection.words.title)}
          small
        />
      )}
      {now !== "later" && <DecideButton slug={slug} connection={connection} decision="later" />}
      {now !== "open" && <DecideButton slug={slug} connection={connection} decision="open" />}
    </ButtonRow>
  );
}

function Members(p: { body: Body; members: readonly Member[] }) {
  const { slug } = p.body;
  if (p.members.length === 0) return <p>{t.goneNoEntries}</p>;
  const columns: Column<Member>[] = [
    { head: t.name, rowHeader: true, cell: ({ code, name }) => <a href={paths.entry(slug, code)}>{name}</a> },
    { head: placeWords(p.body).parts.one, cell: ({ place }) => place ?? t.noPlace },
  ];
  return (
    <>
      <h2>{t.basis}</h2>
      <DataTable caption={t.entries(p.members.length)} columns={columns} rows={p.members} />
    </>
  );
}

interface UnsuitableProps {
  body: Body;
  connection: Connection;
  step: number;
  values?: Values | undefined;
  errors?: Errors | undefined;
}

/** Why a proposal does not fit: a choice, and words if there are any. */
export function UnsuitablePage(p: UnsuitableProps) {
  const { body, connection, values, errors } = p;
  const words = t.unsuitablePage;
  const options = reasons.map((value) => ({ value, label: t.reasons[value] }));
  return (
    <DeepPage
      body={body}
      from="connections"
      title={words.title}
      lead={connection.words.title}
      refused={errors && Object.keys(errors).length > 0}
    >
      <Form action={paths.unsuitable(body.slug, connection.key)} errors={errors}>
        <HiddenField name="step" value={p.step} />
        <RadioGroup name="reason" label={words.reason} options={options} values={values} errors={errors} />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} optional values={values} errors={errors} />
        <p>{words.afterwards}</p>
        <SubmitButton label={words.save} />
      </Form>
    </DeepPage>
  );
}
