// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { pageBefore, type WebContext, type WebEnv } from "#kit/web";
import { isOnMap } from "#register";
import { barrierPaths } from "../../barriers/paths.ts";
import { chooseLanguage } from "../../languages/paths.ts";
import { rememberedLanguage } from "../../languages/speak.ts";
import { preferencePaths } from "../../preferences/paths.ts";
import { privacyPaths } from "../../privacy/paths.ts";
import { about } from "../paths.ts";
import { EasyPage } from "./easy-page.tsx";

export const easyRoutes = new Hono<WebEnv>();

const choose = { easy: chooseLanguage("de_leicht"), german: chooseLanguage("de") };

const elsewhere = {
  imprint: "/impressum",
  report: barrierPaths.report,
  statement: barrierPaths.statement,
  display: preferencePaths.page,
  help: about.visit,
  privacy: privacyPaths.privacy,
};

easyRoutes.get(about.easy, async (c) => {
  const isChosen = rememberedLanguage(c) === "de_leicht";
  const { phone, mail } = c.var.contact;
  const hasMap = await c.var.read((tx) => isOnMap(tx, null));
  const given = { operator: c.var.operator.name, phone, mail, choose, elsewhere, hasMap };
  return c.html(<EasyPage {...given} isChosen={isChosen} back={pageToReadOn(c)} />);
});

/** The page somebody came from, when it is another one: there she wanted to read on. */
function pageToReadOn(c: WebContext): string {
  const path = pageBefore(c);
  return path === "" || path.startsWith(about.easy) || path.length > 500 ? "/" : path;
}
