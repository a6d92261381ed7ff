// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { InventoryFinding } from "#rooms/inventory";
import { EuroField, NumberField, RadioGroup, SelectField, TextArea, TextField } from "#ui";
import type { Draft } from "../../draft/draft.ts";
import { certainties } from "../../kinds.ts";
import { t as room } from "../../texts.de.ts";
import type { WayProposal } from "../proposals.ts";
import { wayTexts } from "../texts.de.ts";
import type { SmallPage } from "./questions.ts";
import { smallTexts as t } from "./texts.de.ts";

export interface FieldsProps {
  page: SmallPage;
  draft: Draft;
  values: Values;
  errors?: Errors | undefined;
  /** Nothing answered here yet: proposals are shown. */
  fresh: boolean;
  proposal: WayProposal & { finding: InventoryFinding | null };
  findings: readonly InventoryFinding[];
}

/** The questions of one page. */
export function SmallFields(p: FieldsProps) {
  if (p.page.kind === "occasion") return <OccasionField {...p} />;
  if (p.page.kind === "goal") return <GoalFields {...p} />;
  return p.page.kind === "measure" ? <MeasureFields {...p} nth={p.page.nth} /> : <SignFields {...p} />;
}

const stateOf = ({ values, errors }: FieldsProps) => ({ values, errors });

function OccasionField(p: FieldsProps) {
  return <TextArea name="occasion" label={room.frame.occasion} optional rows={4} {...stateOf(p)} />;
}

function GoalFields(p: FieldsProps) {
  const { goal, finding } = p.proposal;
  const hint = finding ? t.proposalFrom(finding.text) : t.proposal;
  return (
    <>
      <TextField
        name="title"
        label={room.goal.name}
        hint={p.fresh ? hint : undefined}
        initial={p.fresh ? goal : undefined}
        optional
        {...stateOf(p)}
      />
      {p.findings.length > 0 && (
        <SelectField
          name="finding"
          label={t.restsOn}
          hint={p.fresh ? t.restsOnHint : t.restsAlready}
          options={p.findings.map(({ key, text }) => ({ value: key, label: text }))}
          emptyLabel={t.restsOnNone}
          initial={p.fresh ? finding?.key : undefined}
          optional
          {...stateOf(p)}
        />
      )}
    </>
  );
}

function MeasureFields(p: FieldsProps & { nth: number }) {
  const proposed = p.proposal.measures[p.nth] ?? "";
  // The proposed measures belong to the proposed goal; to a goal of her own they are only examples.
  const fits = p.draft.goals.some(({ title }) => title === p.proposal.goal);
  const words = room.measure;
  const hint = fits ? t.proposal : t.forExample(proposed);
  const goalHint = p.draft.goals.length === 0 ? ` ${t.withoutGoal(wayTexts.placeholderGoal)}` : "";
  return (
    <>
      <TextField
        name="title"
        label={words.name}
        hint={p.fresh ? `${hint}${goalHint}` : undefined}
        initial={p.fresh && fits ? proposed : undefined}
        optional
        {...stateOf(p)}
      />
      <TextField name="caretaker" label={words.caretaker} hint={words.caretakerHint} optional {...stateOf(p)} />
      <NumberField
        name="startsYear"
        label={words.startsYear}
        initial={p.fresh ? `${p.draft.fromYear}` : undefined}
        optional
        {...stateOf(p)}
      />
      <RadioGroup
        name="moneyCertainty"
        label={words.certainty}
        options={certainties.map((value) => ({ value, label: room.certainty[value] }))}
        optional
        {...stateOf(p)}
      />
      <EuroField name="amount" label={t.amount} hint={t.amountHint} optional {...stateOf(p)} />
    </>
  );
}

function SignFields(p: FieldsProps) {
  const words = room.signs;
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} optional {...stateOf(p)} />
      <NumberField name="target" label={words.target} optional {...stateOf(p)} />
      <NumberField name="targetYear" label={words.targetYear} optional {...stateOf(p)} />
    </>
  );
}

/** The fields of a page, for showing two versions side by side. */
export function comparedFields(page: SmallPage) {
  const { measure, signs } = room;
  const label: Record<string, string> = {
    occasion: room.frame.occasion,
    title: page.kind === "goal" ? room.goal.name : measure.name,
    caretaker: measure.caretaker,
    startsYear: measure.startsYear,
    moneyCertainty: measure.certainty,
    amount: t.amount,
    name: signs.name,
    target: signs.target,
    targetYear: signs.targetYear,
  };
  const inWords = (value: string) => {
    const certainty = certainties.find((one) => one === value);
    return certainty ? room.certainty[certainty] : value;
  };
  return page.fields.filter((name) => name in label).map((name) => ({ name, label: label[name] ?? name, inWords }));
}
