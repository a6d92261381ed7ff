// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Language, langOf, languages } from "#kit/language";
import { longDate } from "#kit/text";
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  type Column,
  DataTable,
  Form,
  Page,
  SubmitButton,
  SummaryList,
  TextField,
} from "#ui";
import { chooseLanguage } from "../../languages/paths.ts";
import { languageNames } from "../../languages/texts.ts";
import type { OwnInvitation } from "../invitations/own/find.ts";
import { WaitingInvitations } from "../invitations/own/page.tsx";
import { paths } from "../paths.ts";
import { taskTexts } from "../tasks/texts.de.ts";
import { t as identityTexts } from "../texts.ts";
import type { mailKinds } from "./mails.ts";
import type { OpenSession } from "./open-sessions.ts";
import type { OwnAccount, OwnTask } from "./own-data.ts";
import { accountTexts as t } from "./texts.de.ts";

interface AccountProps {
  account: OwnAccount;
  /** When the account ends, because she has no task any more; null while she has one. */
  endsOn: string | null;
  /** Names in addresses of the bodies whose page about the team she may open. */
  teams: readonly string[];
  /** Where she can note an absence. */
  works: readonly { name: string; slug: string }[];
  sessions: readonly OpenSession[];
  /** Invitations she has not answered. */
  invited: readonly OwnInvitation[];
  /** Of the session that asks. */
  here: string;
  mails: readonly (typeof mailKinds)[number][];
  /** What she may do beyond her tasks: by order, and because it is shared. */
  more: readonly string[];
  waysIn: { passkeys: number; links: number };
  /** What this browser remembers for the pages everybody reads. */
  language: Language;
  values?: Values | undefined;
  errors?: Errors | undefined;
}

const slugOf = (task: OwnTask) => (task.bodyKind === "land" ? "land" : task.bodySlug);

/** Who I am here, what I may do, where I am signed in, which mails come, and what is kept about me. */
export function AccountPage(p: AccountProps) {
  const { account } = p;
  const state = { values: p.values, errors: p.errors };
  return (
    <Page title={t.title} seenBy={{ kind: "you", text: t.seenBy }} refused={p.errors !== undefined} wide>
      <h2>{t.person}</h2>
      <Form action={paths.rename()} errors={p.errors}>
        <TextField {...state} name="name" label={t.name} hint={t.nameHint} initial={account.name} autocomplete="name" width="medium" />
        <SubmitButton label={t.saveName} kind="secondary" />
      </Form>
      <SummaryList items={[{ name: t.email, content: account.email }]} />
      <p class="fk-muted">{t.emailFixed}</p>
      <h2>{t.tasks}</h2>
      <Tasks {...p} />
      <WaitingInvitations invitations={p.invited} />
      {p.endsOn !== null && <p>{t.ending.says(p.endsOn)}</p>}
      {p.more.length > 0 && <More lines={p.more} />}
      {(account.absences.length > 0 || p.works.length > 0) && <Away {...p} />}
      <h2>{t.waysIn}</h2>
      <WaysIn {...p.waysIn} />
      <h2>{t.language}</h2>
      <LanguageChoice {...p} />
      <h2>{t.sessions}</h2>
      <Sessions {...p} />
      <h2>{t.mails}</h2>
      <Mails {...p} />
      <h2>{t.data}</h2>
      <p>{t.dataText}</p>
      <ButtonRow>
        <ButtonLink href={paths.accountData("pdf")} label={t.pdf} icon="download" download />
        <ButtonLink href={paths.accountData("json")} label={t.json} icon="download" download />
      </ButtonRow>
      <p>
        {t.leaveText} <a href={paths.leave()}>{t.leaveLink}</a>
      </p>
    </Page>
  );
}

function Tasks({ account, teams }: AccountProps) {
  if (account.tasks.length === 0) return <p>{t.noTasks}</p>;
  const columns: Column<OwnTask>[] = [
    { head: t.taskColumns.body, rowHeader: true, cell: ({ body }) => body },
    { head: t.taskColumns.role, cell: ({ role }) => identityTexts.roles[role] },
    { head: t.taskColumns.since, cell: ({ since }) => longDate(since) },
    { head: t.taskColumns.until, cell: ({ until }) => (until === null ? t.open : longDate(until)) },
    {
      head: t.taskColumns.team,
      cell: (task) =>
        teams.includes(task.bodySlug) ? (
          <a href={paths.team(slugOf(task))} aria-label={t.teamOf(task.body)}>
            {t.team}
          </a>
        ) : (
          t.noTeam
        ),
    },
  ];
  return <DataTable caption={t.tasksCaption} hideCaption columns={columns} rows={account.tasks} />;
}

function More(p: { lines: readonly string[] }) {
  return (
    <section>
      <h2>{t.more}</h2>
      <ul>
        {p.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function WaysIn(p: { passkeys: number; links: number }) {
  return (
    <ul>
      <li>
        {t.passkeyCount(p.passkeys)} <a href={paths.passkeys()}>{t.toPasskeys}</a>
      </li>
      <li>
        {t.linkCount(p.links)} <a href={paths.providerLinks()}>{t.toLinks}</a>
      </li>
    </ul>
  );
}

function LanguageChoice({ language }: AccountProps) {
  return (
    <>
      <p>{t.languageText}</p>
      <ButtonRow>
        {languages.map((one) =>
          one === language ? (
            <span>
              <b lang={langOf(one)}>{languageNames[one]}</b> ({t.languageChosen})
            </span>
          ) : (
            <ActionForm
              action={chooseLanguage(one)}
              label={languageNames[one]}
              fullLabel={t.chooseLanguage(languageNames[one])}
              fields={{ back: paths.account() }}
            />
          ),
        )}
      </ButtonRow>
    </>
  );
}

function Away({ account, works }: AccountProps) {
  return (
    <section>
      <h2>{t.away}</h2>
      <ul>
        {account.absences.map(({ bodyName, since, until, deputyName }) => (
          <li>
            {t.awayIn(bodyName)}
            {taskTexts.absence.line(since, until, deputyName)}
          </li>
        ))}
        {works.map(({ name, slug }) => (
          <li>
            <a href={paths.absence(slug)}>{t.noteAbsence(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ sessions, here }: AccountProps) {
  const columns: Column<OpenSession>[] = [
    { head: t.sessionColumns.since, rowHeader: true, cell: ({ since }) => t.at(since) },
    { head: t.sessionColumns.seen, cell: ({ lastSeenAt }) => t.at(lastSeenAt) },
    {
      head: t.sessionColumns.act,
      cell: ({ id, since }) =>
        id === here ? (
          <b>{t.thisOne}</b>
        ) : (
          <ActionForm
            action={paths.endSession()}
            label={t.endThis}
            fullLabel={t.endThisFull(t.at(since))}
            fields={{ sitzung: id }}
            kind="tertiary"
            small
          />
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t.sessionsCaption} hideCaption columns={columns} rows={sessions} />
      <p class="fk-muted">{t.everywhereHint}</p>
      <ActionForm action={paths.signOutEverywhere()} label={t.everywhere} />
    </>
  );
}

function Mails({ account, mails }: AccountProps) {
  const declinable = mails.filter(({ canDecline }) => canDecline).map(({ kind }) => ({ value: kind, label: t.mailKinds[kind] }));
  const wanted = declinable.map(({ value }) => value).filter((kind) => !account.declinedMails.includes(kind));
  return (
    <>
      <p>{t.mailsAlways}</p>
      <ul>
        {mails
          .filter(({ canDecline }) => !canDecline)
          .map(({ kind }) => (
            <li>{t.mailKinds[kind]}</li>
          ))}
      </ul>
      {declinable.length > 0 && (
        <Form action={paths.mailChoices()}>
          <CheckboxGroup name="mails" label={t.mailsChoice} options={declinable} initials={wanted} />
          <SubmitButton label={t.saveMails} kind="secondary" />
        </Form>
      )}
    </>
  );
}
