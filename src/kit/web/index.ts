// SPDX-License-Identifier: EUPL-1.2
export { clientAddress, prefixOf, readProxies } from "./address.ts";
export { pageBefore } from "./before.ts";
export { dropCookie, giveCookie, leaveFlash, ownCookies, readCookie, takeFlash } from "./cookies.ts";
export type { Doors, Passage, WebContext, WebEnv, WebVariables } from "./env.ts";
export { BadRequestPage, FailedPage, NotFoundPage } from "./error-pages.tsx";
export { againStatus, bringsFile, formOf, keepForGoingBack, sentForm } from "./forms.ts";
export { patternOf } from "./pattern.ts";
export { comesFromUs, formLimit, limitBody, ownFormsOnly, protect, variesByEncoding } from "./protection.ts";
export { type Provider, readProviders } from "./providers.ts";
export { newReference } from "./reference.ts";
export { BadRequest, found, mustBe, NotFound } from "./refusals.ts";
export type { Audience, MenuEntry, MenuLink, Retention, Room, SeedContext } from "./room.ts";
export { createSeals, type Seals, secretsIn } from "./seals.ts";
export { t as webTexts } from "./texts.ts";
