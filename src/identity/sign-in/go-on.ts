// SPDX-License-Identifier: EUPL-1.2
import { speakIn } from "#kit/language";
import { leaveFlash, type WebContext } from "#kit/web";
import { paths } from "../paths.ts";
import { rememberBrowser } from "./known-browser.ts";
import { letIn } from "./let-in.ts";
import { signInTexts as t } from "./texts.ts";
import type { EnterOutcome } from "./who.ts";

/** After an address was proved: on to the page she wanted, or to the question who she is. */
export async function goOn(c: WebContext, outcome: Extract<EnterOutcome, { kind: "signed-in" | "ask" }>): Promise<Response> {
  if (outcome.kind === "ask") return c.redirect(paths.who(), 303);
  if (outcome.isOneOfSeveral) speakIn("de", () => sayWhoSheIs(c, outcome.name));
  rememberBrowser(c, outcome.personId);
  return letIn(c, outcome.token, outcome.nextPath);
}

/** Stands on a page for people at work, which is German. */
function sayWhoSheIs(c: WebContext, name: string): void {
  leaveFlash(c, t.who.as(name), { kind: "info", link: { label: t.who.notMe, href: paths.who() } });
}
