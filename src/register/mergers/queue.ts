// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/** Where a merger is put that is to be carried out. */
export const carryOutQueue = { name: "register.carry-out-merger", shape: z.object({ mergerId: z.uuid() }) };
