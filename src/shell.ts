// SPDX-License-Identifier: EUPL-1.2
import { paths, texts } from "#identity";
import { langOf, language, languages, speakIn, writtenHere } from "#kit/language";
import { type Actor, bodiesOf, type Delegation, type Membership, orderFor } from "#kit/policy";
import { type Room, type WebContext, webTexts } from "#kit/web";
import type { Body } from "#register";
import { type Flash, kept, type Shell } from "#ui";
import { byLinkAlone } from "./barriers/by-link.ts";
import { barrierPaths } from "./barriers/paths.ts";
import { helpFor } from "./help/for-page.ts";
import { t as helpTexts } from "./help/texts.de.ts";
import { isForEverybody } from "./languages/pages.ts";
import { chooseLanguage } from "./languages/paths.ts";
import { chosenLanguage } from "./languages/speak.ts";
import { languageNames, onlyGerman, serviceTexts } from "./languages/texts.ts";
import { audienceOf, menuOf } from "./menus.ts";
import { about } from "./overviews/paths.ts";
import { preferencePaths } from "./preferences/paths.ts";
import { rememberedWishes } from "./preferences/remember.ts";
import { lookOf } from "./preferences/wishes.ts";
import { privacyPaths } from "./privacy/paths.ts";
import { searchPaths } from "./search/paths.ts";

/** The surroundings of one request: menu, service line, workplace, footer. Needs no query. */
export function shellOf(c: WebContext, rooms: readonly Room[]): Shell {
  const { actor, exampleMode } = c.var;
  const slug = /^\/intern\/([^/]+)/.exec(c.req.path)?.[1] ?? "";
  const order = orderFor(actor, slug);
  const workplace = workplaceOf(actor, slug, order);
  const audience = audienceOf(actor, c.req.path, workplace?.bodySlug);
  const isGuest = !order && workplace !== undefined && audience === "officer" && workplace.bodySlug !== slug;
  const isKreis = (c.var.body as Body | undefined)?.kind === "kreis";
  const help = helpFor(c.req.path, order ? "officer" : audience, { isKreis, isGuest });
  const home = workplace && bodiesOf(actor).includes(workplace.bodyId) ? `/intern/${workplace.bodySlug}` : "/";
  return {
    ...writingHere(),
    path: c.req.path,
    ...(isForEverybody(c.req.path) && !byLinkAlone.test(c.req.path) ? { origin: new URL(c.var.url).origin } : {}),
    look: lookOf(rememberedWishes(c)),
    home,
    menu: order
      ? atWork(() => menuByOrder(rooms, order))
      : audience === "visitor"
        ? menuOf(rooms, audience, "")
        : atWork(() => menuOf(rooms, audience, workplace?.bodySlug ?? "")),
    service: [{ label: serviceTexts.search, href: searchPaths.page }, ...languageChoice(c), ...serviceLine(actor)],
    footer: {
      contact: about.contact,
      principles: about.principles,
      accessibility: barrierPaths.statement,
      display: preferencePaths.page,
      reportBarrier: barrierPaths.report,
      privacy: privacyPaths.privacy,
      imprint: "/impressum",
      sources: about.sources,
    },
    ...(actor.id === null ? {} : { person: actor.name }),
    ...(workplace ? { workplace: workplaceLine(actor, workplace, order) } : {}),
    ...(order ? { delegation: texts.orders.acting(order.bodyName, order.since) } : {}),
    ...flashOf(c),
    ...(actor.id !== null && help ? { helpHere: { label: helpTexts.toThisPage, href: help } } : {}),
    ...onlyGermanIn(c),
    ...(exampleMode ? { exampleMode: { choosePersonHref: paths.examplePeople() } } : {}),
  };
}

function writingHere(): Pick<Shell, "lang" | "dir"> {
  const { lang, dir } = writtenHere();
  return dir === "rtl" ? { lang, dir } : { lang };
}

/** The body in the address, when the person has a task there; by order, the one she acts through; otherwise her first task. */
function workplaceOf(actor: Actor, slug: string, order: Delegation | undefined): Membership | undefined {
  const here = order?.throughSlug ?? slug;
  return actor.memberships.find((membership) => membership.bodySlug === here) ?? actor.memberships[0];
}

/** The menu of people with a task is German, and says so on pages in another language. */
function atWork(menu: () => Shell["menu"]): Shell["menu"] {
  const entries = speakIn("de", menu);
  return langOf(language()) === "de" ? entries : entries.map((entry) => ({ ...entry, lang: langOf("de") }));
}

/** Leads to the choice for people with several tasks, and back to her own body who acts for another. */
function workplaceLine(actor: Actor, workplace: Membership, order: Delegation | undefined): NonNullable<Shell["workplace"]> {
  const several = new Set(actor.memberships.map((membership) => membership.bodyId)).size > 1;
  const href = order ? `/intern/${workplace.bodySlug}` : several ? paths.choose() : undefined;
  return { label: workplace.bodyName, ...(href ? { href } : {}) };
}

/** Of the body she acts for, only the rooms the order names. */
function menuByOrder(rooms: readonly Room[], order: Delegation): Shell["menu"] {
  const open = rooms.filter((room) => order.rooms.includes(room.name));
  return menuOf(open, "officer", order.bodySlug);
}

/** The other languages, each by its own name, where everybody reads. */
function languageChoice(c: WebContext): Shell["service"] {
  if (!isForEverybody(c.req.path)) return [];
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === "GET" ? pathname + search : pathname;
  // Leichte Sprache has a page of its own, which says what it is and where it is switched on.
  const others = languages.filter((one) => one === "de_leicht" || one !== chosenLanguage(c));
  return others.map((one) =>
    one === "de_leicht"
      ? { label: languageNames[one], href: about.easy, lang: langOf(one) }
      : { label: languageNames[one], action: chooseLanguage(one), lang: langOf(one), fields: { back } },
  );
}

function onlyGermanIn(c: WebContext): Pick<Shell, "onlyGerman"> {
  const chosen = chosenLanguage(c);
  if (chosen === "de" || chosen === language()) return {};
  return { onlyGerman: { text: onlyGerman[chosen], lang: langOf(chosen) } };
}

function serviceLine(actor: Actor): Shell["service"] {
  if (actor.id === null)
    return [
      { label: serviceTexts.help, href: about.help },
      { label: texts.signIn.title, href: paths.signIn() },
    ];
  return [
    { label: serviceTexts.help, href: about.help },
    { label: texts.account.title, href: paths.account() },
    { label: texts.signOut, action: paths.signOut() },
  ];
}

function flashOf(c: WebContext): { flash?: Flash } {
  const draft = kept();
  if (draft) return draft.flash ? { flash: draft.flash } : {};
  if (c.var.restoring) return { flash: { kind: "info", text: webTexts.restored } };
  return c.var.flash ? { flash: c.var.flash } : {};
}
