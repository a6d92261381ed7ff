// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, Disclosure, SummaryList } from "#ui";
import { t } from "../../texts.de.ts";
import type { FieldId } from "../../vocabulary.ts";
import { Lines } from "../lines.tsx";
import { AskingPage } from "../page.tsx";
import { partsOf } from "../paper/parts.ts";
import { type LettersFor, lettersFor, askingPaths as paths } from "../paths.ts";
import type { FoundRound, Progress } from "./find.ts";
import { dayAfter } from "./form.ts";
import { roundTexts as texts } from "./texts.de.ts";

/** Codes work so much longer than answers are asked for. Unit: days; the migration of the functions says the same. */
const margin = 14;
/** The last day on which the codes of a round work. */
export const worksUntil = (round: { until: string }) => dayAfter(round.until, margin);

interface DraftProps {
  body: Body;
  round: FoundRound;
  aim: { entries: number; withMail: number };
  /** The Ortsteil of the draft, as its entries write it. */
  placeName: string | null;
  /** What the first entry would get. */
  sample: { name: string; subject: string; text: string } | null;
}

/** A round nobody was asked in yet: what would go out, to how many. */
export function DraftPage(p: DraftProps) {
  const { round, aim, sample } = p;
  const { slug } = p.body;
  return (
    <AskingPage body={p.body} title={round.title} lead={texts.draft.lead(aim.entries, aim.withMail)}>
      <p>{texts.draft.note}</p>
      <Facts round={round} who={whoOf(p)} />
      <ButtonRow>
        <ButtonLink href={paths.roundDetails(slug, round.id)} label={texts.draft.edit} />
        {round.scope === "chosen" && <ButtonLink href={paths.pick(slug, round.id)} label={texts.draft.pick} />}
      </ButtonRow>
      {sample ? (
        <>
          <Sample slug={slug} id={round.id} sample={sample} />
          <section>
            <ActionForm action={paths.beginRound(slug, round.id)} label={texts.draft.begin} kind="primary" />
            <p class="fk-muted">{texts.draft.beginHint}</p>
          </section>
        </>
      ) : (
        <Alert kind="open">
          <p>{texts.draft.nobody}</p>
        </Alert>
      )}
      <ActionForm action={paths.discardRound(slug, round.id)} label={texts.draft.discard} kind="tertiary" />
    </AskingPage>
  );
}

function Sample(p: { slug: string; id: string; sample: NonNullable<DraftProps["sample"]> }) {
  return (
    <section>
      <h2>{texts.draft.preview}</h2>
      <p>{texts.draft.previewHint(p.sample.name)}</p>
      <ButtonRow>
        <ButtonLink href={paths.previewLetter(p.slug, p.id)} label={texts.draft.previewLetter} icon="download" download />
      </ButtonRow>
      <Disclosure summary={texts.draft.previewMail}>
        <p>
          <b>{p.sample.subject}</b>
        </p>
        <pre class="fk-mail__text">{p.sample.text}</pre>
      </Disclosure>
    </section>
  );
}

function whoOf({ round, placeName }: DraftProps): string {
  if (round.scope === "chosen") return texts.draft.chosen(round.picked.length);
  if (round.scope === "field") return texts.draft.field(t.shortFields[round.scopeValue as FieldId]);
  return round.scope === "place" ? texts.draft.place(placeName ?? "–") : texts.draft.all;
}

function Facts(p: { round: FoundRound; who: string }) {
  const names = texts.draft.facts;
  return (
    <SummaryList
      items={[
        { name: names.who, content: p.who },
        { name: names.until, content: longDate(p.round.until) },
        { name: names.worksUntil, content: longDate(worksUntil(p.round)) },
        { name: names.replyTo, content: <Lines text={p.round.replyTo} /> },
        { name: names.phone, content: p.round.phone },
      ]}
    />
  );
}

interface RunningProps {
  body: Body;
  round: FoundRound;
  progress: Progress;
  /** Letters that each choice would make. */
  letters: Record<LettersFor, number>;
  today: string;
}

/** A round under way: letters, mails, telephone list, and what came back. */
export function RunningPage(p: RunningProps) {
  const { round, progress } = p;
  const { slug } = p.body;
  const words = texts.running;
  const primary =
    progress.waiting > 0
      ? { label: words.toWaiting(progress.waiting), href: paths.answers(slug) }
      : { label: words.enter, href: paths.enter(slug, round.id) };
  return (
    <AskingPage body={p.body} title={round.title} lead={words.lead(progress.answered, progress.asked)} primary={primary}>
      <p>{round.endedAt ? words.ended(round.endedAt) : words.until(round.until, worksUntil(round))}</p>
      {!round.endedAt && round.until < p.today && <p>{words.over}</p>}
      {!round.endedAt && (
        <>
          <Letters {...p} />
          {round.until >= p.today && <Mails {...p} />}
        </>
      )}
      <Part title={words.phone} text={words.phoneText}>
        <ButtonRow>
          <ButtonLink href={paths.phoneList(slug, round.id)} label={words.list} icon="print" />
          {progress.waiting > 0 && <ButtonLink href={paths.enter(slug, round.id)} label={words.enter} />}
        </ButtonRow>
      </Part>
      {!round.endedAt && (
        <Part title={words.end} text={words.endText}>
          <ActionForm action={paths.endRound(slug, round.id)} label={words.end} />
        </Part>
      )}
    </AskingPage>
  );
}

function Part(p: { title: string; text: string; children?: Child }) {
  return (
    <section>
      <h2>{p.title}</h2>
      <p>{p.text}</p>
      {p.children}
    </section>
  );
}

function Letters(p: RunningProps) {
  const words = texts.running;
  const choices = (Object.keys(lettersFor) as LettersFor[]).filter((whom) => p.letters[whom] > 0);
  return (
    <Part title={words.letters} text={words.lettersText}>
      <ul>
        {choices.flatMap((whom) =>
          partsOf(p.letters[whom]).map((part) => (
            <li>
              {words.lettersFor[whom]}, {words.lettersPart(part, p.letters[whom])}:{" "}
              {(["pdf", "docx"] as const).map((form, index) => (
                <>
                  {index > 0 && " · "}
                  <a
                    href={paths.letters(p.body.slug, p.round.id, form, whom, part.number)}
                    download
                    aria-label={`${words.lettersFor[whom]}, ${words.lettersPart(part, p.letters[whom])}: ${words[form]}`}
                  >
                    {words[form]}
                  </a>
                </>
              ))}
            </li>
          )),
        )}
      </ul>
    </Part>
  );
}

function Mails(p: RunningProps) {
  const { progress, round } = p;
  const { slug } = p.body;
  const words = texts.running;
  return (
    <Part title={words.mails} text={words.mailsText(progress.withMail, progress.mailed)}>
      {progress.unmailed > 0 ? (
        <ActionForm action={paths.sendMails(slug, round.id)} label={words.send(progress.unmailed)} />
      ) : (
        <p>{words.sendNone}</p>
      )}
      {round.remindedAt ? (
        <p>{words.reminded(round.remindedAt)}</p>
      ) : (
        progress.mailed > 0 &&
        progress.remindable > 0 && (
          <>
            <p>{words.remindText}</p>
            <ActionForm action={paths.remind(slug, round.id)} label={words.remind(progress.remindable)} />
          </>
        )
      )}
    </Part>
  );
}
