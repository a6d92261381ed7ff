// SPDX-License-Identifier: EUPL-1.2
export { allOfKind, bodyById, bodyBySlug, type ListedBody, landBody, municipalitiesOf, redirectOf } from "./bodies/find.ts";
export { type BodyPage, everyBody, type ListFilter, listBodies } from "./bodies/list.ts";
export { lookupFor } from "./bodies/lookupFor.ts";
export { registerId } from "./ids.ts";
export { type LoadOptions, type LoadOutcome, loadRegister } from "./load.ts";
export { createLookup, type Found, type Lookup, theOne, type Why } from "./lookup.ts";
export { placeInAddress, placeOf } from "./place.ts";
export { type Body, type BodyKind, bodies, bodyNames, bodyPostcodes, registerVersions } from "./tables.ts";
export { atStart, type Declined, type Place, type PlaceWords, placeWords } from "./words.ts";
