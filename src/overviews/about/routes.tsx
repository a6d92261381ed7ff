// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { chosenBorders } from "../../borders/public.ts";
import { about } from "../paths.ts";
import { easyRoutes } from "./easy-routes.tsx";
import { ContactPage, PrinciplesPage, SourcesPage } from "./pages.tsx";

export const aboutRoutes = new Hono<WebEnv>();

aboutRoutes.route("/", easyRoutes);

aboutRoutes.get(about.principles, (c) => c.html(<PrinciplesPage />));
aboutRoutes.get(about.sources, async (c) => c.html(<SourcesPage borders={await c.var.read(chosenBorders)} />));
aboutRoutes.get(about.contact, (c) => c.html(<ContactPage phone={c.var.contact.phone} mail={c.var.contact.mail} />));
