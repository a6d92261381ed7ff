// SPDX-License-Identifier: EUPL-1.2

export const preferencePaths = {
  page: "/darstellung",
  reset: "/darstellung/zuruecksetzen",
};
