// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body, KindOfNoPlace, LedBody } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  DateField,
  Form,
  HiddenField,
  Page,
  RadioGroup,
  SubmitButton,
  SummaryList,
  TextField,
} from "#ui";
import type { OpenInvitation } from "../invitations/list.ts";
import { paths } from "../paths.ts";
import type { EndsWith } from "./end.ts";
import { bodyTexts as t } from "./texts.de.ts";

/** Also of the list. */
export const seenBy = { kind: "team", text: t.seenBy } as const;
const refused = (errors: Errors | undefined) => Object.keys(errors ?? {}).length > 0;

interface NewProps {
  body: Body;
  founds: readonly KindOfNoPlace[];
  id: string;
  today: string;
  values: Values;
  errors?: Errors | undefined;
  /** What stands there under this name. */
  twin?: LedBody | undefined;
}

/** A body to be founded. */
export function NewBodyPage(p: NewProps) {
  const state = { values: p.values, errors: p.errors };
  const { slug } = p.body;
  return (
    <Page title={t.add.title} seenBy={seenBy} lead={t.add.lead} breadcrumb={trail(slug)} refused={refused(p.errors)}>
      {p.twin && (
        <p>
          <a href={paths.body(slug, p.twin.slug)}>{t.add.toTwin(p.twin.name)}</a>
        </p>
      )}
      <Form action={paths.bodies(slug)} makes={p.id} errors={p.errors}>
        <RadioGroup {...state} name="kind" label={t.add.kind} options={p.founds.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
        <TextField {...state} name="name" label={t.add.name} hint={t.add.nameHint} />
        <TextField {...state} name="domain" label={t.add.domain} hint={t.add.domainHint} width="medium" optional />
        <DateField {...state} name="since" label={t.add.since} hint={t.add.sinceHint} initial={p.today} max={p.today} />
        <ButtonRow>
          <SubmitButton label={t.add.send} />
          <a href={paths.bodies(slug)}>{t.add.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

const trail = (slug: string, led?: LedBody) => [
  { label: t.team, href: paths.team(slug) },
  { label: t.title, href: paths.bodies(slug) },
  ...(led ? [{ label: led.name, href: paths.body(slug, led.slug) }] : []),
];

interface BodyProps {
  body: Body;
  led: LedBody;
  today: string;
  now: Date;
  /** Nobody with the leading task is there: the first one is invited from here. */
  empty: boolean;
  invitations: readonly OpenInvitation[];
  /** The last day on which the end can be taken back. */
  until: string | null;
}

/** One body that is no place: what it is, who works there, and its end. */
export function LedBodyPage(p: BodyProps) {
  const { led } = p;
  const { slug } = p.body;
  const over = led.validTo !== null && led.validTo <= p.today;
  return (
    <Page
      title={led.name}
      seenBy={seenBy}
      breadcrumb={trail(slug)}
      primary={!over && p.empty ? { label: t.page.invite, href: paths.newInvitation(led.slug) } : undefined}
    >
      {led.validTo !== null && <Ending {...p} onDay={led.validTo} over={over} />}
      {!over && (
        <>
          <h2>{t.page.people}</h2>
          {p.empty ? <FirstOnes {...p} /> : <p>{t.page.somebody}</p>}
        </>
      )}
      <h2>{t.page.facts}</h2>
      <SummaryList
        items={[
          { name: t.page.kind, content: t.kinds[led.kind] },
          { name: t.page.domain, content: led.website ?? t.list.unknown },
          { name: t.page.since, content: led.validFrom === null ? t.list.unknown : longDate(led.validFrom) },
          { name: t.page.ends, content: led.validTo === null ? undefined : longDate(led.validTo) },
        ]}
      />
      {!over && (
        <ButtonRow>
          <ButtonLink href={paths.changeBody(slug, led.slug)} label={t.page.change} />
          {led.validTo === null && <ButtonLink href={paths.endBody(slug, led.slug)} label={t.page.end} kind="tertiary" />}
        </ButtonRow>
      )}
    </Page>
  );
}

function Ending(p: BodyProps & { onDay: string; over: boolean }) {
  return (
    <Alert kind="info">
      <p>{p.over ? t.page.over(p.onDay) : t.page.ahead(p.onDay)}</p>
      {p.until === null ? (
        <p>{t.page.takeBackOver}</p>
      ) : (
        <>
          <p>{t.page.takeBackHint(p.until)}</p>
          <p>{t.page.changedStays}</p>
          <ActionForm action={paths.takeBackEnd(p.body.slug, p.led.slug)} label={t.page.takeBack} small />
        </>
      )}
    </Alert>
  );
}

function FirstOnes(p: BodyProps) {
  return (
    <>
      <p>{t.page.nobody}</p>
      {p.invitations.map(({ name, email, until }) => (
        <p>{until > p.now ? t.page.waiting(name, email, until) : t.page.ranOut(name, until)}</p>
      ))}
      {p.invitations.length > 0 && (
        <p>
          <a href={paths.team(p.led.slug)}>{t.page.toTeam}</a>
        </p>
      )}
    </>
  );
}

interface ChangeProps {
  body: Body;
  led: LedBody;
  values: Values;
  errors?: Errors | undefined;
  /** Somebody else saved meanwhile: what stands there now. */
  conflict?: boolean;
}

/** Another name or mail domain. */
export function ChangeBodyPage(p: ChangeProps) {
  const state = { values: p.values, errors: p.errors };
  const { slug } = p.body;
  return (
    <Page
      title={t.change.title(p.led.name)}
      seenBy={seenBy}
      lead={t.change.lead}
      breadcrumb={trail(slug, p.led)}
      refused={refused(p.errors)}
    >
      {p.conflict && <BothVersions led={p.led} values={p.values} />}
      <Form action={paths.changeBody(slug, p.led.slug)} errors={p.errors}>
        <HiddenField name="version" value={p.led.version} />
        <TextField {...state} name="name" label={t.add.name} hint={t.add.nameHint} initial={p.led.name} />
        <TextField
          {...state}
          name="domain"
          label={t.add.domain}
          hint={t.add.domainHint}
          width="medium"
          initial={p.led.website ?? ""}
          optional
        />
        <ButtonRow>
          <SubmitButton label={t.change.send} />
          <a href={paths.body(slug, p.led.slug)}>{t.change.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

function BothVersions(p: { led: LedBody; values: Values }) {
  const rows = [
    { field: t.add.name, saved: p.led.name, yours: String(p.values.name ?? "") },
    { field: t.add.domain, saved: p.led.website ?? t.list.unknown, yours: String(p.values.domain ?? "") || t.list.unknown },
  ];
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t.change.field, rowHeader: true, cell: ({ field }) => field },
    { head: t.change.saved, cell: ({ saved }) => saved },
    { head: t.change.yours, cell: ({ yours }) => yours },
  ];
  return <DataTable caption={t.change.both} columns={columns} rows={rows} />;
}

interface EndProps {
  body: Body;
  led: LedBody;
  today: string;
  /** What ends with it today. */
  preview: EndsWith;
  values: Values;
  errors?: Errors | undefined;
}

/** The end of a body, with what ends with it. */
export function EndBodyPage(p: EndProps) {
  const state = { values: p.values, errors: p.errors };
  const { slug } = p.body;
  const { tasks, orders, invited } = p.preview;
  const parts = [
    ...(tasks > 0 ? [t.end.tasks(tasks)] : []),
    ...(orders > 0 ? [t.end.orders(orders)] : []),
    ...(invited > 0 ? [t.end.invited(invited)] : []),
  ];
  return (
    <Page title={t.end.title(p.led.name)} seenBy={seenBy} lead={t.end.lead} breadcrumb={trail(slug, p.led)} refused={refused(p.errors)}>
      <h2>{t.end.preview}</h2>
      {parts.length === 0 ? (
        <p>{t.end.nothing}</p>
      ) : (
        <ul>
          {parts.map((part) => (
            <li>{part}</li>
          ))}
        </ul>
      )}
      <p class="fk-muted">{t.end.asOf(p.today)}</p>
      <p>{t.end.stays}</p>
      <Form action={paths.endBody(slug, p.led.slug)} errors={p.errors}>
        <DateField {...state} name="firstDay" label={t.end.firstDay} hint={t.end.firstDayHint} min={p.today} />
        <ButtonRow>
          <SubmitButton label={t.end.send} />
          <a href={paths.body(slug, p.led.slug)}>{t.end.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
