// SPDX-License-Identifier: EUPL-1.2
export { BodyPage, type BodyPageProps } from "./bodies/body-page.tsx";
export { bodiesAnswer } from "./bodies/exports.ts";
export { allOfKind, bodyById, bodyBySlug, type ListedBody, landBody, municipalitiesOf, redirectOf } from "./bodies/find.ts";
export { type BodyList, countReal, everyBody, listBodies, municipalityCount } from "./bodies/list.ts";
export { lookupFor } from "./bodies/lookupFor.ts";
export type { Published } from "./bodies/published.ts";
export { listChoices } from "./bodies/query.ts";
export { bodyPageRoutes, listRoutes, type SectionsOf } from "./bodies/routes.tsx";
export { ContactLines, ContactList } from "./contacts/card.tsx";
export { contactsAround, contactsOf, type ListedContact } from "./contacts/find.ts";
export { type FactFiles, readFactFiles } from "./facts.ts";
export { figuresAnswer } from "./figures/json.ts";
export { registerId } from "./ids.ts";
export { type LandFact, landOf, withinLand } from "./laender.ts";
export { type LoadOptions, type LoadOutcome, loadRegister } from "./load.ts";
export { createLookup, type Found, type Lookup, theOne, type Why } from "./lookup.ts";
export { isOnMap, type MapTile, mapTiles } from "./map/find.ts";
export { hexagonAt, inOrder, layOut, type MapLayout } from "./map/layout.ts";
export {
  type FormerPlace,
  formersOf,
  type HouseMergers,
  type KreisMerger,
  listMergers,
  type Merger,
  mergersInKreis,
  mergersOfHouse,
  mergingAt,
  successorOf,
  type WaitingPlace,
  waitingForMerger,
} from "./mergers/find.ts";
export { FormerPlaces, GoneNote, KreisMergerNote, MergerDeskNote, TownMergerLink, TownMergerNote } from "./mergers/notes.tsx";
export { type Child, countOf, endRows, moveFamilies, moveRows, portion } from "./mergers/steps.ts";
export { addressBehind } from "./organisations/addresses.ts";
export { changeBody } from "./organisations/change.ts";
export { foundBody } from "./organisations/found.ts";
export { isNoPlace, type KindOfNoPlace, kindsOfNoPlace } from "./organisations/kinds.ts";
export {
  everyLed,
  kindsFoundedBy,
  kindsToFound,
  type LedBody,
  type LedFilter,
  type LedPage,
  ledBody,
  listLed,
} from "./organisations/led.ts";
export { organisationTexts } from "./organisations/texts.de.ts";
export { paths } from "./paths.ts";
export { forgetPlaces, placeInAddress, placeOf } from "./place.ts";
export { type Body, type BodyKind, bodies, bodyNames, bodyPostcodes, registerVersions } from "./tables.ts";
export { atStart, type Declined, inPlace, type Place, type PlaceWords, placeAsSubject, placeWords } from "./words.ts";
