// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { languageRoutes } from "./routes.ts";

/** The choice of a language for the pages everybody reads. */
export const languageRoom: Room = { name: "languages", entries: [], mounts: { "/sprache": languageRoutes }, tells: {}, keeps: [] };
