// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable, SummaryList } from "#ui";
import { paths } from "../../paths.ts";
import { DeepPage } from "../../room-page.tsx";
import { type Guest, stateOf, unmailed, type WholeInvitation } from "./find.ts";
import { outcomeSaid } from "./list-page.tsx";
import { invitationTexts as t } from "./texts.de.ts";

const words = t.page;

interface InvitationPageProps {
  body: Body;
  whole: WholeInvitation;
  /** Title of the connection it came from; null when that is gone. */
  connection: string | null;
}

/** One invitation: what it says, who is invited, how it goes out, what became of it. */
export function InvitationPage(p: InvitationPageProps) {
  const { body, whole } = p;
  const { invitation, guests } = whole;
  const { slug } = body;
  const planned = stateOf(whole) === "planned";
  const change = <ButtonLink href={paths.changeInvitation(slug, invitation.id)} label={words.change} kind="tertiary" icon="edit" />;
  return (
    <DeepPage body={body} from="connections" title={invitation.title} lead={planned ? undefined : stateSaid(whole)} actions={change}>
      <GoesOut {...p} />
      <SummaryList
        items={[
          { name: words.when, content: t.when(invitation.takesPlaceOn, invitation.beginsAt, invitation.endsAt) },
          { name: words.where, content: invitation.place },
          { name: words.text, content: <Paragraphs text={invitation.message} /> },
          {
            name: words.connection,
            content: p.connection !== null && <a href={paths.connection(slug, invitation.connectionKey)}>{p.connection}</a>,
          },
        ]}
      />
      <h2>{words.guests(guests.length)}</h2>
      <Guests {...p} />
      <Afterwards {...p} />
    </DeepPage>
  );
}

function stateSaid({ outcome }: WholeInvitation): string {
  const { heldOn = null, came = [], invited = 0, result = null } = outcome ?? {};
  return outcomeSaid({ state: stateOf({ outcome }), heldOn, came: came.length, invited, result });
}

function Paragraphs(p: { text: string }) {
  return p.text.split(/\n{2,}/).map((part) => (
    <p>
      {part.split("\n").map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  ));
}

/** Letter, mail and calendar; only while the meeting is planned, or to say that it is off. */
function GoesOut({ body, whole }: InvitationPageProps) {
  const { slug } = body;
  const { id } = whole.invitation;
  const state = stateOf(whole);
  const open = unmailed(whole).length;
  if (state !== "planned" && state !== "cancelled") return null;
  return (
    <>
      <ButtonRow>
        {open > 0 && <ActionForm action={paths.mailInvitation(slug, id)} label={words.send(open)} kind="primary" />}
        <ButtonLink href={paths.invitationLetters(slug, id)} label={words.letters(whole.guests.length)} icon="download" download />
        <ButtonLink href={paths.invitationCalendar(slug, id)} label={words.calendar} icon="download" download />
      </ButtonRow>
      <p class="fk-muted">{state === "cancelled" ? words.cancelledHint : open > 0 ? words.sendHint : words.sendNone}</p>
    </>
  );
}

function Guests({ body, whole }: InvitationPageProps) {
  const columns: Column<Guest>[] = [
    {
      head: words.guestName,
      rowHeader: true,
      cell: ({ name, code }) => (code === null ? name : <a href={paths.entry(body.slug, code)}>{name}</a>),
    },
    { head: words.guestMail, cell: ({ code, email }) => (code === null ? words.goneGuest : (email ?? words.noMail)) },
    { head: words.guestSent, cell: ({ mailed }) => mailedSaid(mailed, whole.invitation.sequence) },
  ];
  return <DataTable caption={words.guests(whole.guests.length)} hideCaption columns={columns} rows={whole.guests} />;
}

function mailedSaid(mailed: number | null, sequence: number): string {
  if (mailed === null) return words.notSent;
  return mailed === sequence ? words.sent : words.sentBefore;
}

function Afterwards({ body, whole }: InvitationPageProps) {
  const { slug } = body;
  const { id, version } = whole.invitation;
  const state = stateOf(whole);
  const again = state === "postponed" || state === "cancelled";
  return (
    <>
      <h2>{words.result}</h2>
      <p>{state === "planned" ? words.nothingNoted : stateSaid(whole)}</p>
      <ButtonRow>
        {again && <ButtonLink href={paths.changeInvitation(slug, id)} label={words.newDay} />}
        {state !== "cancelled" && (
          <ButtonLink href={paths.invitationOutcome(slug, id)} label={state === "planned" ? words.note : words.noteAgain} />
        )}
        {state === "planned" && (
          <ActionForm action={paths.cancelInvitation(slug, id)} label={words.cancel} kind="tertiary" fields={{ version }} />
        )}
      </ButtonRow>
      {state === "planned" && <p class="fk-muted">{words.cancelHint}</p>}
    </>
  );
}
