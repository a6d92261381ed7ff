// SPDX-License-Identifier: EUPL-1.2

/** Lines of a picture in a hexagon of 64 units; drawn by us. */
const lines = {
  page: "M17 20h30v24H17zM17 27h30M22 33h12M22 38h18",
  people: "M24 29a5 5 0 1 0 0-10a5 5 0 0 0 0 10M40 29a5 5 0 1 0 0-10a5 5 0 0 0 0 10M14 46c0-8 4-13 10-13s8 3 8 6c0-3 2-6 8-6s10 5 10 13",
  town: "M15 46V30l8-7l8 7v16M31 46V22l9-8l9 8v24M12 46h40M21 46v-7h4v7M38 26h4M38 33h4",
  search: "M28 38a11 11 0 1 0 0-22a11 11 0 0 0 0 22M36 35l12 12",
  pen: "M18 46l3-10l20-20l7 7l-20 20zM37 20l7 7M21 36l7 7",
  plan: "M20 14h24v36H20zM25 22l2 2l4-4M35 22h5M25 31l2 2l4-4M35 31h5M25 40l2 2l4-4M35 40h5",
  eye: "M12 32c6-9 13-13 20-13s14 4 20 13c-6 9-13 13-20 13s-14-4-20-13M32 38a6 6 0 1 0 0-12a6 6 0 0 0 0 12",
  phone: "M20 16l7-1l4 10l-5 4c2 5 5 8 10 10l4-5l10 4l-1 7c-16 4-33-13-29-29",
  lock: "M19 29h26v19H19zM24 29v-5a8 8 0 0 1 16 0v5M32 36v5",
} as const;

export type EasyPicture = keyof typeof lines;

/** A picture beside a heading. It says nothing the words do not say, so it stays silent. */
export function Picture(p: { of: EasyPicture }) {
  return (
    <svg class="fk-easy__picture" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path class="fk-easy__hexagon" d="M32 1L60 17V47L32 63L4 47V17Z" />
      <path class="fk-easy__lines" d={lines[p.of]} />
    </svg>
  );
}
