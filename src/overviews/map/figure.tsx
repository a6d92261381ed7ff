// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { Chips } from "#ui";
import { places } from "../paths.ts";
import type { Drawing } from "./drawn.ts";
import type { Part } from "./plan.ts";
import { MapSheet } from "./sheet.tsx";
import { t } from "./texts.ts";

/** A map with what its colours mean, how it shows municipalities, and the invented places beside it in example mode. */
export function MapFigure(p: { drawing: Drawing; named?: boolean }) {
  const { plan, published, borders, isExample, island } = p.drawing;
  return (
    <div>
      {plan.near.length > 0 && <p class="fk-map-fingers">{t.fingers}</p>}
      <nav class={p.named ? "fk-map-frame fk-map-frame--near" : "fk-map-frame"} aria-label={t.label}>
        <MapSheet plan={plan} published={published} label={t.label} named={p.named === true} />
      </nav>
      <Legend />
      {!isExample && <p class="fk-muted">{borders ? t.borders(borders.source, longDate(borders.asOf)) : t.hexagons}</p>}
      {island && <Island plan={island} published={published} />}
    </div>
  );
}

/** What the two steps of colour mean. */
function Legend() {
  return (
    <ul class="fk-legend">
      <li class="fk-legend__public">{t.legendPublic}</li>
      <li class="fk-legend__nothing">{t.legendNothing}</li>
    </ul>
  );
}

/** Invented places lie in no Land: they are an island of their own, and it says so. */
function Island(p: { plan: NonNullable<Drawing["island"]>; published: ReadonlySet<string> }) {
  const [first] = p.plan.fields;
  return (
    <section class="fk-map-island">
      <div>
        <h2>{t.example.title(first?.kreis ?? "")}</h2>
        <p>{t.example.text}</p>
        <p>
          <a href={places.map(first?.bezirkSlug)}>{t.example.open}</a>
        </p>
      </div>
      <nav aria-label={t.example.label}>
        <MapSheet plan={p.plan} published={p.published} label={t.example.label} />
      </nav>
    </section>
  );
}

/** Ways to the parts of a map that are large enough for a finger. */
export function PartLinks(p: { parts: readonly Part[] }) {
  if (p.parts.length === 0) return null;
  return <Chips label={t.near} items={p.parts.map((part) => ({ label: part.name, href: places.map(part.slug) }))} />;
}
