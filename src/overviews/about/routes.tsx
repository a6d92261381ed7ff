// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { about } from "../paths.ts";
import { ContactPage, HelpPage, PrinciplesPage, SourcesPage, StrategyHelpPage } from "./pages.tsx";

export const aboutRoutes = new Hono<WebEnv>();

aboutRoutes.get(about.help, (c) => c.html(<HelpPage />));
aboutRoutes.get(about.helpStrategy, (c) => c.html(<StrategyHelpPage />));
aboutRoutes.get(about.principles, (c) => c.html(<PrinciplesPage />));
aboutRoutes.get(about.sources, (c) => c.html(<SourcesPage />));
aboutRoutes.get(about.contact, (c) => c.html(<ContactPage phone={c.var.contact.phone} mail={c.var.contact.mail} />));
