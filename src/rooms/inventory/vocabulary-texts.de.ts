// SPDX-License-Identifier: EUPL-1.2
import { fieldNames } from "./understanding/index.ts";
import type { FieldId, Kind, Reach, TargetGroup } from "./vocabulary.ts";

/** Full labels of the Freiwilligensurvey, for forms; data/inventory/engagement-fields.csv has the source. */
const fields: Record<FieldId, string> = {
  sport: "Sport und Bewegung",
  culture: "Kultur und Musik",
  leisure: "Freizeit und Geselligkeit",
  social: "Sozialer Bereich",
  health: "Gesundheitsbereich",
  school: "Schule oder Kindergarten",
  youth_education: "Außerschulische Jugendarbeit oder Bildungsarbeit für Erwachsene",
  environment: "Umwelt, Naturschutz oder Tierschutz",
  politics: "Politik und politische Interessenvertretung",
  profession: "Berufliche Interessenvertretung außerhalb des Betriebes",
  religion: "Kirchlicher oder religiöser Bereich",
  justice: "Justiz und Kriminalitätsprobleme",
  rescue: "Unfall- oder Rettungsdienst oder freiwillige Feuerwehr",
  other: "Sonstiger Bereich",
};

const kinds: Record<Kind, string> = {
  association: "Verein",
  initiative: "Initiative oder Gruppe",
  foundation: "Stiftung",
  umbrella: "Dachverband oder Ring",
  religious: "Kirche oder Religionsgemeinschaft",
  municipal: "Kommunale Einrichtung",
  agency: "Freiwilligenagentur",
  contact_point: "Anlaufstelle",
  place: "Ort oder Raum",
  fund: "Fördertopf",
  recognition: "Form der Anerkennung",
  training: "Fortbildung",
  portal: "Portal oder Newsletter",
  company: "Unternehmen",
  other: "Anderes",
};

const targetGroups: Record<TargetGroup, string> = {
  children: "Kinder",
  youth: "Jugendliche",
  families: "Familien",
  older: "Ältere Menschen",
  women: "Frauen und Mädchen",
  men: "Männer und Jungen",
  migrants: "Menschen mit Einwanderungsgeschichte",
  refugees: "Geflüchtete",
  disabled: "Menschen mit Behinderung",
  ill: "Kranke und Pflegebedürftige",
  lgbtiq: "Queere Menschen",
  little_money: "Menschen mit wenig Geld",
};

const reaches: Record<Reach, string> = {
  part: "ein Ortsteil",
  town: "der ganze Ort",
  beyond: "über den Ort hinaus",
};

/** What entries are and whom they are for, in words that everybody reads. */
export const vocabularyTexts = { fields, shortFields: fieldNames, kinds, targetGroups, reaches };
