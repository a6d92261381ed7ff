// SPDX-License-Identifier: EUPL-1.2
import type { Block, Column } from "#kit/documents";
import { decimal } from "#kit/text";
import type { MeasureContent, StrategyContent } from "../content/content.ts";
import { staffPerYear } from "./staff-years.ts";
import { t } from "./texts.de.ts";

const labels = (measures: readonly MeasureContent[]) => measures.map(({ label }) => label).join(t.comma);
const orNone = (value: number | null) => (value === null ? t.signNone : decimal(value, 2));

/** Working time of the administration per year and per measure, hours and posts side by side and never added up. */
export function staffBlocks(content: StrategyContent): Block[] {
  const measures = content.goals.flatMap((goal) => goal.measures);
  const said = measures.filter(saysTime);
  const unsaid = measures.filter((measure) => !saysTime(measure));
  if (said.length === 0) return [{ kind: "paragraph", text: t.staffNone }];
  const years = staffPerYear(measures, content);
  const dateless = said.filter(({ startsYear }) => startsYear === null);
  const notes = [
    ...(hasBoth(said) ? [t.staffApart] : []),
    ...(dateless.length > 0 ? [t.staffDateless(labels(dateless))] : []),
    ...(unsaid.length > 0 ? [t.staffOpen(labels(unsaid))] : []),
  ];
  const perYear = years.some(({ hoursPerWeek, posts }) => hoursPerWeek + posts > 0) ? [yearTable(years, said)] : [];
  return [...perYear, measureTable(said), ...notes.map((text): Block => ({ kind: "paragraph", text }))];
}

const saysTime = ({ hoursPerWeek, posts }: MeasureContent) => hoursPerWeek !== null || posts !== null;
const hasHours = (measures: readonly MeasureContent[]) => measures.some(({ hoursPerWeek }) => hoursPerWeek !== null);
const hasPosts = (measures: readonly MeasureContent[]) => measures.some(({ posts }) => posts !== null);
const hasBoth = (measures: readonly MeasureContent[]) => hasHours(measures) && hasPosts(measures);

/** Only what somebody said gets a column. */
function timeColumns(said: readonly MeasureContent[]) {
  const hours = { label: t.staffHours, align: "end", of: "hoursPerWeek" } as const;
  const posts = { label: t.staffPosts, align: "end", of: "posts" } as const;
  return [...(hasHours(said) ? [hours] : []), ...(hasPosts(said) ? [posts] : [])];
}

function yearTable(years: ReturnType<typeof staffPerYear>, said: readonly MeasureContent[]): Block {
  const columns = timeColumns(said);
  return {
    kind: "table",
    caption: t.staffYearCaption,
    columns: [{ label: t.year }, ...columns.map(({ label, align }): Column => ({ label, align }))],
    rows: years.map((year) => [`${year.year}`, ...columns.map(({ of }) => decimal(year[of], 2))]),
    rowHeaders: true,
  };
}

function measureTable(said: readonly MeasureContent[]): Block {
  const columns = timeColumns(said);
  return {
    kind: "table",
    caption: t.staffCaption,
    columns: [{ label: t.columns.number }, { label: t.columns.measure }, ...columns.map(({ label, align }): Column => ({ label, align }))],
    rows: said.map((measure) => [measure.label, measure.title, ...columns.map(({ of }) => orNone(measure[of]))]),
  };
}
