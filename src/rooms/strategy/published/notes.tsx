// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { Alert } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { noteTexts } from "../redactions/note-texts.ts";
import { SaidWithin } from "../said.tsx";
import type { PublicRedaction, PublicWithdrawal } from "./find.ts";
import { t } from "./texts.ts";

interface NotesProps {
  body: Body;
  edition: { number: number; redactions: readonly PublicRedaction[] };
  /** The newest edition that everybody can read. */
  newest: number;
  withdrawals: readonly PublicWithdrawal[];
}

/** What a reader has to know before she reads: a newer edition, one that was taken back, what was blacked out. */
export function Notes(p: NotesProps) {
  const { body, edition, newest } = p;
  const takenBack = p.withdrawals.filter((one) => one.endedAt === null && one.edition > edition.number);
  return (
    <>
      {newest > edition.number && (
        <Alert kind="info">
          <p>
            {t.earlier(edition.number, newest)} <a href={paths.published(body.slug)}>{t.toNewest}</a>
          </p>
        </Alert>
      )}
      {takenBack.map((one) => (
        <Alert kind="info">
          <p>
            <Withdrawn withdrawal={one} />
          </p>
        </Alert>
      ))}
      <RedactionNotes redactions={edition.redactions} />
    </>
  );
}

/** That an edition was taken back, and why, in the words of those who did. */
export function Withdrawn(p: { withdrawal: PublicWithdrawal }) {
  const { edition, withdrawnAt, reason } = p.withdrawal;
  return <SaidWithin sentence={(why) => t.withdrawn(edition, longDate(withdrawnAt), why)} text={reason} />;
}

/** The visible note: when, in how many places and why; never what. */
export function RedactionNotes(p: { redactions: readonly PublicRedaction[] }) {
  if (p.redactions.length === 0) return null;
  return (
    <Alert kind="info">
      {p.redactions.map(({ redactedAt, places, reason }) => (
        <p>
          {noteTexts.note(longDate(redactedAt), places)} {noteTexts.because(noteTexts.reasons[reason].label)}
        </p>
      ))}
    </Alert>
  );
}
