// SPDX-License-Identifier: EUPL-1.2
import { CopyBlock, Page } from "#ui";
import { commentTexts } from "./texts.ts";

const t = commentTexts.write;

/** Comments are not taken here any more: what somebody typed comes back, and nothing else is said. */
export function LostSharePage(p: { typed: string }) {
  return (
    <Page title={t.stoppedTitle} lead={t.stopped}>
      <CopyBlock level={2} title={t.yourText} text={p.typed} />
    </Page>
  );
}
