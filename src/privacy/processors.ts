// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

const line = z.string().trim().min(1).max(200);
const processors = z.array(z.strictObject({ name: line, does: line, where: line })).max(50);

/** A firm that does a part of the operator's work. */
export type Processor = z.infer<typeof processors>[number];

/** The firms in a setting, which is a list in JSON. Null when it cannot be read. */
export function readProcessors(setting: string): Processor[] | null {
  try {
    return processors.parse(JSON.parse(setting));
  } catch {
    return null;
  }
}
