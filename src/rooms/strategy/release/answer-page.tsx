// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, Form, Page, SubmitButton, TextArea } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { Prose } from "../prose.tsx";
import { t as room } from "../texts.de.ts";
import type { DraftChange } from "./changes.ts";
import type { ShownRequest } from "./list.ts";
import { Alone, outcomeOf } from "./pages.tsx";
import { Changes } from "./standing-line.tsx";
import { releaseTexts as t } from "./texts.de.ts";

interface AnswerProps {
  body: Body;
  request: ShownRequest;
  /** `old`: the draft was changed since it was presented. */
  state: "own" | "open" | "old" | "over" | "settled";
  changes: readonly DraftChange[];
  /** Whether nobody else works for the body today. */
  alone: boolean;
  values?: Values;
  errors?: Errors | undefined;
}

const words = t.answer;

/** One request: what was presented by whom, and the answer of the second person. */
export function AnswerPage(p: AnswerProps) {
  const { slug } = p.body;
  const { what, edition, askedByName, askedAt, note } = p.request;
  const trail = [
    { label: room.menu, href: paths.overview(slug) },
    { label: t.title, href: paths.release(slug) },
  ];
  const title = what === "edition" ? words.titles.edition(edition) : words.titles[what];
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <Page title={title} seenBy={{ kind: "team", text: room.seenBy.team }} breadcrumb={trail} refused={refused}>
      <p>{t.asked(what, edition, askedByName, askedAt)}</p>
      {note !== "" && (
        <>
          <h2>{words.note}</h2>
          <Prose text={note} />
        </>
      )}
      <Changes changes={p.changes} />
      <State {...p} />
    </Page>
  );
}

function State(p: AnswerProps) {
  const { slug } = p.body;
  if (p.state === "settled") return <Settled request={p.request} />;
  if (p.state === "over") return <p>{words.over}</p>;
  if (p.state === "own") return <Own {...p} />;
  if (p.state === "old")
    return (
      <>
        <p>{words.old}</p>
        <ButtonRow>
          <ButtonLink href={paths.presentDraft(slug)} label={words.presentNew} kind="primary" />
        </ButtonRow>
      </>
    );
  return <Open {...p} />;
}

function Settled(p: { request: ShownRequest }) {
  return (
    <Alert kind="info">
      <p>{outcomeOf(p.request)}</p>
      {p.request.reason !== null && <Prose text={p.request.reason} />}
    </Alert>
  );
}

function Own(p: AnswerProps) {
  const { slug } = p.body;
  return (
    <>
      <p>{words.own}</p>
      {p.alone && <Alone slug={slug} text={t.on.alone} />}
      <ButtonRow>
        <ActionForm action={paths.takePresentedBack(slug, p.request)} label={words.withdraw} />
      </ButtonRow>
      <p class="fk-muted">{words.withdrawNote}</p>
    </>
  );
}

function Open(p: AnswerProps) {
  const { slug } = p.body;
  const { what, edition } = p.request;
  const state = { values: p.values ?? {}, errors: p.errors };
  return (
    <>
      <p>{words.consequences[what]}</p>
      <ButtonRow>
        <ActionForm action={paths.confirmPresented(slug, p.request)} label={words.buttons[what]} kind="primary" />
        {what === "draft" && <ButtonLink href={paths.overview(slug)} label={t.ask.toDraft} />}
        {edition !== null && <ButtonLink href={paths.preview(slug, edition)} label={t.ask.toPreview} />}
      </ButtonRow>
      <h2>{words.decline}</h2>
      <p>{words.declineLead}</p>
      <Form action={paths.declinePresented(slug, p.request)} errors={p.errors}>
        <TextArea {...state} name="reason" label={words.reason} rows={3} />
        <SubmitButton label={words.declineButton} kind="secondary" />
      </Form>
    </>
  );
}
