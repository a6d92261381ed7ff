// SPDX-License-Identifier: EUPL-1.2
import { ButtonFace, buttonClass } from "./button.tsx";
import { t } from "./texts.ts";

/** A text to take along into another program. Without script one click selects it whole. Line breaks in the text stay. */
export function CopyBlock(p: { title: string; text: string; level?: 2 | 3 }) {
  const Title = p.level === 2 ? "h2" : "h3";
  return (
    <fk-copy class="fk-copy" data-done={t.copy.done} data-select={t.copy.select}>
      <div class="fk-copy__head">
        <Title>{p.title}</Title>
        <button class={buttonClass("secondary", true)} type="button" hidden>
          <ButtonFace label={t.copy.button} icon="copy" small />
        </button>
      </div>
      <div class="fk-copy__text" data-text="">
        {p.text}
      </div>
    </fk-copy>
  );
}
