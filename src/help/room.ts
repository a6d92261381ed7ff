// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { helpRoutes } from "./routes.tsx";

/** The handbook of docs/handbuch as pages, for each task. */
export const helpRoom: Room = { name: "help", entries: [], mounts: { "/": helpRoutes }, tells: {}, keeps: [] };
