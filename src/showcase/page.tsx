// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { Page } from "#ui";
import { Colours, Signs, TypeScale } from "./basics.tsx";
import { Buttons, ChoiceGroups, Fields } from "./controls.tsx";
import { Charts, Facts, Lists, More, Nothing, Steps, Ways } from "./lists.tsx";
import { Alerts, Badges, Cards, Seen } from "./messages.tsx";
import { t } from "./texts.de.ts";

type SectionKey = keyof typeof t.sections;

const sections: readonly [SectionKey, () => Child][] = [
  ["colours", Colours],
  ["type", TypeScale],
  ["signs", Signs],
  ["seen", Seen],
  ["alerts", Alerts],
  ["badges", Badges],
  ["buttons", Buttons],
  ["fields", Fields],
  ["choices", ChoiceGroups],
  ["cards", Cards],
  ["tables", Lists],
  ["ways", Ways],
  ["steps", Steps],
  ["facts", Facts],
  ["empty", Nothing],
  ["charts", Charts],
  ["more", More],
];

/** Every building block on one page: what is ugly, crowded or unclear shows here first. */
export function ShowcasePage() {
  return (
    <Page title={t.title} lead={t.lead} wide>
      <nav aria-label={t.contents}>
        <ul class="fk-showcase__contents">
          {sections.map(([key]) => (
            <li>
              <a href={`#${key}`}>{t.sections[key]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(([key, Section]) => (
        <section class="fk-showcase" id={key} aria-labelledby={`${key}-titel`}>
          <h2 id={`${key}-titel`}>{t.sections[key]}</h2>
          <Section />
        </section>
      ))}
    </Page>
  );
}
