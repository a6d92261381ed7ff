// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { language } from "#kit/language";
import type { WebContext, WebEnv } from "#kit/web";
import { askedFrom } from "./asking/asked.ts";
import { search } from "./asking/find.ts";
import { suggest } from "./asking/suggest.ts";
import { SearchPage } from "./pages.tsx";
import { shownOf } from "./shown.ts";
import { t } from "./texts.ts";

/** Below /suche. What somebody searches for is written down nowhere: not in the log, which knows patterns of addresses only. */
export const searchRoutes = new Hono<WebEnv>();

searchRoutes.get("/", async (c) => {
  const asked = askedFrom(queryOf(c));
  const results = asked.text === "" ? null : await c.var.read((tx) => search(tx, asked, language()));
  unlisted(c);
  return c.html(<SearchPage asked={asked} results={results} />);
});

searchRoutes.get("/vorschlaege", async (c) => {
  const { text } = askedFrom(queryOf(c));
  const found = await c.var.read((tx) => suggest(tx, text, language()));
  const items = found
    .map((result) => shownOf(result))
    .map(({ title, href, kind, where, isGerman }) => ({
      text: title,
      href,
      note: [kind, where].filter(Boolean).join(" · "),
      ...(isGerman && language() === "en" ? { lang: "de" } : {}),
    }));
  unlisted(c);
  return c.json({ items, says: t.suggested(items.length) });
});

const queryOf = (c: WebContext) => new URL(c.req.url).searchParams;

/** Search engines index what is found, not that it was looked for. */
function unlisted(c: WebContext): void {
  c.header("X-Robots-Tag", "noindex");
}
