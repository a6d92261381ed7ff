// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, ButtonLink, ButtonRow } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { ReleaseFacts } from "./state.ts";

const words = t.directory.entry;

/** On the page of an entry: whether everybody can read it, and what to do about that. */
export function ReleaseState(p: { slug: string; entry: { code: string; name: string }; facts: ReleaseFacts }) {
  const { slug, entry, facts } = p;
  const isOut = facts.releasedAt !== null && !facts.isRefused;
  const to = paths.releaseOf(slug, entry.code);
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{sentence(facts)}</p>
      <ButtonRow>
        {facts.isRefused && <ActionForm action={to} label={words.lift} fields={{ to: "lift" }} small />}
        {!facts.isRefused && isOut && <ActionForm action={to} label={words.takeBack} fields={{ to: "takeBack" }} small />}
        {!facts.isRefused && !isOut && <ActionForm action={to} label={words.release} fields={{ to: "release" }} small />}
        {!facts.isRefused && <ActionForm action={to} label={words.refuse} fields={{ to: "refuse" }} small kind="tertiary" />}
        {isOut && facts.isOpen && <ButtonLink href={paths.publicEntry(slug, entry)} label={words.look} kind="tertiary" small />}
      </ButtonRow>
    </section>
  );
}

function sentence({ releasedAt, isRefused, isOpen }: ReleaseFacts): string {
  if (isRefused) return words.refused;
  if (releasedAt === null) return words.waiting;
  return `${words.released(releasedAt)} ${isOpen ? words.seen : words.unseen}`;
}
