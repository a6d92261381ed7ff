// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { privacyRoutes } from "./routes.tsx";

/** What is kept about people, told from data. */
export const privacyRoom: Room = { name: "privacy", entries: [], mounts: { "/datenschutz": privacyRoutes }, tells: {}, keeps: [] };
