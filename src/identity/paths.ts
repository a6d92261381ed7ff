// SPDX-License-Identifier: EUPL-1.2
export const paths = {
  signIn: (next?: string) => (next ? `/anmelden?weiter=${encodeURIComponent(next)}` : "/anmelden"),
  code: () => "/anmelden/code",
  signOut: () => "/abmelden",
  restore: () => "/wieder-da",
  account: () => "/konto",
  examplePeople: () => "/beispielpersonen",
  actAs: (personId: string) => `/beispielpersonen/${personId}`,
  outbox: () => "/beispielpersonen/postausgang",
  choose: () => "/intern",
};
