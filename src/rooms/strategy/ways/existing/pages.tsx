// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { type InventoryFinding, inventoryPaths } from "#rooms/inventory";
import { CheckboxGroup, EmptyState, ErrorSummary, Form, HiddenField, SubmitButton, TextField } from "#ui";
import { strategyPaths as paths } from "../../paths.ts";
import { FormPage } from "../../room-page.tsx";
import { proposalFor } from "../proposals.ts";
import { wayTexts } from "../texts.de.ts";
import { fieldsAt, mostAtOnce } from "./form.ts";
import { existingTexts as t } from "./texts.de.ts";

type Kind = keyof typeof t.kinds;
const kinds = Object.keys(t.kinds) as Kind[];

interface ChooseProps {
  body: Body;
  /** What no goal rests on yet. */
  findings: readonly InventoryFinding[];
  /** How many goals rest on already. Unit: findings. */
  used: number;
  chosen: readonly string[];
  errors?: Errors | undefined;
}

/** What the inventory shows, to be ticked: a form that only leads on and saves nothing. */
export function ChoosePage(p: ChooseProps) {
  const { slug } = p.body;
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={wayTexts.way.existing.name} lead={t.lead} errors={p.errors}>
      {p.findings.length === 0 ? (
        <EmptyState text={p.used === 0 ? t.empty : t.allUsed} action={{ label: t.toInventory, href: inventoryPaths.list(slug) }} />
      ) : (
        <form class="fk-form" method="get" action={paths.proposals(slug)}>
          <ErrorSummary errors={p.errors} />
          <p>
            {t.hint(mostAtOnce)} {p.used > 0 && t.used(p.used)}
          </p>
          {kinds.map((kind) => (
            <KindGroup {...p} kind={kind} />
          ))}
          <p>{t.nothing}</p>
          <SubmitButton label={t.choose} />
        </form>
      )}
    </FormPage>
  );
}

/** All groups send the same name; the first one carries the sentence when nothing was ticked. */
function KindGroup(p: ChooseProps & { kind: Kind }) {
  const mine = p.findings.filter(({ key }) => key.startsWith(`${p.kind}:`));
  if (mine.length === 0) return null;
  const [first] = p.findings;
  const carries = first && mine.includes(first);
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{t.kinds[p.kind]}</legend>
      <div class="kern-fieldset__body">
        {mine.map(({ key, text }, index) => {
          const id = carries && index === 0 ? "feld-grundlage" : `feld-${p.kind}-${index}`;
          return (
            <div class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={id}
                name="grundlage"
                value={key}
                checked={p.chosen.includes(key)}
              />
              <label class="kern-label" for={id}>
                {text}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface ProposalProps {
  body: Body;
  findings: readonly InventoryFinding[];
  /** For each finding the ids of the goal and the measure it is going to be. */
  ids: readonly { goalId: string; measureId: string }[];
  values: Values;
  errors?: Errors | undefined;
}

/** A goal and a first measure per finding, to be changed, taken or left. */
export function ProposalsPage(p: ProposalProps) {
  const words = t.proposals;
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={words.title} lead={words.lead} errors={p.errors}>
      <Form action={paths.proposals(p.body.slug)} errors={p.errors}>
        {p.findings.map((finding, index) => (
          <Proposal {...p} finding={finding} index={index} />
        ))}
        <SubmitButton label={words.save} />
      </Form>
      <p>
        <a href={paths.way(p.body.slug, "existing")}>{words.back}</a>
      </p>
    </FormPage>
  );
}

function Proposal(p: ProposalProps & { finding: InventoryFinding; index: number }) {
  const words = t.proposals;
  const names = fieldsAt(p.index);
  const { goal, measures } = proposalFor(p.finding);
  const [first, ...others] = measures;
  const ids = p.ids[p.index];
  const state = { values: p.values, errors: p.errors };
  const sent = names.key in p.values;
  return (
    <>
      <h2>{words.one(p.index + 1)}</h2>
      <p>{words.because(p.finding.text)}</p>
      <HiddenField name={names.key} value={p.finding.key} />
      <HiddenField name={names.goalId} value={ids?.goalId ?? ""} />
      <HiddenField name={names.measureId} value={ids?.measureId ?? ""} />
      <CheckboxGroup
        name={names.take}
        label={words.take}
        options={[{ value: "yes", label: words.takeYes }]}
        initials={sent ? [] : ["yes"]}
        {...state}
      />
      <TextField name={names.goal} label={words.goal} initial={goal} {...state} />
      <TextField name={names.measure} label={words.measure} hint={words.other(others.join(", "))} initial={first} optional {...state} />
    </>
  );
}
