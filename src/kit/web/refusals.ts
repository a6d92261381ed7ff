// SPDX-License-Identifier: EUPL-1.2

/** Not there, or not for this person: both look the same from outside. */
export class NotFound extends Error {}

/** The request cannot be understood or is too large; `reason` is a key of the kit's web texts. */
export class BadRequest extends Error {
  constructor(
    readonly status: 400 | 403 | 413,
    readonly reason: "brokenUpload" | "foreignForm" | "tooLarge",
  ) {
    super(reason);
  }
}

/** Goes on only when allowed. Not allowed looks like not there. */
export function mustBe(allowed: boolean): void {
  if (!allowed) throw new NotFound();
}

/** The thing, or "not there". */
export function found<Thing>(thing: Thing | undefined | null): Thing {
  if (thing === undefined || thing === null) throw new NotFound();
  return thing;
}
