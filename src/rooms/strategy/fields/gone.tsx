// SPDX-License-Identifier: EUPL-1.2
import { found } from "#kit/web";
import { fieldAt } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { NewFieldPage } from "./pages.tsx";

/** Her words about a field of action that was removed, as a new one. */
export function fieldAgain(gone: Gone) {
  found(fieldAt(gone.before, gone.short("field")));
  return newFieldAgain(gone);
}

/** A field of action that was made and removed, and is sent once more. */
export function newFieldAgain({ body, typed, freshId }: Gone) {
  return <NewFieldPage body={body} id={freshId} values={typed} errors={{ "": t.field.gone }} />;
}
