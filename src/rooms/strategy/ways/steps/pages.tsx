// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ButtonLink, ButtonRow, DateField, Disclosure, Form, HiddenField, RadioGroup, SubmitButton, TextArea } from "#ui";
import { strategyPaths as paths } from "../../paths.ts";
import { Prose } from "../../prose.tsx";
import { FormPage } from "../../room-page.tsx";
import { t as room } from "../../texts.de.ts";
import type { WayStep } from "../step.ts";
import { stepStates } from "../step-states.ts";
import { wayTexts } from "../texts.de.ts";
import { type AidStep, addressOf, aidCheckedOn, aidSource, factors, stepKey } from "./aid.ts";
import { stepTexts as t } from "./texts.de.ts";

interface StepsProps {
  body: Body;
  steps: readonly AidStep[];
  kept: ReadonlyMap<string, WayStep>;
}

/** The steps of the working aid, each with what it is, what helps with it and where it stands. */
export function StepsPage(p: StepsProps) {
  const { slug } = p.body;
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={wayTexts.way.steps.name} lead={t.lead}>
      <ol class="fk-steps">
        {p.steps.map((step, index) => (
          <li id={`schritt-${step.id}`}>
            <h2>{step.name}</h2>
            <p>{step.what}</p>
            <p>{step.help}</p>
            <p>
              {step.links.map((name, at) => (
                <>
                  {at > 0 && room.dot}
                  <a href={addressOf(name, slug)}>{t.link[name]}</a>
                </>
              ))}
            </p>
            <State kept={p.kept.get(stepKey(step.id))} href={paths.aidStep(slug, step.id)} name={t.step(index + 1, step.name)} />
          </li>
        ))}
      </ol>
      <Disclosure summary={t.factors}>
        <ul>
          {factors.map(({ text, source }) => (
            <li>
              {text} <span class="fk-muted">{t.factorSource(source)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p class="fk-muted">{t.source(aidSource, longDate(aidCheckedOn))}</p>
    </FormPage>
  );
}

function State(p: { kept: WayStep | undefined; href: string; name: string }) {
  return (
    <>
      <ButtonRow>
        <b>{t.stands(stateInWords(p.kept))}</b>
        <ButtonLink href={p.href} label={t.keep} fullLabel={t.keepOf(p.name)} small />
      </ButtonRow>
      {p.kept && p.kept.note !== "" && <Prose text={t.note(p.kept.note)} />}
    </>
  );
}

function stateInWords(kept: WayStep | undefined): string {
  if (!kept) return t.open;
  const on = kept.onDay === null ? null : longDate(kept.onDay);
  if (kept.state === "done") return on === null ? t.doneSome : t.done(on);
  if (kept.state === "skipped") return kept.reason === "" ? t.skipped : t.skippedBecause(kept.reason);
  return on === null ? t.open : `${t.open}${room.dot}${t.planned(on)}`;
}

interface StepProps {
  body: Body;
  step: AidStep;
  number: number;
  version: number;
  values: Values;
  errors?: Errors | undefined;
}

/** Where one step stands. */
export function StepPage(p: StepProps) {
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={t.step(p.number, p.step.name)} lead={t.form.lead} errors={p.errors}>
      <p>{p.step.what}</p>
      <StepForm {...p} />
    </FormPage>
  );
}

export function StepForm(p: StepProps) {
  const words = t.form;
  const state = { values: p.values, errors: p.errors };
  const options = stepStates.map((value) => ({
    value,
    label: words.states[value],
    hint: value === "skipped" ? words.skippedHint : undefined,
  }));
  return (
    <Form action={paths.aidStep(p.body.slug, p.step.id)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <RadioGroup name="state" label={words.state} options={options} {...state} />
      <DateField name="onDay" label={words.onDay} hint={words.onDayHint} optional {...state} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} optional {...state} />
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} optional {...state} />
      <SubmitButton label={words.save} />
    </Form>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const stepFields = [
  {
    name: "state",
    label: t.form.state,
    inWords: (value: string) => t.form.states[stepStates.find((state) => state === value) ?? "open"],
  },
  { name: "onDay", label: t.form.onDay },
  { name: "reason", label: t.form.reason },
  { name: "note", label: t.form.note },
];
