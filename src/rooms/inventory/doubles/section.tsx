// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable } from "#ui";
import { inWords, nameOf } from "../entries/conflict-page.tsx";
import { type ContentField, contentFields, contentOf, type EntryContent, saysSomething } from "../entries/content.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { addressOf } from "./pair.ts";
import type { PairQuestion } from "./questions.ts";

const texts = t.doubles;

/** From here on a pair is called rather sure. */
const ratherSure = 80;

/** A handful of pairs that may be the same, each side by side. */
export function DoublesSection(p: { body: Body; pairs: readonly PairQuestion[]; counts: { fresh: number; unknown: number } }) {
  const rest = p.counts.fresh + p.counts.unknown - p.pairs.length;
  return (
    <section class="fk-clarify" id="doppelte">
      <h2>{texts.title}</h2>
      <p>{p.pairs.length === 0 ? texts.none : texts.lead}</p>
      {p.pairs.map((pair) => (
        <PairCard body={p.body} pair={pair} />
      ))}
      {rest > 0 && <p>{texts.more(rest)}</p>}
    </section>
  );
}

function PairCard(p: { body: Body; pair: PairQuestion }) {
  const { first, second, reason, sureness, unknown } = p.pair;
  const address = addressOf(p.pair);
  const { slug } = p.body;
  const full = (button: string) => texts.fullLabel(button, first.name, second.name);
  return (
    <section class="fk-pair">
      <h3>{texts.pair(first.name, second.name)}</h3>
      <p>
        {texts.because} {texts.reasons[reason](first.name, second.name, placeWords(p.body).parts.one)}{" "}
        <span class="fk-muted">
          ({sureness >= ratherSure ? texts.sure : texts.unsure}
          {unknown > 0 && `. ${texts.unknownBefore(unknown)}`})
        </span>
      </p>
      <SideBySide body={p.body} first={contentOf(first)} second={contentOf(second)} />
      <ButtonRow>
        <ButtonLink href={paths.pair(slug, address)} label={texts.same} fullLabel={full(texts.same)} />
        <ActionForm action={paths.pairDifferent(slug, address)} label={texts.different} fullLabel={full(texts.different)} />
        <ActionForm
          action={paths.pairUnknown(slug, address)}
          label={texts.unknown}
          fullLabel={full(texts.unknown)}
          kind="tertiary"
          fields={{ asked: unknown }}
        />
      </ButtonRow>
    </section>
  );
}

/** Both entries side by side where they differ, with the difference in words; what is the same stands below in one line. */
function SideBySide(p: { body: Body; first: EntryContent; second: EntryContent }) {
  const said = new Set([...saysSomething(p.first), ...saysSomething(p.second)]);
  const shown = contentFields.filter((field) => said.has(field));
  const isSame = (field: ContentField) => differenceIn(field, p.first, p.second) === "same";
  const same = shown.filter(isSame).map((field) => inWords(field, p.first));
  const columns: Column<ContentField>[] = [
    { head: texts.what, rowHeader: true, cell: (field) => nameOf(field, p.body) },
    { head: texts.older, cell: (field) => inWords(field, p.first) },
    { head: texts.newer, cell: (field) => inWords(field, p.second) },
    { head: texts.difference, cell: (field) => texts.differences[differenceIn(field, p.first, p.second)] },
  ];
  const caption = texts.caption(p.first.name, p.second.name);
  return (
    <>
      <DataTable caption={caption} hideCaption columns={columns} rows={shown.filter((field) => !isSame(field))} />
      {same.length > 0 && <p class="fk-muted">{texts.bothSay(same)}</p>}
    </>
  );
}

function differenceIn(field: ContentField, first: EntryContent, second: EntryContent): keyof typeof texts.differences {
  const [one, other] = [String(first[field] ?? ""), String(second[field] ?? "")];
  if (one === other) return "same";
  if (other === "") return "onlyFirst";
  return one === "" ? "onlySecond" : "different";
}
