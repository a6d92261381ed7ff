// SPDX-License-Identifier: EUPL-1.2
export { keptFor, newestKept, removeOldDrafts } from "./keep.ts";
export { withDrafts } from "./passage.ts";
export { draftRoutes } from "./routes.ts";
