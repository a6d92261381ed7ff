// SPDX-License-Identifier: EUPL-1.2
import { Hex, Icon, type IconName } from "#ui";
import { t } from "./texts.de.ts";

const swatches = [
  ["fk-swatch fk-swatch--forest", t.colours.forest],
  ["fk-swatch fk-swatch--honey", t.colours.honey],
  ["fk-swatch fk-swatch--paper", t.colours.paper],
  ["fk-swatch fk-swatch--ink", t.colours.ink],
  ["fk-swatch fk-swatch--line", t.colours.line],
  ["fk-swatch fk-swatch--muted", t.colours.muted],
] as const;

export function Colours() {
  return (
    <>
      <p>{t.colours.text}</p>
      <ul class="fk-swatches">
        {swatches.map(([className, words]) => (
          <li>
            <span class={className} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The page's own title is the only heading of the first level; here it is shown by its looks. */
export function TypeScale() {
  const { type } = t;
  return (
    <>
      <p class="fk-sample-title">{type.h1}</p>
      <h3>{type.h3}</h3>
      <p class="fk-lead">{type.lead}</p>
      <p>
        {type.text}
        <a href="/grundsaetze">{type.link}</a>.
      </p>
      <p class="fk-muted">{type.muted}</p>
      <p>{type.long}</p>
    </>
  );
}

export function Signs() {
  return (
    <>
      <p>{t.signs}</p>
      <Hex />
      <ul class="fk-signs">
        {(Object.keys(t.signNames) as IconName[]).map((name) => (
          <li>
            <Icon name={name} />
            {t.signNames[name]}
          </li>
        ))}
      </ul>
    </>
  );
}
