// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { showcaseRoutes } from "./routes.tsx";

/** Every building block of our pages in every state, for those who draw, test or judge them. It keeps nothing. */
export const showcase: Room = { name: "showcase", entries: [], mounts: { "/": showcaseRoutes }, tells: {}, keeps: [] };
