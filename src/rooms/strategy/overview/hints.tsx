// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { Disclosure } from "#ui";
import type { Hint } from "../draft/hints.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";

const words = t.overview;

/** So many hints are shown at once; the others are folded away. */
const shownHints = 8;

/** What is open before the council paper, each with its consequence. Not part of the printed strategy. */
export function Hints(p: { body: Body; hints: readonly Hint[] }) {
  const { hints } = p;
  const more = hints.slice(shownHints);
  return (
    <section class="fk-screen">
      <h2>{words.hints}</h2>
      <p>{hints.length === 0 ? words.hintsNone : `${words.hintsCount(hints.length)}. ${words.hintsCalm}`}</p>
      <HintList hints={hints.slice(0, shownHints)} />
      {more.length > 0 && (
        <Disclosure summary={words.hintsMore(more.length)}>
          <HintList hints={more} />
        </Disclosure>
      )}
      <p>
        <a href={paths.principles(p.body.slug)}>{words.principles}</a>
      </p>
      <p>
        <a href={paths.decision(p.body.slug)}>{words.toPaper}</a>
        {t.dot}
        {words.toPaperNote}
      </p>
    </section>
  );
}

function HintList(p: { hints: readonly Hint[] }) {
  if (p.hints.length === 0) return null;
  return (
    <ul>
      {p.hints.map((hint) => (
        <li>
          <a href={hint.path}>{hint.text}</a> {hint.then}
        </li>
      ))}
    </ul>
  );
}
