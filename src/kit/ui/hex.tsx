// SPDX-License-Identifier: EUPL-1.2
// One municipality in focus among its neighbours. Unit of the paths: 1 = 1/54 of the picture's side.
const ring =
  "M17.3-8.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8zM8.7 6.2l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8zM-8.7 6.2l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8zM-17.3-8.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8zM-8.7-23.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8zM8.7-23.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8z";
const core = "M0-8.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8z";

/** The logo, for the eye only: the word mark beside it says the name. */
export function Hex() {
  return (
    <svg class="fk-hex" viewBox="-27 -27 54 54" width="44" height="44" aria-hidden="true" focusable="false">
      <path class="fk-hex__ring" d={ring} />
      <path class="fk-hex__core" d={core} />
    </svg>
  );
}
