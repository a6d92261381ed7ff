// SPDX-License-Identifier: EUPL-1.2
import { Alert } from "#ui";
import type { FormerPlace, KreisMerger, Merger, WaitingPlace } from "./find.ts";
import { mergerPaths as paths } from "./paths.ts";
import { publicTexts } from "./public-texts.ts";
import { mergerTexts as t } from "./texts.de.ts";

interface TownNoteProps {
  body: { name: string; slug: string; validTo: string | null };
  mergers: readonly Merger[];
}

/** For the people of a place: what is coming, or that its end waits to be recorded. Nothing for most. */
export function TownMergerNote(p: TownNoteProps) {
  const coming = p.mergers.find(({ state }) => state === "prepared" || state === "confirmed" || state === "running");
  if (!coming && p.body.validTo === null) return null;
  return (
    <Alert kind="info">
      <p>
        {coming ? t.note.coming(coming) : t.town.ended(p.body.name)} <a href={paths.town(p.body.slug)}>{t.note.look}</a>
      </p>
    </Alert>
  );
}

/** For the people of a place that others went into: the way to what is left of them. */
export function TownMergerLink(p: TownNoteProps & { formers: readonly FormerPlace[] }) {
  if (p.formers.length === 0 && p.mergers.length === 0) return null;
  return (
    <p>
      <a href={paths.town(p.body.slug)}>{t.note.link}</a>
    </p>
  );
}

/** For the people of a Kreis: its places that end or ended. Only the state unit can do something. */
export function KreisMergerNote(p: { mergers: readonly KreisMerger[] }) {
  if (p.mergers.length === 0) return null;
  return (
    <Alert kind="info">
      {p.mergers.map(({ name, into, on }) => (
        <p>{into === null ? t.waiting.elsewhere(name, on) : t.note.inKreis(t.into([name], into), on)}</p>
      ))}
    </Alert>
  );
}

/** For the state unit: the places whose merger waits for it, what it has not confirmed, and the way to all mergers. */
export function MergerDeskNote(p: { waiting: readonly WaitingPlace[]; mergers: readonly Merger[] }) {
  const unconfirmed = p.mergers.filter(({ state }) => state === "prepared");
  return (
    <section>
      {p.waiting.length + unconfirmed.length > 0 && (
        <Alert kind="info">
          {unconfirmed.map((merger) => (
            <p>
              {t.waiting.unconfirmed(nameOf(merger), merger.takesEffectOn)} <a href={paths.one(merger.id)}>{t.note.open}</a>
            </p>
          ))}
          {p.waiting.map((place) => (
            <p>
              {t.waiting.ended(place.name, place.endedOn)} <a href={paths.fresh(place.slug)}>{t.waiting.recordOf(place.name)}</a>
            </p>
          ))}
        </Alert>
      )}
      <p>
        <a href={paths.list()}>{t.note.all}</a>
      </p>
    </section>
  );
}

const nameOf = ({ from, into }: Merger): string =>
  t.into(
    from.map(({ name }) => name),
    into.name,
  );

/** In public: what went into a place. */
export function FormerPlaces(p: { formers: readonly (FormerPlace & { adopted: boolean })[] }) {
  return (
    <section>
      <h2>{publicTexts.formers}</h2>
      <ul>
        {p.formers.map((former) => (
          <li>
            {publicTexts.former(former.name, former.until)}
            {former.adopted && (
              <>
                {" "}
                <a href={paths.adopted(former.slug)}>{publicTexts.adopted(former.name)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In public, on what a place adopted that went into another one. */
export function GoneNote(p: { into: { name: string; slug: string } | null }) {
  if (p.into === null) return null;
  return (
    <Alert kind="info">
      <p>
        {publicTexts.gone(p.into.name)} <a href={`/kommunen/${p.into.slug}`}>{publicTexts.toNew(p.into.name)}</a>
      </p>
    </Alert>
  );
}
