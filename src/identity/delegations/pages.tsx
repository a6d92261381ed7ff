// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { dayOf } from "#kit/time";
import type { Body } from "#register";
import {
  ActionForm,
  Alert,
  ButtonRow,
  CheckboxGroup,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  Form,
  Page,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui";
import { paths } from "../paths.ts";
import { type Receiver, type ShownOrder, stateOf } from "./list.ts";
import { roomsByOrder } from "./rooms.ts";
import { orderTexts as t } from "./texts.de.ts";

interface OrdersProps {
  body: Body;
  given: readonly ShownOrder[];
  received: readonly ShownOrder[];
  /** Bodies an order can go to. */
  receivers: readonly Receiver[];
  today: string;
}

/** Who acts for this body, and for whom it acts. */
export function OrdersPage(p: OrdersProps) {
  const standing = p.given.filter((order) => ["holds", "ahead"].includes(stateOf(order, p.today))).map(({ otherId }) => otherId);
  const mayGive = p.receivers.some(({ id }) => !standing.includes(id));
  const receives = p.body.kind !== "municipality";
  return (
    <Page
      title={t.title}
      wide
      seenBy={{ kind: "shared", text: receives ? t.received.seenBy : t.given.seenBy }}
      breadcrumb={[{ label: t.team, href: paths.team(p.body.slug) }]}
      lead={receives ? t.received.lead : t.given.lead}
      primary={mayGive ? { label: t.given.give, href: paths.newOrder(p.body.slug) } : undefined}
    >
      {receives ? <Received {...p} /> : <Given {...p} />}
    </Page>
  );
}

function Given(p: OrdersProps) {
  const { body, given, receivers } = p;
  if (receivers.length === 0 && given.length === 0) return <p>{t.given.nobodyToAsk(body.name)}</p>;
  if (given.length === 0) return <EmptyState text={t.given.none} />;
  const columns: Column<ShownOrder>[] = [
    { head: t.columns.who, rowHeader: true, cell: (order) => order.otherName },
    ...factColumns(p.today),
    { head: t.columns.trail, cell: (order) => <a href={paths.trailOf(body.slug, order.id)}>{t.trailOf(order.otherName)}</a> },
    { head: t.columns.act, cell: (order) => <Revoke slug={body.slug} order={order} today={p.today} /> },
  ];
  return (
    <section>
      <h2>{t.given.heading(body.name)}</h2>
      <DataTable caption={t.given.caption} hideCaption columns={columns} rows={given} />
      <p class="fk-muted">{t.revokeHint}</p>
    </section>
  );
}

function Revoke(p: { slug: string; order: ShownOrder; today: string }) {
  if (!["holds", "ahead"].includes(stateOf(p.order, p.today))) return <span class="fk-muted">–</span>;
  return <ActionForm action={paths.revokeOrder(p.slug, p.order.id)} label={t.revoke} fullLabel={t.revokeOf(p.order.otherName)} small />;
}

function Received(p: OrdersProps) {
  if (p.received.length === 0) return <EmptyState text={t.received.none} />;
  const columns: Column<ShownOrder>[] = [
    { head: t.columns.from, rowHeader: true, cell: (order) => order.otherName },
    ...factColumns(p.today),
  ];
  return (
    <section>
      <h2>{t.received.heading}</h2>
      <DataTable caption={t.received.caption} hideCaption columns={columns} rows={p.received} />
    </section>
  );
}

function factColumns(today: string): Column<ShownOrder>[] {
  return [
    {
      head: t.columns.what,
      cell: (order) =>
        roomsByOrder
          .filter((room) => order.rooms.includes(room))
          .map((room) => t.rooms[room])
          .join(", "),
    },
    { head: t.columns.time, cell: (order) => t.time(order.since, order.until) },
    { head: t.columns.document, cell: (order) => order.document },
    { head: t.columns.state, cell: (order) => stateInWords(order, today) },
  ];
}

function stateInWords(order: ShownOrder, today: string): string {
  const state = stateOf(order, today);
  if (state === "ranOut") return t.states.ranOut(order.until ?? today);
  if (state === "revoked") return t.states.revoked(dayOf(order.revokedAt ?? order.givenAt), order.revokedByName);
  return state === "ahead" ? t.states.ahead(order.since) : t.states.holds(order.givenByName);
}

interface NewOrderProps {
  body: Body;
  receivers: readonly Receiver[];
  id: string;
  today: string;
  values: Values;
  errors?: Errors | undefined;
}

/** An order to be given. */
export function NewOrderPage(p: NewOrderProps) {
  const state = { values: p.values, errors: p.errors };
  const receivers = p.receivers.map(({ id, name, kind, placeName }) => ({
    value: id,
    label: name,
    ...(kind === "agency" && placeName ? { hint: t.form.agencyOf(placeName) } : {}),
  }));
  const rooms = roomsByOrder.map((room) => ({ value: room, label: t.rooms[room] }));
  return (
    <Page
      title={t.form.title}
      seenBy={{ kind: "shared", text: t.given.seenBy }}
      lead={t.form.lead}
      breadcrumb={[
        { label: t.team, href: paths.team(p.body.slug) },
        { label: t.title, href: paths.orders(p.body.slug) },
      ]}
      refused={p.errors !== undefined && Object.keys(p.errors).length > 0}
    >
      <Form action={paths.orders(p.body.slug)} makes={p.id} errors={p.errors}>
        <RadioGroup
          {...state}
          name="toBodyId"
          label={t.form.receiver}
          options={receivers}
          initial={receivers.length === 1 ? receivers[0]?.value : undefined}
        />
        <CheckboxGroup {...state} name="rooms" label={t.form.rooms} hint={t.form.roomsHint} options={rooms} initials={roomsByOrder} />
        <DateField {...state} name="since" label={t.form.since} hint={t.form.sinceHint} initial={p.today} />
        <DateField {...state} name="until" label={t.form.until} hint={t.form.untilHint} optional />
        <TextField {...state} name="document" label={t.form.document} hint={t.form.documentHint} />
        <Alert kind="info">
          <p>{t.form.consequence}</p>
        </Alert>
        <ButtonRow>
          <SubmitButton label={t.form.send} />
          <a href={paths.orders(p.body.slug)}>{t.form.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
