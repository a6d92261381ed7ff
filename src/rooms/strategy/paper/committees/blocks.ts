// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import { longDate } from "#kit/text";
import type { Committee } from "../../draft/draft.ts";
import { committeeTexts as t } from "./texts.de.ts";

export const dayOfMeeting = ({ meetsOn }: Pick<Committee, "meetsOn">): string => (meetsOn === null ? t.dayOpen : longDate(meetsOn));

export const sessionOf = ({ isPublic }: Pick<Committee, "isPublic">): string => (isPublic ? t.isPublic : t.notPublic);

/** The chain as a table; nothing when no committee is named. */
export function chainBlocks(committees: readonly Committee[]): Block[] {
  if (committees.length === 0) return [];
  const { name, meetsOn, task, isPublic } = t.columns;
  return [
    {
      kind: "table",
      caption: "",
      columns: [{ label: name }, { label: meetsOn }, { label: task }, { label: isPublic }],
      rows: committees.map((one) => [one.name, dayOfMeeting(one), t.task[one.task], sessionOf(one)]),
      rowHeaders: true,
    },
  ];
}
