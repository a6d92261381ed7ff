// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, ButtonLink, ButtonRow } from "#ui";
import { paths } from "../paths.ts";
import { looking } from "../sharing/looking.ts";
import { t } from "../texts.de.ts";
import type { ReleaseFacts } from "./state.ts";

const words = t.directory.entry;

interface Props {
  slug: string;
  entry: { code: string; name: string };
  facts: ReleaseFacts;
}

/** On the page of an entry: whether everybody can read it, and for the body's own people what to do about that. */
export function ReleaseState(p: Props) {
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{sentence(p.facts)}</p>
      {looking().mayPublish ? <Buttons {...p} /> : <p>{words.onlyTown}</p>}
    </section>
  );
}

function Buttons({ slug, entry, facts }: Props) {
  const isOut = facts.releasedAt !== null && !facts.isRefused;
  const to = paths.releaseOf(slug, entry.code);
  return (
    <ButtonRow>
      {facts.isRefused && <ActionForm action={to} label={words.lift} fields={{ to: "lift" }} small />}
      {!facts.isRefused && isOut && <ActionForm action={to} label={words.takeBack} fields={{ to: "takeBack" }} small />}
      {!facts.isRefused && !isOut && <ActionForm action={to} label={words.release} fields={{ to: "release" }} small />}
      {!facts.isRefused && <ActionForm action={to} label={words.refuse} fields={{ to: "refuse" }} small kind="tertiary" />}
      {isOut && facts.isOpen && <ButtonLink href={paths.publicEntry(slug, entry)} label={words.look} kind="tertiary" small />}
    </ButtonRow>
  );
}

function sentence({ releasedAt, isRefused, isOpen }: ReleaseFacts): string {
  if (isRefused) return words.refused;
  if (releasedAt === null) return words.waiting;
  return `${words.released(releasedAt)} ${isOpen ? words.seen : words.unseen}`;
}
