// SPDX-License-Identifier: EUPL-1.2
import { paths, texts } from "#identity";
import { type Actor, bodiesOf, type Membership } from "#kit/policy";
import { type Room, type WebContext, webTexts } from "#kit/web";
import type { Flash, Shell } from "#ui";
import { audienceOf, menuOf } from "./menus.ts";
import { about } from "./overviews/paths.ts";
import { t } from "./texts.de.ts";

/** The surroundings of one request: menu, service line, workplace, footer. Needs no query. */
export function shellOf(c: WebContext, rooms: readonly Room[]): Shell {
  const { actor, exampleMode } = c.var;
  const workplace = workplaceOf(actor, c.req.path);
  const home = workplace && bodiesOf(actor).includes(workplace.bodyId) ? `/intern/${workplace.bodySlug}` : "/";
  return {
    lang: "de",
    path: c.req.path,
    home,
    menu: menuOf(rooms, audienceOf(actor), workplace?.bodySlug ?? ""),
    service: serviceLine(actor),
    footer: { contact: about.contact, principles: about.principles, sources: about.sources },
    ...(actor.id === null ? {} : { person: actor.name }),
    ...(workplace ? { workplace: workplaceLine(actor, workplace) } : {}),
    ...flashOf(c),
    ...(exampleMode ? { exampleMode: { choosePersonHref: paths.examplePeople() } } : {}),
  };
}

/** The body in the address, when the person has a task there; otherwise her first task. */
function workplaceOf(actor: Actor, path: string): Membership | undefined {
  const slug = /^\/intern\/([^/]+)/.exec(path)?.[1];
  return actor.memberships.find((membership) => membership.bodySlug === slug) ?? actor.memberships[0];
}

function workplaceLine(actor: Actor, workplace: Membership): NonNullable<Shell["workplace"]> {
  const several = new Set(actor.memberships.map((membership) => membership.bodyId)).size > 1;
  return { label: workplace.bodyName, ...(several ? { href: paths.choose() } : {}) };
}

function serviceLine(actor: Actor): Shell["service"] {
  if (actor.id === null)
    return [
      { label: t.service.help, href: about.help },
      { label: texts.signIn.title, href: paths.signIn() },
    ];
  return [
    { label: t.service.help, href: about.help },
    { label: texts.account.title, href: paths.account() },
    { label: texts.signOut, action: paths.signOut() },
  ];
}

function flashOf(c: WebContext): { flash?: Flash } {
  if (c.var.restoring) return { flash: { kind: "info", text: webTexts.restored } };
  return c.var.flash ? { flash: c.var.flash } : {};
}
