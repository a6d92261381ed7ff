// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import { Disclosure, HiddenField, type Option, SelectField, SubmitButton, TextField } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { fieldIds, kinds, legalForms, sources, targetGroups } from "../vocabulary.ts";
import type { AroundList } from "./around.ts";
import { type Filter, noFilter, orders, wordOf } from "./filter.ts";
import type { EntryPage } from "./list.ts";

const texts = t.entries.list;

interface FiltersProps {
  body: Body;
  filter: Filter;
  page: EntryPage;
  around: AroundList;
  today: string;
}

/** One search field; the filters are folded away: what is narrowed stands below as chips, and the list begins where people look. */
export function Filters(p: FiltersProps) {
  const { filter } = p;
  return (
    <search aria-label={texts.searchTitle}>
      <form class="fk-form" method="get" action={paths.list(p.body.slug)} novalidate>
        {filter.groupsCounted === "only" && <HiddenField name="zielgruppen" value={wordOf.onlyGroup} />}
        <div class="fk-search">
          <TextField
            name="suche"
            type="search"
            label={texts.search}
            hint={texts.searchHint}
            initial={filter.search}
            required={false}
            autocomplete="off"
          />
          <SubmitButton label={texts.show} icon="search" kind="secondary" />
        </div>
        <Disclosure summary={texts.narrow}>
          <div class="fk-search fk-search--wide fk-filters">
            <Selects {...p} />
            <SubmitButton label={texts.narrowButton} kind="secondary" />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

interface Choice {
  name: string;
  label: string;
  options: Option[];
  chosen: string | null | undefined | false;
  empty?: string;
}

function Selects(p: FiltersProps) {
  return (
    <>
      {[...mostUsed(p), ...further(p)].map((one) => (
        <SelectField
          name={one.name}
          label={one.label}
          emptyLabel={one.empty ?? texts.all}
          initial={one.chosen || ""}
          options={one.options}
          optional
        />
      ))}
    </>
  );
}

function mostUsed({ filter, page, body }: FiltersProps): Choice[] {
  const part = placeWords(body).parts.one;
  const field = [...fieldIds, "open" as const].map((id) => ({
    value: wordOf.field(id),
    label: id === "open" ? t.fieldOpen : t.shortFields[id],
  }));
  const place = page.places.map(({ key, name }) => ({ value: wordOf.place(key), label: name ?? texts.noPlace(part) }));
  const groups = targetGroups.map((id) => ({ value: wordOf.group(id), label: t.targetGroups[id] }));
  const otherGroups = [
    { value: wordOf.group("several"), label: texts.groupSeveral },
    { value: wordOf.group("open"), label: texts.groupOpen },
  ];
  return [
    { name: "bereich", label: texts.field, options: field, chosen: filter.field && wordOf.field(filter.field) },
    {
      name: "bereiche",
      label: texts.fieldsCounted,
      options: [{ value: "alle", label: texts.fieldsAll }],
      chosen: filter.fieldsCounted === "all" && "alle",
      empty: texts.fieldsFirst,
    },
    { name: "ort", label: texts.place(part), options: place, chosen: filter.place === null ? "" : wordOf.place(filter.place) },
    {
      name: "art",
      label: texts.kind,
      options: kinds.map((one) => ({ value: wordOf.kind(one), label: t.kinds[one] })),
      chosen: filter.kind && wordOf.kind(filter.kind),
    },
    {
      name: "zielgruppe",
      label: texts.targetGroup,
      options: [...groups, ...otherGroups],
      chosen: filter.targetGroup && wordOf.group(filter.targetGroup),
    },
  ];
}

function further({ filter, around, today }: FiltersProps): Choice[] {
  const forms = [...legalForms, "open" as const].map((id) => ({
    value: wordOf.form(id),
    label: id === "open" ? texts.formOpen : t.legalForms[id],
  }));
  const lists = around.lists.map((list) => ({ value: list.id, label: texts.listName(list.fileName, list.readAt) }));
  const unlisted = filter.list !== null && !around.lists.some((list) => list.id === filter.list);
  return [
    { name: "rechtsform", label: texts.legalForm, options: forms, chosen: filter.legalForm && wordOf.form(filter.legalForm) },
    {
      name: "bestaetigt",
      label: texts.confirmed,
      options: confirmations(filter.confirmed, today),
      chosen: filter.confirmed === "never" ? wordOf.neverConfirmed : filter.confirmed,
    },
    {
      name: "herkunft",
      label: texts.source,
      options: sources.map((one) => ({ value: wordOf.source(one), label: texts.sources[one] })),
      chosen: filter.source && wordOf.source(filter.source),
    },
    ...(lists.length > 0 || unlisted
      ? [
          {
            name: "liste",
            label: texts.list,
            options: unlisted ? [...lists, { value: filter.list ?? "", label: texts.listUnknown }] : lists,
            chosen: filter.list,
          },
        ]
      : []),
    {
      name: "kontakt",
      label: texts.contact,
      options: [{ value: wordOf.without, label: texts.withoutContact }],
      chosen: filter.withoutContact && wordOf.without,
    },
    {
      name: "folge",
      label: texts.order,
      options: orders.filter((one) => one !== noFilter.order).map((one) => ({ value: wordOf.order(one), label: texts.orders[one] })),
      chosen: filter.order !== noFilter.order && wordOf.order(filter.order),
      empty: texts.orders[noFilter.order],
    },
  ];
}

/** Not yet, since a year ago, since this year began; another day of the address stays to be chosen. */
function confirmations(chosen: Filter["confirmed"], today: string): Option[] {
  const year = Number(today.slice(0, 4));
  const aYearAgo = `${year - 1}${today.slice(4).replace("-02-29", "-02-28")}`;
  const days = new Set([aYearAgo, `${year}-01-01`, ...(chosen && chosen !== "never" ? [chosen] : [])]);
  return [
    { value: wordOf.neverConfirmed, label: texts.confirmedNever },
    ...[...days].sort().map((day) => ({ value: day, label: texts.confirmedSince(day) })),
  ];
}
