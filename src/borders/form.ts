// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { t } from "./texts.de.ts";

export const hexagons = "sechsecke";

export const choiceForm = {
  schema: z.object({
    drawing: z.union([z.literal(hexagons), z.uuid()], "chooseOne").transform((value) => (value === hexagons ? null : value)),
  }),
  texts: t.desk.errors,
};
