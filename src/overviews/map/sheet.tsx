// SPDX-License-Identifier: EUPL-1.2
import { raw } from "hono/html";
import { places } from "../paths.ts";
import { Name } from "./name.tsx";
import type { Field, Plan } from "./plan.ts";
import { t } from "./texts.ts";

/** A map drawn in one language: every field in both of its states, and the lines above them. */
interface Sheet {
  fields: { slug: string; nothing: string; public: string }[];
  lines: string;
}

/** Drawn once per plan, that is per version of the register and choice of the operator, and language. */
const sheets = new WeakMap<Plan, Map<string, Sheet>>();

/** One field per municipality, each a link that says its name and what there is to read. What is published changes only its colour and words. */
export function MapSheet(p: { plan: Plan; published: ReadonlySet<string>; label: string; named?: boolean }) {
  const { fields, lines } = sheetOf(p.plan, p.named === true);
  return (
    <svg class="fk-map" viewBox={p.plan.viewBox}>
      <title>{p.label}</title>
      {raw(fields.map((field) => (p.published.has(field.slug) ? field.public : field.nothing)).join("") + lines)}
    </svg>
  );
}

function sheetOf(plan: Plan, named: boolean): Sheet {
  const own = sheets.get(plan) ?? new Map<string, Sheet>();
  sheets.set(plan, own);
  // Its own words say in which language a sheet is drawn, a language on trial included.
  const key = `${t.nothing("")} ${named}`;
  const sheet = own.get(key) ?? draw(plan, named);
  own.set(key, sheet);
  return sheet;
}

function draw(plan: Plan, named: boolean): Sheet {
  const field = (one: Field, isPublic: boolean) =>
    short(<FieldLink field={one} isPublic={isPublic} tallest={named ? plan.tallest : null} />);
  return {
    fields: plan.fields.map((one) => ({ slug: one.slug, nothing: field(one, false), public: field(one, true) })),
    lines: short(<Lines plan={plan} />),
  };
}

/** Markup with empty elements closed in themselves: hundreds of them weigh something. */
function short(drawn: { toString(): string | Promise<string> }): string {
  return String(drawn).replaceAll("></path>", "/>");
}

/** "fk-lit": there is something to read. A short name, because it can stand hundreds of times. */
function FieldLink(p: { field: Field; isPublic: boolean; tallest: number | null }) {
  const { name, slug, d } = p.field;
  return (
    <a href={places.public(slug)} class={p.isPublic ? "fk-lit" : undefined}>
      <title>{p.isPublic ? t.public(name) : t.nothing(name)}</title>
      <path d={d} />
      {p.tallest !== null && <Name {...p.field} tallest={p.tallest} />}
    </a>
  );
}

/** Borders, and the parts to come closer to: links as large as a finger needs them where the fields are too small for it. */
function Lines({ plan }: { plan: Plan }) {
  const around = plan.bezirkBorders === "" ? "fk-map__bezirk" : undefined;
  return (
    <>
      {plan.kreisBorders && <path class="fk-map__kreis" d={plan.kreisBorders} />}
      {plan.near.map((part) => (
        <a class="fk-map__near" href={places.map(part.slug)}>
          <title>{t.nearTo(part.name)}</title>
          <path class={around} d={part.d} />
        </a>
      ))}
      {plan.bezirkBorders && <path class="fk-map__bezirk" d={plan.bezirkBorders} />}
    </>
  );
}
