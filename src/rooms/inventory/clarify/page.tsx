// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import { ButtonRow, type Column, DataTable, EmptyState, Form, fieldId, HiddenField, Pagination, SubmitButton } from "#ui";
import type { PairQuestion } from "../doubles/questions.ts";
import { DoublesSection } from "../doubles/section.tsx";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { fieldIds } from "../vocabulary.ts";
import type { Alike } from "./alike.ts";
import { alikeFor, fieldFor, staysOpen } from "./form.ts";
import type { OpenEntry, OpenPage, Which } from "./open.ts";
import type { RecentStep } from "./recent.ts";
import { RecentSection } from "./recent-section.tsx";

const texts = t.clarify;

export interface ClarifyProps {
  body: Body;
  which: Which;
  /** Entries of the inventory, with an open field to be asked about, and left open. */
  counts: { total: number; asked: number; left: number };
  page: OpenPage;
  /** Where this page of entries begins; undefined: at the beginning. */
  after: string | undefined;
  /** Entries alike, by the code of the one asked about. */
  alike: ReadonlyMap<string, Alike>;
  pairs: readonly PairQuestion[];
  pairCounts: { fresh: number; unknown: number };
  recent: readonly RecentStep[];
  values: Values;
  errors?: Errors | undefined;
}

/** Everything nobody has answered yet, on one page: open fields, and pairs that may be the same. */
export function ClarifyPage(p: ClarifyProps) {
  const { counts, pairCounts } = p;
  const lead = texts.lead(counts.asked, pairCounts.fresh, counts.total);
  return (
    <RoomPage body={p.body} view="clarify" wide title={texts.title} refused={Object.keys(p.errors ?? {}).length > 0} lead={lead}>
      {counts.total === 0 ? (
        <EmptyState text={texts.empty} action={{ label: texts.readIn, href: paths.readings(p.body.slug) }} />
      ) : (
        <>
          <FieldsSection {...p} />
          {p.which === "asked" && <DoublesSection body={p.body} pairs={p.pairs} counts={pairCounts} />}
        </>
      )}
      {p.recent.length > 0 && <RecentSection body={p.body} steps={p.recent} />}
    </RoomPage>
  );
}

function FieldsSection(p: ClarifyProps) {
  const { slug } = p.body;
  const words = texts.fields;
  const left = p.which === "left";
  return (
    <section class="fk-clarify" id="bereiche">
      <h2>{left ? words.leftTitle : words.title}</h2>
      {p.page.items.length === 0 ? (
        <p>{left ? words.leftNone : words.none}</p>
      ) : (
        <>
          <p>{left ? words.leftLead : words.lead}</p>
          <FieldsForm {...p} />
        </>
      )}
      <Pagination
        {...(p.after === undefined ? {} : { previous: paths.clarify(slug, { which: p.which }), previousLabel: words.start })}
        {...(p.page.next === null ? {} : { next: paths.clarify(slug, { which: p.which, after: p.page.next }), nextLabel: words.more })}
      />
      {left && (
        <p>
          <a href={paths.clarify(slug)}>{words.backToAsked}</a>
        </p>
      )}
      {!left && p.counts.left > 0 && (
        <p>
          <a href={paths.clarify(slug, { which: "left" })}>{words.left(p.counts.left)}</a>
        </p>
      )}
    </section>
  );
}

function FieldsForm(p: ClarifyProps) {
  const words = texts.fields;
  const columns: Column<OpenEntry>[] = [
    {
      head: words.name,
      rowHeader: true,
      cell: (entry) => <WhatWeKnow entry={entry} slug={p.body.slug} part={placeWords(p.body).parts.one} />,
    },
    { head: words.field, cell: (entry) => <FieldSelect {...p} entry={entry} /> },
    { head: words.alike, cell: (entry) => <AlikeBox {...p} entry={entry} /> },
    {
      head: words.save,
      cell: (entry) => (
        <SubmitButton kind="secondary" small label={words.save} fullLabel={words.saveOne(entry.name)} name="only" value={entry.code} />
      ),
    },
  ];
  return (
    <Form action={paths.clarify(p.body.slug)} errors={p.errors}>
      <HiddenField name="which" value={p.which} />
      {p.after !== undefined && <HiddenField name="after" value={p.after} />}
      <DataTable caption={words.caption} hideCaption columns={columns} rows={p.page.items} />
      <ButtonRow>
        <SubmitButton label={words.saveAll} />
        {p.which === "asked" && <SubmitButton kind="secondary" label={words.restOpen} name="rest" value={staysOpen} />}
      </ButtonRow>
      {p.which === "asked" && <p class="fk-muted">{words.restOpenHint}</p>}
    </Form>
  );
}

/** Name and everything that could help to decide. */
function WhatWeKnow(p: { entry: OpenEntry; slug: string; part: string }) {
  const { entry } = p;
  const known = [
    entry.place === null ? null : `${p.part}: ${entry.place}`,
    entry.kind === "association" ? null : t.kinds[entry.kind],
    entry.legalForm === null ? null : t.legalForms[entry.legalForm],
    entry.website,
    entry.note,
    entry.offers,
    entry.fileName === null ? null : texts.fields.fromList(entry.fileName, entry.importRow),
  ].filter((one) => one !== null);
  return (
    <>
      <a href={paths.entry(p.slug, entry.code)}>{entry.name}</a>
      <br />
      <span class="fk-muted">{known.join(" · ")}</span>
    </>
  );
}

function FieldSelect(p: ClarifyProps & { entry: OpenEntry }) {
  const name = fieldFor(p.entry.code);
  const error = p.errors?.[name];
  const chosen = [p.values[name] ?? (p.which === "left" ? staysOpen : "")].flat()[0];
  const id = fieldId(name);
  return (
    <div>
      <div class="kern-form-input__select-wrapper">
        <select
          class={error ? "kern-form-input__select kern-form-input__select--error" : "kern-form-input__select"}
          id={id}
          name={name}
          aria-label={texts.fields.fieldOf(p.entry.name)}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? `${id}-fehler` : undefined}
        >
          <option value="">{texts.fields.choose}</option>
          {fieldIds.map((field) => (
            <option value={field} selected={field === chosen}>
              {t.shortFields[field]}
            </option>
          ))}
          <option value={staysOpen} selected={chosen === staysOpen}>
            {texts.fields.staysOpen}
          </option>
        </select>
      </div>
      {error && (
        <p class="kern-error" id={`${id}-fehler`}>
          {error}
        </p>
      )}
    </div>
  );
}

function AlikeBox(p: ClarifyProps & { entry: OpenEntry }) {
  const alike = p.alike.get(p.entry.code);
  if (!alike) return null;
  const name = alikeFor(p.entry.code);
  const id = fieldId(name);
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name={name}
        value={alike.word}
        checked={p.values[name] !== undefined}
      />
      <label class="kern-label" for={id}>
        {texts.fields.alikeLabel(alike.word, alike.names.length)}
      </label>
    </div>
  );
}
