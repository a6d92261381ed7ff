// SPDX-License-Identifier: EUPL-1.2

/** Pages that open to whoever has their address: what stands after this part stays with her. */
export const byLinkAlone = /^\/(lesen|v|zugang-anfragen\/anfrage|barriere-melden\/fall)(?=\/)/;
