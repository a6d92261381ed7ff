// SPDX-License-Identifier: EUPL-1.2
import { ContactLines } from "#register";
import { strategyPaths as paths } from "../paths.ts";
import { helpers } from "./around.ts";
import { guideTexts as t } from "./texts.de.ts";

/** The chapter of the handbook about each step, below /hilfe/engagementbeauftragte. */
const chapters = {
  wege: "strategie#wege",
  ueberblick: "strategie#ueberblick",
  ziele: "strategie#ziele-und-massnahmen",
  grundlagen: "strategie#grundlagen",
  vorlage: "beschluss#beschlussvorlage",
  beschluss: "beschluss#beschluss-eintragen",
  veroeffentlichung: "veroeffentlichen",
} as const;

export type GuideStep = keyof typeof chapters;

/** Beside each step: who helps, by name, and the page of the handbook. Not on paper, and not where a form came back. */
export function GuideAside(p: { step: GuideStep }) {
  const contacts = helpers();
  if (!contacts) return null;
  const service = contacts.some(({ purpose }) => purpose === "service");
  return (
    <aside class="fk-guide fk-screen" aria-labelledby="hilfe-von-menschen">
      <h2 id="hilfe-von-menschen">{t.title}</h2>
      <ContactLines contacts={contacts} />
      <p>
        {!service && (
          <>
            <a href={paths.contact}>{t.service}</a>
            {" · "}
          </>
        )}
        <a href={paths.help(chapters[p.step])}>{t.handbook}</a>
      </p>
    </aside>
  );
}
