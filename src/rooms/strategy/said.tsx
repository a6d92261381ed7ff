// SPDX-License-Identifier: EUPL-1.2
import { German } from "#ui";
import { redactionTexts as t } from "./redactions/texts.de.ts";

/** A text of people in one line; what is blacked out is read out as "geschwärzt". */
export function Said(p: { text: string }) {
  if (!p.text.includes("█")) return <>{p.text}</>;
  return (
    <>
      {p.text.split(/(█+)/).map((part) =>
        part.startsWith("█") ? (
          <span class="fk-black" role="img" aria-label={t.blackened}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** What a municipality wrote: German on pages in every language. */
export function SaidInGerman(p: { text: string }) {
  return (
    <German>
      <Said text={p.text} />
    </German>
  );
}

/** Stands for the words of people while our sentence around them is made. */
const gap = "\uE000";

/** A sentence of ours with words of people in it, which are German on pages in every language. */
export function SaidWithin(p: { sentence: (said: string) => string; text: string }) {
  const [before, after] = p.sentence(gap).split(gap);
  return (
    <>
      {before}
      {after !== undefined && <SaidInGerman text={p.text} />}
      {after}
    </>
  );
}

/** The same for places where only letters can stand: titles of documents, feeds, names of pictures. */
export const inWords = (text: string): string => text.replace(/█+/g, t.inWords);
