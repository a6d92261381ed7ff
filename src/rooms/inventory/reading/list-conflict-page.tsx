// SPDX-License-Identifier: EUPL-1.2
import type { Values } from "#kit/forms";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, HiddenField, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { targetNames } from "../understanding/index.ts";
import type { Corrections } from "./corrections.ts";
import type { WaitingList } from "./waiting.ts";

const texts = t.reading.conflict;

interface ListConflictProps {
  body: Body;
  /** The list with what was just sent. */
  waiting: WaitingList;
  /** What was sent, so that saving it needs no typing. */
  sent: Values;
}

/** Two windows or two people said something about one list: both side by side, and she chooses. */
export function ListConflictPage(p: ListConflictProps) {
  const { list, corrections } = p.waiting;
  const path = paths.understood(p.body.slug, list.id);
  const [mine, theirs] = [inWords(corrections, p.waiting), inWords(list.corrections, p.waiting)];
  const differing = [...new Set([...mine.keys(), ...theirs.keys()])].filter((what) => mine.get(what) !== theirs.get(what));
  const columns: Column<string>[] = [
    { head: texts.what, rowHeader: true, cell: (what) => what },
    { head: texts.yours, cell: (what) => mine.get(what) ?? texts.nothing },
    { head: texts.theirs, cell: (what) => theirs.get(what) ?? texts.nothing },
  ];
  const carried = Object.entries(p.sent).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  return (
    <DeepPage body={p.body} from="readIn" title={texts.title}>
      <Alert kind="warning">
        <p>{texts.sentence(list.changedAt)}</p>
      </Alert>
      <DataTable caption={texts.caption} columns={columns} rows={differing} />
      <form method="post" action={path}>
        <HiddenField name="version" value={list.version} />
        {carried
          .filter(({ name }) => name !== "version")
          .map(({ name, value }) => (
            <HiddenField name={name} value={value} />
          ))}
        <ButtonRow>
          <SubmitButton label={texts.keepYours} />
          <ButtonLink href={path} label={texts.keepTheirs} kind="secondary" />
        </ButtonRow>
      </form>
    </DeepPage>
  );
}

/** What was said about a list, each thing by its name. */
function inWords(said: Corrections, { understood }: WaitingList): Map<string, string> {
  const words = t.reading.understood;
  const { columns, questions } = understood.list;
  const columnName = (index: number | string) => columns[Number(index)]?.name ?? String(index);
  const belongs = questions.find(({ kind }) => kind === "body-mismatch")?.options?.find(({ id }) => id === said.belongs)?.label;
  const all: [string, string | undefined][] = [
    ...Object.entries(said.mapping ?? {}).map(([index, target]): [string, string] => [
      words.becomesOf(columnName(index)),
      targetNames[target],
    ]),
    ...Object.entries(said.values ?? {}).map(([value, field]): [string, string] => [
      texts.value(value),
      field === null ? words.valueNothing : t.fields[field],
    ]),
    [texts.places, said.places && (said.places.join(", ") || texts.none)],
    [words.personal, said.forTeam?.map(columnName).join(", ") || undefined],
    [words.first, belongs],
    [words.way.title, said.way && words.way.options[said.way]],
    [words.encoding, said.encoding && words.encodings[said.encoding]],
    [words.delimiter, said.delimiter && words.delimiters[said.delimiter]],
    [words.headerRow, said.headerRow === undefined ? undefined : String(said.headerRow ?? texts.none)],
  ];
  return new Map(all.flatMap(([what, text]) => (text === undefined ? [] : [[what, text]])));
}
