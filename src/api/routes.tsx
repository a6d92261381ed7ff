// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { openApiDocument } from "./document.ts";
import { ApiPage } from "./page.tsx";
import { apiPaths } from "./paths.ts";

export const apiRoutes = new Hono<WebEnv>();

apiRoutes.get(apiPaths.page, (c) => c.html(<ApiPage url={c.var.url} />));
apiRoutes.get(apiPaths.document, (c) => c.json(openApiDocument(c.var.url)));
