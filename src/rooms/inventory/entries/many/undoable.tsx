// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, Alert } from "#ui";
import { paths } from "../../paths.ts";
import { manyTexts as texts } from "./texts.de.ts";
import type { OpenChange } from "./undo.ts";

/** What was just changed, and the button that takes it back. */
export function Undoable(p: { slug: string; change: OpenChange }) {
  return (
    <Alert kind="success">
      <p>
        {texts.changed(p.change.count)} {texts.undoUntil(p.change.until)}
      </p>
      <ActionForm action={paths.undoChange(p.slug, p.change.stepId)} label={texts.undo} small />
    </Alert>
  );
}
