// SPDX-License-Identifier: EUPL-1.2
import { placeWords } from "#register";
import { type Column, DataTable } from "#ui";
import { t } from "../texts.de.ts";
import type { PreviewItem } from "./understood.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;
const shownFirst = 5;

/** The first entries, as they will look, with the words that led there. */
export function Preview(p: UnderstoodProps & { path: string }) {
  const { preview } = p.understood;
  const shown = p.showAll ? preview : preview.slice(0, shownFirst);
  const columns: Column<PreviewItem>[] = [
    { head: t.entries.list.name, rowHeader: true, cell: (item) => item.name },
    { head: t.entries.list.field, cell: (item) => <Fields item={item} /> },
    { head: placeWords(p.body).parts.one, cell: (item) => item.place ?? "" },
    { head: texts.reason, cell: (item) => (item.because.length > 0 ? texts.because(item.because) : texts.noWord) },
  ];
  return (
    <section id="eintraege">
      <h2>{texts.preview(shown.length)}</h2>
      <DataTable caption={texts.preview(shown.length)} hideCaption columns={columns} rows={shown} />
      {preview.length > shownFirst && (
        <p>
          {p.showAll ? (
            <a href={p.path}>{texts.previewFew}</a>
          ) : (
            <a href={`${p.path}?alle=1#eintraege`}>{texts.previewAll(preview.length, p.understood.ready.items.length)}</a>
          )}
        </p>
      )}
    </section>
  );
}

function Fields(p: { item: PreviewItem }) {
  if (p.item.fields.length === 0) return <span class="fk-muted">{t.fieldOpen}</span>;
  return <>{p.item.fields.map((id) => t.shortFields[id]).join(" · ")}</>;
}
