// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Alert, Form, HiddenField, Page, SubmitButton, TextArea } from "#ui";
import type { Draft } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { releaseTexts as t } from "./texts.de.ts";

/** What an address says is to be presented. */
export type Presented = { what: "draft" } | { what: "edition"; edition: number } | { what: "end" };

interface AskProps {
  body: Body;
  draft: Draft;
  presented: Presented;
  id: string;
  /** The state of the draft that is presented. */
  revision: number;
  values: Values;
  errors?: Errors | undefined;
  /** Who changed the draft since the form was drawn. */
  changed?: { by: string | null; at: Date };
}

/** Presents something to the second person, with a message if one likes. */
export function AskPage(p: AskProps) {
  const { what } = p.presented;
  const { slug } = p.body;
  const trail = [
    { label: room.menu, href: paths.overview(slug) },
    { label: t.title, href: paths.release(slug) },
  ];
  const title = p.presented.what === "edition" ? t.ask.titles.edition(p.presented.edition) : t.ask.titles[p.presented.what];
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <Page title={title} seenBy={{ kind: "team", text: room.seenBy.team }} lead={t.ask.leads[what]} breadcrumb={trail} refused={refused}>
      {p.changed && (
        <Alert kind="warning">
          <p>{t.ask.changedSince(p.changed.by, p.changed.at)}</p>
        </Alert>
      )}
      <Consequence {...p} />
      <Form action={paths.present(slug, addressOf(p.presented))} makes={p.id} errors={p.errors}>
        <HiddenField name="revision" value={p.revision} />
        <TextArea name="note" label={t.ask.note} hint={t.ask.noteHint} rows={3} optional values={p.values} errors={p.errors} />
        <SubmitButton label={t.ask.buttons[what]} />
      </Form>
    </Page>
  );
}

function Consequence(p: AskProps) {
  const { slug } = p.body;
  const { presented, draft } = p;
  const link =
    presented.what === "edition"
      ? { href: paths.preview(slug, presented.edition), label: t.ask.toPreview }
      : { href: paths.overview(slug), label: t.ask.toDraft };
  const numberOpen = presented.what === "draft" && !draft.paper?.number;
  return (
    <>
      <p>
        {t.ask.consequences[presented.what]} {presented.what !== "end" && <a href={link.href}>{link.label}</a>}
      </p>
      {numberOpen && <p>{t.ask.consequences.number}</p>}
    </>
  );
}

/** How addresses name what is presented. */
export function addressOf(presented: Presented): string {
  if (presented.what === "edition") return `fassung-${presented.edition}`;
  return presented.what === "draft" ? "entwurf" : "ausschalten";
}

/** The same read back; undefined for anything else. */
export function presentedAt(part: string): Presented | undefined {
  if (part === "entwurf") return { what: "draft" };
  if (part === "ausschalten") return { what: "end" };
  const edition = /^fassung-([1-9][0-9]{0,3})$/.exec(part)?.[1];
  return edition === undefined ? undefined : { what: "edition", edition: Number(edition) };
}
