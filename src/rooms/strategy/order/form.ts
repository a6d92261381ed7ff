// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { placeables } from "./place.ts";

const place = z
  .union([z.uuid(), z.literal("")])
  .default("")
  .transform((id) => (id === "" ? null : id));

/** What the dragging element sends; people never fill it in. */
export const dropForm = {
  schema: z.object({ thing: z.enum(placeables), id: z.uuid(), into: place, before: place }),
  texts: {},
};
