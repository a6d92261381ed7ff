// SPDX-License-Identifier: EUPL-1.2

const regionId = "fk-ansage";

/** Tells screen readers a short sentence once the current speech pauses; shows nothing. */
export function announce(text: string): void {
  const region = document.getElementById(regionId) ?? makeRegion();
  // An unchanged text would stay silent the second time.
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

function makeRegion(): HTMLElement {
  const region = document.createElement("div");
  region.id = regionId;
  region.className = "kern-sr-only";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}
