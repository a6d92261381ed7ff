// SPDX-License-Identifier: EUPL-1.2
import { tooLongText, tooLongTitle, wrongYear } from "../field-texts.de.ts";

export const frameTexts = {
  start: {
    title: "Strategie beginnen",
    lead: "Ein Titel und ein Zeitraum genügen. Ziele und Maßnahmen kommen danach, eins nach dem anderen.",
    later: "Alles lässt sich später ändern. Es wird nichts veröffentlicht.",
    name: "Titel",
    nameHint: (place: string) => `So heißt die Strategie später auch auf der öffentlichen Seite. Zum Beispiel: Gut zusammen in ${place}`,
    fromYear: "Erstes Jahr",
    toYear: "Letztes Jahr",
    submit: "Strategie beginnen",
    done: (title: string) => `»${title}« ist angelegt. Beginnen Sie mit einem Ziel.`,
  },
  frame: {
    title: "Titel, Zeitraum, Anlass und Leitsätze",
    edit: "Titel, Zeitraum und Leitsätze ändern",
    occasion: "Anlass",
    occasionHint:
      "Warum gibt es die Strategie jetzt? Zwei Sätze genügen. Sie stehen in der Beschlussvorlage und auf der öffentlichen Seite.",
    tenets: "Leitsätze",
    tenetsHint: "Was gilt bei Ihnen immer? Ein Satz je Zeile. Zum Beispiel: Ehrenamt ergänzt, es ersetzt keine Stellen.",
    done: "Titel, Zeitraum, Anlass und Leitsätze sind gespeichert.",
  },
  frameForm: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    titleRequired: "Geben Sie der Strategie einen Titel.",
    tooLongTitle,
    tooLongText,
    wrongYear,
    toBeforeFrom: "Das letzte Jahr liegt vor dem ersten. Tragen Sie ein späteres Jahr ein.",
    tooManyYears: "Der Zeitraum darf zehn Jahre umfassen. Wählen Sie ein früheres letztes Jahr.",
  },
} as const;
