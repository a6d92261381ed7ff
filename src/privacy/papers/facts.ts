// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import type { ContactFields } from "../contacts/save.ts";
import type { Processor } from "../processors.ts";

/** What a paper is filled in with. What is missing is printed as a gap. */
export interface PaperFacts {
  body: Pick<Body, "name" | "kind">;
  controller: ContactFields | undefined;
  officer: ContactFields | undefined;
  /** Name and address of whoever runs the platform. */
  operator: string | undefined;
  processors: readonly Processor[];
  /** Public address of the platform. */
  url: string;
  now: Date;
}
