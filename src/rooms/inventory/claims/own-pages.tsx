// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  CopyBlock,
  EmptyState,
  Form,
  HiddenField,
  Page,
  type PageProps,
  SearchForm,
  SubmitButton,
  SummaryList,
} from "#ui";
import { AnswerFields } from "../asking/answers/fields.tsx";
import { factsOf } from "../asking/answers/words.ts";
import { publicTexts } from "../asking/public/texts.de.ts";
import type { Said } from "../asking/said.ts";
import type { PublicEntry } from "../directory/find-public.ts";
import { paths } from "../paths.ts";
import type { OwnClaim } from "./find.ts";
import { claimPaths } from "./paths.ts";
import { claimTexts } from "./texts.de.ts";

const t = claimTexts.own;

interface Here {
  organisation: Body;
  town: Body;
}

const placeOf = ({ town }: Here) => placeWords(town).place;

/** What all states of the page share: its title, and who sees it. */
function head(p: Here): Pick<PageProps, "title" | "seenBy"> {
  return { title: t.title, seenBy: { kind: "you", text: t.seenBy(p.organisation.name, placeOf(p)) } };
}

/** The organisation belongs to no place that keeps an inventory. */
export function NoTownPage(p: { organisation: Body }) {
  return <Page title={t.title} seenBy={{ kind: "you", text: t.seenByOwn(p.organisation.name) }} lead={t.noTown} />;
}

interface SearchProps extends Here {
  /** The claim before this one, when it is over. */
  claim?: OwnClaim | undefined;
  search: string;
  /** Undefined: the town has no open directory. */
  found: readonly PublicEntry[] | undefined;
  hasMore: boolean;
  /** The id of the claim to be made. */
  id: string;
}

/** No entry is claimed: finding it in the town's public directory. */
export function FindEntryPage(p: SearchProps) {
  const { organisation, claim } = p;
  return (
    <Page {...head(p)} lead={t.lead(organisation.name, placeOf(p))}>
      {claim && <Over claim={claim} />}
      {p.found === undefined ? <p>{t.closed(placeOf(p))}</p> : <Search {...p} found={p.found} />}
      <section>
        <h2>{t.unlisted}</h2>
        <p>{t.unlistedText(placeOf(p))}</p>
        <ActionForm action={claimPaths.claim(organisation.slug)} fields={{ id: p.id, code: "" }} label={t.unlistedSend} />
      </section>
      <WhatHolds {...p} />
    </Page>
  );
}

/** What became of the claim before. */
function Over({ claim }: { claim: OwnClaim }) {
  const { entryName, endedAt, decidedAt } = claim;
  const declined = claim.state === "declined" && decidedAt !== null;
  const ended = endedAt === null ? "" : (claim.endedSide === "town" ? t.endedByTown : t.endedByUs)(entryName, endedAt);
  return (
    <Alert kind="info">
      <p>{declined ? t.declined(entryName, decidedAt, claim.reason ?? "") : ended}</p>
    </Alert>
  );
}

function Search(p: SearchProps & { found: readonly PublicEntry[] }) {
  const { slug } = p.organisation;
  return (
    <>
      <SearchForm action={claimPaths.own(slug)} name="suche" label={t.search} hint={t.searchHint} button={t.show} value={p.search} />
      {p.found.length > 0 && <h2>{t.found}</h2>}
      {p.found.length === 0 ? (
        <p role="status">{t.nothing(p.search)}</p>
      ) : (
        <ul class="fk-things">
          {p.found.map((entry) => (
            <li>
              <a href={paths.publicEntry(p.town.slug, entry)}>{entry.name}</a> {entry.place}
              <ActionForm
                action={claimPaths.claim(slug)}
                fields={{ id: p.id, code: entry.code }}
                label={t.isOurs}
                fullLabel={t.isOursFull(entry.name)}
                small
              />
            </li>
          ))}
        </ul>
      )}
      {p.hasMore && <p>{t.more}</p>}
    </>
  );
}

function WhatHolds(p: Here) {
  return (
    <section>
      <h2>{t.what}</h2>
      <ul>
        {t.whatPoints(placeOf(p)).map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </section>
  );
}

/** The town has not answered yet, or the entry is not there any more: what that means, and the way out. */
export function WaitingClaimPage(p: Here & { claim: OwnClaim }) {
  const { claim, organisation } = p;
  const waits = claim.state === "waiting";
  const lead = waits ? t.waiting(claim.entryName, claim.claimedAt, placeOf(p)) : t.gone(claim.entryName, placeOf(p));
  return (
    <Page {...head(p)} lead={lead}>
      <EmptyState text={waits ? t.waitingNote : t.goneNote}>
        <ButtonRow>
          <ActionForm
            action={claimPaths.endOwn(organisation.slug)}
            label={claim.decidedAt === null ? t.withdraw : t.end}
            kind={waits ? "secondary" : "primary"}
          />
        </ButtonRow>
      </EmptyState>
      <WhatHolds {...p} />
    </Page>
  );
}

interface OpenProps extends Here {
  claim: OwnClaim;
  shown: Said;
  version: number;
  values: Values;
  errors?: Errors | undefined;
}

/** The own entry as everybody with a code would see it, to confirm or to correct. */
export function OwnEntryPage(p: OpenProps) {
  const { organisation, town, claim, shown } = p;
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <Page {...head(p)} lead={t.open(shown.name, placeOf(p))} refused={refused}>
      {claim.answer && <Earlier answer={claim.answer} />}
      <Form action={claimPaths.own(organisation.slug)} errors={p.errors}>
        <HiddenField name="version" value={p.version} />
        <h2>{publicTexts.known}</h2>
        <SummaryList items={factsOf(shown, town)} />
        <ButtonRow>
          <SubmitButton label={publicTexts.allRight} icon="success" />
          <span class="fk-muted">{publicTexts.allRightHint}</span>
        </ButtonRow>
        <AnswerFields body={town} values={p.values} errors={p.errors} />
        <ButtonRow>
          <SubmitButton label={publicTexts.send} kind="secondary" />
        </ButtonRow>
      </Form>
      <WhatHolds {...p} />
      <p class="fk-muted">
        {claim.decidedAt !== null && t.since(claim.decidedAt)} {t.endNote}
      </p>
      <ActionForm action={claimPaths.endOwn(organisation.slug)} label={t.end} kind="tertiary" />
    </Page>
  );
}

function Earlier({ answer }: { answer: NonNullable<OwnClaim["answer"]> }) {
  return (
    <Alert kind="info">
      <p>{became(answer)}</p>
    </Alert>
  );
}

function became({ settledAs, at, reason }: NonNullable<OwnClaim["answer"]>): string {
  if (settledAs === null) return t.answer.waits(at);
  if (settledAs === "accepted") return t.answer.accepted(at);
  return settledAs === "kept" ? t.answer.kept(at, reason ?? "") : t.answer.declined(at);
}

/** The link ended while somebody was writing: her text comes back, to be copied. */
export function LostAnswerPage(p: Here & { values: Values }) {
  const typed = typedFields.map((field) => p.values[field]).filter((value) => typeof value === "string" && value !== "");
  return (
    <Page {...head(p)} lead={t.overMeanwhile}>
      {typed.length > 0 && <CopyBlock level={2} title={t.yourText} text={typed.join("\n")} />}
      <ButtonRow>
        <ButtonLink href={claimPaths.own(p.organisation.slug)} label={t.toOwn} kind="primary" />
      </ButtonRow>
    </Page>
  );
}

/** What is typed; choices are made again in a moment. */
const typedFields = ["seeks", "offers", "name", "place", "street", "postcode", "website", "publicContact"];
