// SPDX-License-Identifier: EUPL-1.2
import { draftRoutes, withDrafts } from "#kit/drafts";
import { placeOf } from "#register";
import { bodyFor } from "../context.ts";
import { keptForms } from "./forms.ts";

/** Where the forms of the draft are kept while somebody types. */
export const keptRoutes = draftRoutes(keptForms, (c) => bodyFor(c, "edit"));

/** Stands before all pages of the draft. */
export const withTyped = withDrafts(keptForms, placeOf);
