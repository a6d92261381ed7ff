// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { ownPath } from "#identity";
import { language } from "#kit/language";
import { dropCookie, found, giveCookie, leaveFlash, NotFound, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { pageAt } from "./book.ts";
import { isFirstWayClosed } from "./first-way.ts";
import { ChapterPage, DoorsPage } from "./pages.tsx";
import { helpPaths as paths } from "./paths.ts";
import { allPictures } from "./pictures.ts";
import { t } from "./texts.ts";

/** As long as browsers keep anything. Unit: seconds. */
const closedFor = 400 * 24 * 60 * 60;

export const helpRoutes = new Hono<WebEnv>();

helpRoutes.get(paths.doors, (c) => c.html(<DoorsPage page={found(pageAt("", language()))} firstWayClosed={isFirstWayClosed(c)} />));

helpRoutes.get(paths.formerStrategy, (c) => c.redirect(paths.page("engagementbeauftragte/strategie"), 301));

helpRoutes.get(paths.picture(":file"), (c) => {
  const wanted = [...allPictures().values()].find(({ file }) => file === c.req.param("file"));
  if (!wanted) throw new NotFound();
  return c.body(wanted.bytes, 200, { "Content-Type": "image/png", "Cache-Control": "public, max-age=31536000, immutable" });
});

/** Kept in this browser and nowhere else: who closed a hint is nobody's business. */
helpRoutes.post(paths.closeFirstWay, async (c) => {
  giveCookie(c, "first-way", "closed", closedFor);
  leaveFlash(c, t.closed, { kind: "info" });
  const back = (await sentForm(c)).get("back");
  return c.redirect(ownPath(typeof back === "string" ? back : "/intern"), 303);
});

helpRoutes.post(paths.showFirstWay, (c) => {
  dropCookie(c, "first-way");
  leaveFlash(c, t.shown, { kind: "info" });
  return c.redirect("/intern", 303);
});

helpRoutes.get(paths.page(":role"), (c) => chapter(c, c.req.param("role") ?? ""));

helpRoutes.get(paths.page(":role/:chapter"), (c) => chapter(c, `${c.req.param("role")}/${c.req.param("chapter")}`));

function chapter(c: WebContext, address: string) {
  return c.html(<ChapterPage page={found(pageAt(address, language()))} />);
}
