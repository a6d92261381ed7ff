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
  orders: (slug: string) => `/intern/${slug}/team/auftraege`,
  newOrder: (slug: string) => `/intern/${slug}/team/auftraege/neu`,
  revokeOrder: (slug: string, id: string) => `/intern/${slug}/team/auftraege/${id}/widerrufen`,
};
