// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import {
  ActionForm,
  Badge,
  ButtonLink,
  ButtonRow,
  type Column,
  CopyBlock,
  DataTable,
  DateField,
  Form,
  Page,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { dayAfter, mostDays, usualDays } from "./form.ts";
import { type ShownReading, works } from "./list.ts";
import { readingTexts as t } from "./texts.de.ts";

const onlyTeam = { kind: "team", text: room.seenBy.team } as const;
const trailOf = (slug: string) => [{ label: room.menu, href: paths.overview(slug) }];

interface ReadingsProps {
  body: Body;
  readings: readonly ShownReading[];
  /** The id of a link to be made. */
  id: string;
  now: Date;
  today: string;
  values?: Values;
  errors?: Errors | undefined;
}

/** Who reads the draft by a link: making one, what became of the others, ending them. */
export function ReadingsPage(p: ReadingsProps) {
  const { slug } = p.body;
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <Page title={t.title} seenBy={onlyTeam} lead={t.lead} breadcrumb={trailOf(slug)} refused={refused} wide>
      <h2>{t.make}</h2>
      <p>{t.sees}</p>
      <NewReading {...p} />
      <p>
        <a href={paths.read(slug)}>{t.asRead}</a>
      </p>
      <p>
        <a href={paths.shares(slug)}>{t.toShares}</a>
        {room.dot}
        {t.toSharesNote}
      </p>
      {p.readings.length > 0 && <Readings {...p} />}
    </Page>
  );
}

function NewReading(p: ReadingsProps) {
  const state = { values: p.values ?? {}, errors: p.errors };
  const may = [
    { value: "yes", label: t.commentsYes },
    { value: "no", label: t.commentsNo },
  ];
  return (
    <Form action={paths.readings(p.body.slug)} makes={p.id} errors={p.errors}>
      <TextField {...state} name="forWhom" label={t.forWhom} hint={t.forWhomHint} autocomplete="off" />
      <DateField
        {...state}
        name="until"
        label={t.until}
        hint={t.untilHint(mostDays)}
        initial={dayAfter(p.now, usualDays)}
        min={p.today}
        max={dayAfter(p.now, mostDays)}
      />
      <RadioGroup {...state} name="comments" label={t.comments} options={may} initial="yes" />
      <ButtonRow>
        <SubmitButton label={t.send} />
        <span class="fk-muted">{t.sendNote}</span>
      </ButtonRow>
    </Form>
  );
}

function Readings(p: ReadingsProps) {
  const { slug } = p.body;
  const columns: Column<ShownReading>[] = [
    { head: t.columns.forWhom, rowHeader: true, cell: ({ id, forWhom }) => <a href={paths.reading(slug, id)}>{forWhom}</a> },
    { head: t.columns.until, cell: ({ until }) => longDate(until) },
    { head: t.columns.may, cell: ({ mayComment }) => t.may(mayComment) },
    { head: t.columns.opened, cell: openedInWords },
    { head: t.columns.state, cell: (reading) => <State reading={reading} today={p.today} /> },
    {
      head: t.columns.end,
      cell: ({ id, forWhom, ...reading }) =>
        works(reading, p.today) && <ActionForm action={paths.endReading(slug, id)} label={t.end} fullLabel={t.endOf(forWhom)} small />,
    },
  ];
  return (
    <section>
      <h2>{t.list}</h2>
      <DataTable caption={t.list} hideCaption columns={columns} rows={p.readings} />
      <p class="fk-muted">{t.endNote}</p>
      <p class="fk-muted">{t.openedNote}</p>
    </section>
  );
}

function State({ reading, today }: { reading: ShownReading; today: string }) {
  if (works(reading, today)) return <Badge kind="info" text={t.state.works} />;
  return <Badge text={reading.endedAt === null ? t.state.over : t.state.ended(reading.endedAt)} />;
}

function openedInWords({ looks }: ShownReading): string {
  const [newest, oldest] = [looks.at(0), looks.at(-1)];
  if (!newest || !oldest) return t.never;
  const times = looks.reduce((sum, look) => sum + look.times, 0);
  return t.opened(times, oldest.first, newest.last);
}

interface ReadingProps {
  body: Body;
  reading: ShownReading;
  /** The whole address; null when it shows the draft no more. */
  address: string | null;
}

/** One link: its address to pass on, and on which days it was opened. */
export function ReadingPage(p: ReadingProps) {
  const { reading, body } = p;
  const { slug } = body;
  const trail = [...trailOf(slug), { label: t.title, href: paths.readings(slug) }];
  return (
    <Page title={t.one.title(reading.forWhom)} seenBy={onlyTeam} lead={t.one.lead(reading.until, reading.mayComment)} breadcrumb={trail}>
      {p.address === null ? <p>{t.one.closed}</p> : <Address {...p} address={p.address} />}
      <h2>{t.one.days}</h2>
      {reading.looks.length === 0 ? <p>{t.one.notOpened}</p> : <Days reading={reading} />}
      <p class="fk-muted">{t.openedNote}</p>
    </Page>
  );
}

function Address(p: ReadingProps & { address: string }) {
  const { reading, address, body } = p;
  const { until, mayComment } = reading;
  const mail = new URLSearchParams({ subject: t.one.mailSubject(body.name), body: t.one.mailBody(address, until, mayComment) });
  return (
    <>
      <CopyBlock level={2} title={t.one.address} text={address} />
      <p>{t.one.addressNote}</p>
      <ButtonRow>
        {/* Mail programs read "+" as a plus sign. */}
        <ButtonLink href={`mailto:?${mail.toString().replaceAll("+", "%20")}`} label={t.one.mail} kind="primary" />
        <ButtonLink href={address} label={t.one.open} />
        <ActionForm action={paths.endReading(body.slug, reading.id)} label={t.end} fullLabel={t.endOf(reading.forWhom)} kind="tertiary" />
      </ButtonRow>
    </>
  );
}

function Days({ reading }: { reading: ShownReading }) {
  const columns: Column<ShownReading["looks"][number]>[] = [
    { head: t.one.day, rowHeader: true, cell: ({ on }) => longDate(on) },
    { head: t.one.times, kind: "number", cell: ({ times }) => times },
    { head: t.one.when, cell: ({ first, last }) => t.one.range(first, last) },
  ];
  return <DataTable caption={t.one.days} hideCaption columns={columns} rows={reading.looks} />;
}
