// SPDX-License-Identifier: EUPL-1.2
import { shell } from "./shell.ts";
import { t } from "./texts.ts";

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** What the bar says, in words: "120 von 500 Zeilen". */
  text: string;
  /**
   * Address that answers { done, total, text, next? } while the work runs; next is where the result stands.
   * With it the bar moves by itself, and without script a link loads the page again.
   */
  source?: string;
}

/** How far a piece of work has come, as a bar and in words. */
export function Progress(p: ProgressProps) {
  const bar = (
    <>
      <label>
        {p.label}
        <progress value={p.done} max={Math.max(p.total, 1)} aria-valuetext={p.text || undefined} />
      </label>
      <p class="fk-progress__text" data-text="">
        {p.text}
      </p>
    </>
  );
  if (!p.source) return <div class="fk-progress kern-progress">{bar}</div>;
  return (
    <fk-progress class="fk-progress kern-progress" data-source={p.source}>
      {bar}
      <p data-reload="">
        <a href={shell().path}>{t.reload}</a>
      </p>
    </fk-progress>
  );
}
