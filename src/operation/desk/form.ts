// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/** A button that names its queue. */
export const retryForm = { schema: z.object({ queue: z.string().min(1).max(100) }), texts: {} };
