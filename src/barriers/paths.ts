// SPDX-License-Identifier: EUPL-1.2

export const barrierPaths = {
  statement: "/barrierefreiheit",
  report: "/barriere-melden",
  case: (token: string) => `/barriere-melden/fall/${token}`,
  desk: "/betrieb/barrieren",
  answer: (id: string) => `/betrieb/barrieren/${id}`,
};
