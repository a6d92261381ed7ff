// SPDX-License-Identifier: EUPL-1.2
import { Prose } from "../prose.tsx";
import { SaidInGerman } from "../said.tsx";
import { partsOf } from "./page-of.ts";

/** The text of the page as everybody reads it. `level`: that of its headings. */
export function PlainText(p: { text: string; level: 2 | 3 }) {
  const Title = p.level === 2 ? "h2" : "h3";
  return (
    <>
      {partsOf(p.text).map((part) =>
        part.kind === "list" ? (
          <ul>
            {part.items.map((item) => (
              <li>
                <SaidInGerman text={item} />
              </li>
            ))}
          </ul>
        ) : part.kind === "heading" ? (
          <Title>
            <SaidInGerman text={part.text} />
          </Title>
        ) : (
          <Prose text={part.text} />
        ),
      )}
    </>
  );
}
