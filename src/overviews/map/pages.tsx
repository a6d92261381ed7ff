// SPDX-License-Identifier: EUPL-1.2
import { Disclosure, Page } from "#ui";
import { places } from "../paths.ts";
import type { Drawing } from "./drawn.ts";
import { MapFigure, PartLinks } from "./figure.tsx";
import type { Field, Part, Region } from "./plan.ts";
import { t } from "./texts.ts";

interface MapPageProps {
  drawing: Drawing;
  region: Region;
  title: string;
  /** The larger part this belongs to. */
  within: Part | null;
}

/** The map of the Land, a Regierungsbezirk or a Kreis, with a list beside it. */
export function MapPage(p: MapPageProps) {
  const { plan, published } = p.drawing;
  const trail = [{ label: t.title, href: places.map() }, ...(p.within ? [{ label: p.within.name, href: places.map(p.within.slug) }] : [])];
  return (
    <Page
      title={p.title}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={p.drawing.isExample ? t.example.text : t.caption}
      description={t.description}
      breadcrumb={p.region === null ? undefined : trail}
      wide
    >
      <PartLinks parts={plan.near} />
      <p>
        <a href="#liste">{t.skip}</a>
      </p>
      <div class="fk-map-beside">
        <MapFigure drawing={p.drawing} named={plan.near.length === 0} />
        <section>
          <h2 id="liste">{t.list}</h2>
          {p.region === null ? <ListOfLand {...p.drawing} /> : <Towns fields={plan.fields} published={published} />}
        </section>
      </div>
    </Page>
  );
}

/** All municipalities below their Regierungsbezirk and their Kreis, in the order in which the keyboard goes through the map. */
function ListOfLand({ plan, published }: Pick<Drawing, "plan" | "published">) {
  const bezirke = Map.groupBy(plan.fields, ({ bezirkSlug }) => bezirkSlug);
  return (
    <>
      {plan.near.map(({ name, slug }) => {
        const own = bezirke.get(slug) ?? [];
        const kreise = Map.groupBy(
          own.filter(({ kreisSlug }) => kreisSlug !== null),
          ({ kreisSlug }) => kreisSlug,
        );
        const free = own.filter(({ kreisSlug }) => kreisSlug === null);
        return (
          <Disclosure summary={t.listOf(name, own.length)}>
            {[...kreise.values()].map((towns) => (
              <>
                <h3>{towns[0]?.kreis}</h3>
                <Towns fields={towns} published={published} />
              </>
            ))}
            {free.length > 0 && (
              <>
                <h3>{t.withoutKreis}</h3>
                <Towns fields={free} published={published} />
              </>
            )}
          </Disclosure>
        );
      })}
    </>
  );
}

function Towns(p: { fields: readonly Field[]; published: ReadonlySet<string> }) {
  return (
    <ul class="fk-columns">
      {p.fields.map((town) => (
        <li>
          <a href={places.public(town.slug)}>{town.name}</a>
          {p.published.has(town.slug) && <span> · {t.somethingToRead}</span>}
        </li>
      ))}
    </ul>
  );
}
