// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "#ui";
import type { Draft } from "../draft/draft.ts";
import type { Way } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { wayTexts as t } from "./texts.de.ts";

/** One line on the overview: the ways by name, the chosen one first, and where to change it. */
export function WaysLine(p: { slug: string; draft: Pick<Draft, "way"> }) {
  const { way } = p.draft;
  const others = t.order.filter((one) => one !== way);
  const ordered: Way[] = way === null ? others : [way, ...others];
  return (
    <p class="fk-muted fk-screen">
      {t.line.label}{" "}
      {ordered.map((one) => (
        <>
          {one === way ? <a href={paths.way(p.slug, one)}>{t.line.chosen(t.way[one].name)}</a> : t.way[one].name}
          {room.dot}
        </>
      ))}
      <a href={paths.ways(p.slug)}>{way === null ? t.line.choose : t.line.change}</a>
    </p>
  );
}

/** Kept connections no goal rests on yet. */
export function FromConnections(p: { slug: string; count: number }) {
  if (p.count === 0) return null;
  return <ButtonLink href={paths.fromConnections(p.slug)} label={t.line.connections(p.count)} />;
}
