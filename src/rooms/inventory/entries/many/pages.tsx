// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import { Alert, ButtonRow, type Column, DataTable, DateField, ErrorSummary, HiddenField, SelectField, SubmitButton, TextField } from "#ui";
import { paths } from "../../paths.ts";
import { DeepPage } from "../../room-page.tsx";
import { t } from "../../texts.de.ts";
import { fieldIds, kinds, reaches, targetGroups } from "../../vocabulary.ts";
import { type ChangeName, type Changes, fieldWays, groupWays, nothing, placeOf } from "./changes.ts";
import type { Preview } from "./preview.ts";
import { manyTexts as texts } from "./texts.de.ts";

/** Words that go along from page to page: which entries, and the way back. */
type Words = readonly (readonly [name: string, value: string])[];

interface ChooseProps {
  body: Body;
  words: Words;
  back: string;
  preview: Preview;
  places: readonly string[];
  values: Values;
  errors?: Errors | undefined;
}

/** What is to become different? A form that only asks: it leads to a page that says what would happen. */
export function ChooseChangePage(p: ChooseProps) {
  const { slug } = p.body;
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <DeepPage body={p.body} title={texts.title(p.preview.selected)} lead={texts.lead} back={p.back} refused={refused}>
      <Which preview={p.preview} />
      <form class="fk-form" method="get" action={paths.checkChange(slug)} novalidate>
        <Along words={p.words} />
        <ErrorSummary errors={p.errors} />
        <Choices {...p} />
        <ButtonRow>
          <SubmitButton label={texts.check} />
          <button class="kern-btn kern-btn--tertiary" type="submit" name="entfernen" value="ja">
            <span class="kern-label">{texts.remove}</span>
          </button>
          <span class="fk-muted">{texts.nothingYet}</span>
        </ButtonRow>
      </form>
    </DeepPage>
  );
}

function Along(p: { words: Words }) {
  return (
    <>
      {p.words.map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
    </>
  );
}

function Which(p: { preview: Preview }) {
  const { names, selected } = p.preview;
  const further = selected - names.length;
  return (
    <p>
      {texts.which}: {names.map((name) => `»${name}«`).join(", ")} {further > 0 && texts.further(further)}
    </p>
  );
}

function Choices(p: ChooseProps) {
  const { values, errors } = p;
  const state = { values, errors };
  const part = placeWords(p.body).parts.one;
  const places = p.places.map((name) => ({ value: name, label: name }));
  return (
    <>
      <Pair>
        <SelectField
          {...state}
          name="field"
          label={texts.field}
          emptyLabel={texts.fieldStays}
          options={[...fieldIds.map((id) => ({ value: id, label: t.fields[id] })), { value: nothing, label: texts.fieldEmpty }]}
          width="medium"
          optional
        />
        <SelectField
          {...state}
          name="fieldWay"
          label={texts.fieldWay}
          emptyLabel={texts.fieldWays.main}
          options={fieldWays.filter((way) => way !== "main").map((way) => ({ value: way, label: texts.fieldWays[way] }))}
          width="medium"
          optional
        />
      </Pair>
      <Pair>
        <SelectField
          {...state}
          name="place"
          label={texts.place(part)}
          emptyLabel={texts.placeStays}
          options={[...places, { value: nothing, label: texts.placeEmpty(part) }]}
          width="medium"
          optional
        />
        <TextField {...state} name="newPlace" label={texts.newPlace(part)} width="medium" optional />
      </Pair>
      <Pair>
        <SelectField
          {...state}
          name="group"
          label={texts.group}
          emptyLabel={texts.groupStays}
          options={targetGroups.map((id) => ({ value: id, label: t.targetGroups[id] }))}
          width="medium"
          optional
        />
        <SelectField
          {...state}
          name="groupWay"
          label={texts.groupWay}
          emptyLabel={texts.groupWays.add}
          options={groupWays.filter((way) => way !== "add").map((way) => ({ value: way, label: texts.groupWays[way] }))}
          width="medium"
          optional
        />
      </Pair>
      <Pair>
        <SelectField
          {...state}
          name="kind"
          label={texts.kind}
          emptyLabel={texts.kindStays}
          options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          width="medium"
          optional
        />
        <SelectField
          {...state}
          name="reach"
          label={texts.reach}
          emptyLabel={texts.kindStays}
          options={[...reaches.map((reach) => ({ value: reach, label: t.reaches[reach] })), { value: nothing, label: texts.reachEmpty }]}
          width="medium"
          optional
        />
      </Pair>
      <Pair>
        <DateField {...state} name="confirmedOn" label={texts.confirmedOn} optional />
      </Pair>
    </>
  );
}

/** What belongs together stands side by side. */
function Pair(p: PropsWithChildren) {
  return <div class="fk-search fk-filters">{p.children}</div>;
}

interface CheckProps {
  body: Body;
  words: Words;
  back: string;
  preview: Preview;
  /** Null: the entries are to be removed. */
  changes: Changes | null;
  /** The changes as they were chosen, to go along. */
  chosen: Words;
  /** Address of the page before, with what was chosen. */
  again: string;
  id: string;
  othersNow?: boolean;
}

/** Says exactly what would happen and what would not; the button does it. */
export function CheckChangePage(p: CheckProps) {
  const { preview, changes } = p;
  const { slug } = p.body;
  const nothingToDo = changes !== null && preview.changing === 0;
  return (
    <DeepPage body={p.body} title={texts.checkTitle} lead={texts.checkLead(preview.selected)} back={p.back} wide>
      {p.othersNow && (
        <Alert kind="warning">
          <p>{texts.othersNow}</p>
        </Alert>
      )}
      <Which preview={preview} />
      {changes === null ? (
        <p>
          {texts.removing(preview.selected)} {texts.removingUndo}
        </p>
      ) : (
        <WhatChanges preview={preview} changes={changes} part={placeWords(p.body).parts.one} />
      )}
      {preview.saidThere > 0 && <p>{texts.saidThere(preview.saidThere)}</p>}
      {nothingToDo ? (
        <p>{texts.nothingChanges}</p>
      ) : (
        <form class="fk-form" method="post" action={paths.changeMany(slug)}>
          <Along words={[...p.words, ...p.chosen]} />
          <HiddenField name="id" value={p.id} />
          <HiddenField name="shown" value={preview.selected} />
          {changes !== null && (
            <p>
              {texts.staysAway} {texts.undoable}
            </p>
          )}
          <ButtonRow>
            <SubmitButton label={changes === null ? texts.doRemove(preview.selected) : texts.do(preview.changing)} />
            <a href={p.again}>{texts.otherwise}</a>
          </ButtonRow>
        </form>
      )}
      {nothingToDo && (
        <p>
          <a href={p.again}>{texts.otherwise}</a>
        </p>
      )}
    </DeepPage>
  );
}

function WhatChanges(p: { preview: Preview; changes: Changes; part: string }) {
  const names: Record<ChangeName, string> = {
    field: texts.field,
    place: texts.place(p.part),
    kind: texts.kind,
    group: texts.group,
    reach: texts.reach,
    confirmedOn: texts.confirmedOn,
  };
  const columns: Column<Preview["parts"][number]>[] = [
    { head: texts.what, rowHeader: true, cell: ({ name }) => names[name] },
    { head: texts.becomes, cell: ({ name }) => becomes(name, p.changes) },
    { head: texts.changing, kind: "number", cell: ({ changing }) => changing },
    { head: texts.same, kind: "number", cell: ({ same }) => same },
  ];
  return <DataTable caption={texts.caption} hideCaption columns={columns} rows={p.preview.parts} />;
}

function becomes(name: ChangeName, changes: Changes): string {
  switch (name) {
    case "field": {
      if (changes.field === nothing || changes.field === null) return texts.becomesEmpty;
      const field = t.shortFields[changes.field];
      const ways = { main: texts.becomesMain, add: texts.becomesMore, take: texts.becomesLess };
      return ways[changes.fieldWay](field);
    }
    case "place":
      return placeOf(changes) ?? texts.becomesEmpty;
    case "kind":
      return changes.kind === null ? "" : t.kinds[changes.kind];
    case "group": {
      if (changes.group === null) return "";
      const group = t.targetGroups[changes.group];
      return changes.groupWay === "take" ? texts.becomesLess(group) : texts.becomesMore(group);
    }
    case "reach":
      return changes.reach === nothing || changes.reach === null ? texts.becomesEmpty : t.reaches[changes.reach];
    case "confirmedOn":
      return changes.confirmedOn === null ? "" : texts.becomesDay(changes.confirmedOn);
  }
}
