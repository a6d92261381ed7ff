// SPDX-License-Identifier: EUPL-1.2
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

/** The same for places where only letters can stand: titles of documents, feeds, names of pictures. */
export const inWords = (text: string): string => text.replace(/█+/g, t.inWords);
