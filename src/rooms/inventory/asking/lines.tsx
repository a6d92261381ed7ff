// SPDX-License-Identifier: EUPL-1.2

/** A text with its line breaks. */
export function Lines(p: { text: string }) {
  return (
    <>
      {p.text.split("\n").map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
