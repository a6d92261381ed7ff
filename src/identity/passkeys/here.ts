// SPDX-License-Identifier: EUPL-1.2
import type { WebContext } from "#kit/web";

export interface Here {
  /** The name passkeys are bound to: the host of FOKUS_URL. */
  rpID: string;
  /** Where an answer may come from. */
  origins: string[];
}

/** Where we are for passkeys. Example mode is reached by whatever port this machine listens on. */
export function here(c: WebContext): Here {
  const own = new URL(c.var.url);
  return { rpID: own.hostname, origins: c.var.exampleMode ? [own.origin, new URL(c.req.url).origin] : [own.origin] };
}
