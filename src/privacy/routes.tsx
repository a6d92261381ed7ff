// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { about } from "../overviews/paths.ts";
import { lastRuns } from "./deletions.ts";
import { PrivacyPage, TechniquePage } from "./pages.tsx";

export const privacyRoutes = new Hono<WebEnv>();

privacyRoutes.get("/", (c) => c.html(<PrivacyPage contact={about.contact} />));
privacyRoutes.get("/technik", async (c) => c.html(<TechniquePage runs={await c.var.read(lastRuns)} operator={c.var.operator} />));
