// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  Form,
  Page,
  RadioGroup,
  SearchForm,
  SubmitButton,
  TextField,
} from "#ui";
import { paths } from "../paths.ts";
import { endOf, type Look, stateOf } from "./list.ts";
import { lookRooms } from "./rooms.ts";
import { lookTexts } from "./texts.de.ts";
import { becameOf } from "./told.ts";

const t = lookTexts.own;
const seenBy = { kind: "you", text: t.seenBy } as const;
const above = { label: t.above, href: paths.operator() };

interface OwnLooksProps {
  looks: readonly Look[];
  now: Date;
  /** Where a look of the operator's leads: the page of the room that is read. */
  readAt(look: Look): string;
}

/** What an operator has asked for, what is open now, and what became of the rest. */
export function OwnLooksPage(p: OwnLooksProps) {
  const columns: Column<Look>[] = [
    { head: t.columns.where, rowHeader: true, cell: ({ bodyName }) => bodyName },
    { head: t.columns.what, cell: ({ room }) => lookTexts.rooms[room] },
    { head: t.columns.why, cell: ({ reason }) => reason },
    { head: t.columns.state, cell: (look) => stateInWords(look, p.now) },
    { head: t.columns.act, cell: (look) => <Acts {...p} look={look} /> },
  ];
  return (
    <Page title={t.title} lead={t.lead} seenBy={seenBy} breadcrumb={[above]} primary={{ label: t.ask, href: paths.chooseLook() }} wide>
      {p.looks.length === 0 ? <EmptyState text={t.none} /> : <DataTable caption={t.caption} columns={columns} rows={p.looks} />}
    </Page>
  );
}

function stateInWords(look: Look, now: Date): string {
  const end = endOf(look);
  return stateOf(look, now) === "open" && end ? t.openUntil(end) : becameOf(look, now);
}

function Acts({ look, now, readAt }: OwnLooksProps & { look: Look }) {
  const state = stateOf(look, now);
  const room = lookTexts.rooms[look.room];
  if (state !== "open" && state !== "waits") return <span class="fk-muted">–</span>;
  const [label, fullLabel] = state === "open" ? [t.end, t.endOf(look.bodyName, room)] : [t.takeBack, t.takeBackOf(look.bodyName, room)];
  return (
    <ButtonRow>
      {state === "open" && <ButtonLink href={readAt(look)} label={t.read} fullLabel={t.readOf(look.bodyName, room)} small />}
      <ActionForm action={paths.endOwnLook(look.id)} label={label} fullLabel={fullLabel} kind="tertiary" small />
    </ButtonRow>
  );
}

/** Which town or Kreis it is about. */
export function ChooseLookPage(p: { words: string; places: readonly Body[] }) {
  return (
    <Page
      title={t.chooseTitle}
      lead={t.chooseLead}
      seenBy={{ kind: "you", text: t.seenByYou }}
      breadcrumb={[above, { label: t.title, href: paths.ownLooks() }]}
    >
      <SearchForm action={paths.chooseLook()} name="ort" label={t.search} button={t.show} value={p.words} />
      {p.words !== "" && p.places.length === 0 && (
        <Alert kind="open">
          <p>{t.notFound(p.words)}</p>
        </Alert>
      )}
      {p.places.length > 0 && (
        <section>
          <h2>{t.choose}</h2>
          <ul>
            {p.places.map((place) => (
              <li>
                <a href={paths.newLook(place.slug)}>{place.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

/** Which room, why, and whether the town is asked first. */
export function NewLookPage(p: { body: Body; id: string; values: Values; errors?: Errors | undefined }) {
  const state = { values: p.values, errors: p.errors };
  const rooms = lookRooms.map((room) => ({ value: room, label: lookTexts.rooms[room] }));
  const how = [
    { value: "ask", label: t.ask1 },
    { value: "emergency", label: t.emergency1 },
  ];
  return (
    <Page
      title={t.newTitle(p.body.name)}
      seenBy={{ kind: "shared", text: t.seenByTown(p.body.name) }}
      breadcrumb={[above, { label: t.title, href: paths.ownLooks() }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      <Form action={paths.newLook(p.body.slug)} makes={p.id} errors={p.errors}>
        <RadioGroup {...state} name="room" label={t.room} options={rooms} />
        <TextField {...state} name="reason" label={t.reason} hint={t.reasonHint} autocomplete="off" />
        <RadioGroup {...state} name="how" label={t.how} options={how} initial="ask" />
        <p>{t.consequence}</p>
        <ButtonRow>
          <SubmitButton label={t.send} />
          <a href={paths.chooseLook()}>{t.other}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
