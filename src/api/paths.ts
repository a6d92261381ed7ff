// SPDX-License-Identifier: EUPL-1.2
export const apiPaths = { page: "/api", document: "/api/openapi.json" };
