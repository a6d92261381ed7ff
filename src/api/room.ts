// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { apiRoutes } from "./routes.tsx";

/** What programs can read here, described for people and for programs. */
export const api: Room = { name: "api", entries: [], mounts: { "/": apiRoutes }, tells: {}, keeps: [] };
