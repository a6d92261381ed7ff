// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Role } from "#kit/policy";
import type { Body } from "#register";
import { Alert, ButtonRow, DateField, Form, Page, RadioGroup, SelectField, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { nobodyGoesOn } from "./form.ts";
import { taskTexts as t } from "./texts.de.ts";

interface FormState {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
}

/** Somebody to choose. */
export interface Colleague {
  id: string;
  name: string;
}

const crumbs = (body: Body) => [{ label: t.team, href: paths.team(body.slug) }];
const refusedBy = (errors: Errors | undefined) => Object.keys(errors ?? {}).length > 0;
const asOptions = (people: readonly Colleague[]) => people.map(({ id, name }) => ({ value: id, label: name }));

type BeginProps = FormState & {
  id: string;
  today: string;
  colleagues: readonly Colleague[];
  mayGive: readonly Role[];
  nameOf: (role: Role) => string;
};

/** One more task for a colleague. */
export function BeginTaskPage(p: BeginProps) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Page
      title={t.begin.title}
      lead={t.begin.lead}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={crumbs(p.body)}
      refused={refusedBy(p.errors)}
    >
      <Form action={paths.tasks(p.body.slug)} makes={p.id} errors={p.errors}>
        <SelectField {...state} name="person" label={t.begin.person} options={asOptions(p.colleagues)} />
        <RadioGroup
          {...state}
          name="role"
          label={t.begin.role}
          options={p.mayGive.map((role) => ({ value: role, label: p.nameOf(role) }))}
        />
        <DateField {...state} name="from" label={t.begin.from} initial={p.today} />
        <DateField {...state} name="until" label={t.begin.until} hint={t.begin.untilHint} optional />
        <ButtonRow>
          <SubmitButton label={t.begin.send} />
          <a href={paths.team(p.body.slug)}>{t.begin.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

type EndProps = FormState & {
  task: { id: string; name: string; roleName: string; own: boolean };
  /** Set when nobody else would be left who gives tasks. */
  last: boolean;
  successors: readonly Colleague[];
};

/** The end of a task, and who goes on where it is the last. */
export function EndTaskPage(p: EndProps) {
  const state = { values: p.values, errors: p.errors };
  const after = [...asOptions(p.successors), { value: nobodyGoesOn, label: t.end.nobody, hint: t.end.nobodyHint }];
  return (
    <Page
      title={t.end.title}
      lead={t.end.of(p.task.name, p.task.roleName)}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={crumbs(p.body)}
      refused={refusedBy(p.errors)}
    >
      <Form action={paths.endTask(p.body.slug, p.task.id)} errors={p.errors}>
        <Alert kind="info">
          <p>{p.task.own ? t.end.own : t.end.lead}</p>
        </Alert>
        <RadioGroup
          {...state}
          name="when"
          label={t.end.when}
          options={[
            { value: "sofort", label: t.end.now },
            { value: "tag", label: t.end.onDay },
          ]}
        />
        <DateField {...state} name="lastDay" label={t.end.lastDay} hint={t.end.lastDayHint} optional />
        {p.last && <RadioGroup {...state} name="after" label={t.end.after} hint={t.end.afterHint} options={after} />}
        <ButtonRow>
          <SubmitButton label={t.end.send} kind="danger" />
          <a href={paths.team(p.body.slug)}>{t.end.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

type AbsenceProps = FormState & {
  id: string;
  today: string;
  people: readonly Colleague[];
  deputies: readonly Colleague[];
};

/** Who is away, from when until when, and who stands in. */
export function AbsencePage(p: AbsenceProps) {
  const state = { values: p.values, errors: p.errors };
  const alone = p.people.length === 1 ? p.people[0]?.id : undefined;
  return (
    <Page
      title={t.absence.title}
      lead={t.absence.lead}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={crumbs(p.body)}
      refused={refusedBy(p.errors)}
    >
      <Form action={paths.absence(p.body.slug)} makes={p.id} errors={p.errors}>
        <SelectField {...state} name="person" label={t.absence.person} options={asOptions(p.people)} initial={alone} />
        <DateField {...state} name="since" label={t.absence.since} initial={p.today} />
        <DateField {...state} name="until" label={t.absence.until} />
        <SelectField
          {...state}
          name="deputy"
          label={t.absence.deputy}
          hint={t.absence.deputyHint}
          options={asOptions(p.deputies)}
          emptyLabel={t.absence.deputyNobody}
          optional
        />
        <ButtonRow>
          <SubmitButton label={t.absence.send} />
          <a href={paths.team(p.body.slug)}>{t.absence.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
