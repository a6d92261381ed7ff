// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Left, Moving } from "#kit/moving";
import { EmptyState, Form, Page, RadioGroup, SubmitButton } from "#ui";
import { draftPlan, withStrategy } from "./amounts.ts";
import type { Choice, FormerPlace, Merger, RowCount } from "./find.ts";
import { Preview } from "./pages.tsx";
import { mergerPaths as paths } from "./paths.ts";
import { mergerTexts } from "./texts.de.ts";

const t = mergerTexts.town;

export interface ShownFormer extends FormerPlace {
  /** What its rooms left to be read. */
  left: readonly Left[];
}

interface TownMergerProps {
  body: { id: string; name: string; slug: string; validTo: string | null };
  coming: readonly Merger[];
  formers: readonly ShownFormer[];
  rows: readonly RowCount[];
  choices: readonly Choice[];
  movings: readonly Moving[];
  values?: Values;
  errors?: Errors | undefined;
}

/** What is coming for a place, and what is left of those that went into it. */
export function TownMergerPage(p: TownMergerProps) {
  const [next] = p.coming;
  const nothing = !next && p.formers.length === 0;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      seenBy={{ kind: "shared", text: t.seenBy }}
      breadcrumb={[{ label: t.team, href: paths.team(p.body.slug) }]}
      refused={p.errors !== undefined && Object.keys(p.errors).length > 0}
      wide
    >
      {nothing && <EmptyState text={p.body.validTo === null ? t.none : t.ended(p.body.name)} />}
      {next && <Coming {...p} merger={next} />}
      {p.formers.map((former) => (
        <Former slug={p.body.slug} former={former} />
      ))}
    </Page>
  );
}

function Coming(p: TownMergerProps & { merger: Merger }) {
  const { merger } = p;
  const names = merger.from.map(({ name }) => name);
  return (
    <section>
      <h2>{t.planned(names, merger.into.name, merger.takesEffectOn)}</h2>
      <p>{merger.legalAct}</p>
      <Choose {...p} />
      <Preview {...p} />
    </section>
  );
}

/** Only where several drafts are there, the new place has none of its own, and nothing has begun. */
function Choose(p: TownMergerProps & { merger: Merger }) {
  const { merger, choices } = p;
  const has = withStrategy(p.rows);
  const plan = draftPlan(merger, has, choices);
  if (merger.state === "running" || (plan.kind !== "open" && plan.kind !== "chosen")) return null;
  const places = merger.from.filter(({ id }) => has.includes(id));
  const nameOf = (id: string) => [merger.into, ...merger.from].find((place) => place.id === id)?.name ?? "";
  const mine = choices.find(({ bodyId }) => bodyId === p.body.id)?.keepsId;
  return (
    <>
      {choices.map(({ bodyId, keepsId }) => (
        <p>{t.said(nameOf(bodyId), nameOf(keepsId))}</p>
      ))}
      <Form action={paths.choose(p.body.slug, merger.id)} errors={p.errors}>
        <RadioGroup
          values={p.values}
          errors={p.errors}
          name="keeps"
          label={t.choose}
          hint={t.chooseHint}
          options={places.map(({ id, name }) => ({ value: id, label: t.of(name) }))}
          initial={mine}
        />
        <SubmitButton label={t.save} />
      </Form>
    </>
  );
}

function Former(p: { slug: string; former: ShownFormer }) {
  const { slug, former } = p;
  return (
    <section>
      <h2>{t.former(former.name, former.until)}</h2>
      <ul>
        {former.left.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <a href={paths.trail(slug, former.slug)}>{t.trail}</a>
        </li>
      </ul>
    </section>
  );
}
