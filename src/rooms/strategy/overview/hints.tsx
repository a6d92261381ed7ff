// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ButtonLink, ButtonRow } from "#ui";
import type { Hint } from "../draft/hint.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";

const words = t.overview;

/** From this many hints of one kind on they stand in one line. */
const several = 4;

/** What is open before the council paper, each with its consequence. Not part of the printed strategy. */
export function Hints(p: { body: Body; hints: readonly Hint[] }) {
  const lines = linesOf(p.hints);
  return (
    <section class="fk-screen">
      <h2>{words.hints}</h2>
      <p>{lines.length === 0 ? words.hintsNone : `${words.hintsCount(lines.length)}. ${words.hintsCalm}`}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li>
              <HintLine hints={line} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.principles(p.body.slug)}>{words.principles}</a>
      </p>
      <ButtonRow>
        <ButtonLink href={paths.decision(p.body.slug)} label={words.toPaper} />
        <span class="fk-muted">{words.toPaperNote}</span>
      </ButtonRow>
    </section>
  );
}

/** One hint a line; many of one kind share the line of the first of them. */
function linesOf(hints: readonly Hint[]): Hint[][] {
  const kinds = Map.groupBy(hints, ({ kind }) => kind);
  const sharing = (hint: Hint) => (kinds.get(hint.kind)?.length ?? 0) >= several;
  return hints.flatMap((hint) => {
    const same = kinds.get(hint.kind) ?? [];
    if (!sharing(hint)) return [[hint]];
    return same[0] === hint ? [same] : [];
  });
}

function HintLine(p: { hints: readonly Hint[] }) {
  const [first, ...more] = p.hints;
  if (!first) return null;
  if (more.length === 0) {
    return (
      <>
        <a href={first.path}>{first.text}</a> {first.then}
      </>
    );
  }
  const consequences = new Set(p.hints.map(({ then }) => then));
  return (
    <>
      {t.hintsOfKind[first.kind]}{" "}
      {p.hints.map(({ label, path }, index) => (
        <>
          {index > 0 && t.comma}
          <a href={path}>{label}</a>
        </>
      ))}
      . {consequences.size === 1 && first.then}
    </>
  );
}
