// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { shell } from "./shell.ts";

/** What people wrote in German, marked so on pages in another language, for those who have it read out. */
export function German(p: PropsWithChildren) {
  return shell().lang === "de" ? p.children : <span lang="de">{p.children}</span>;
}
