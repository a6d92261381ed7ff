// SPDX-License-Identifier: EUPL-1.2
import { German } from "#ui";
import { Said } from "./said.tsx";

/** A text of people with its paragraphs and line breaks. */
export function Prose(p: { text: string }) {
  const paragraphs = p.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p>
          <German>
            {paragraph.split("\n").map((line, index) => (
              <>
                {index > 0 && <br />}
                <Said text={line} />
              </>
            ))}
          </German>
        </p>
      ))}
    </>
  );
}
