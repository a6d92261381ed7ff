// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  RadioGroup,
  SearchForm,
  SubmitButton,
  SummaryList,
  TextArea,
} from "#ui";
import { AskingPage } from "../asking/page.tsx";
import { paths } from "../paths.ts";
import type { ShownClaim } from "./find.ts";
import { claimPaths } from "./paths.ts";
import { claimTexts } from "./texts.de.ts";

const t = claimTexts.town;

const waits = ({ decidedAt, endedAt }: ShownClaim) => decidedAt === null && endedAt === null;
const links = ({ decidedAs, endedAt }: ShownClaim) => decidedAs === "accepted" && endedAt === null;

/** What organisations say about the town's entries: what waits, who keeps which entry, and what became of the others. */
export function ClaimsPage(p: { body: Body; claims: readonly ShownClaim[] }) {
  const { slug } = p.body;
  const [waiting, linked] = [p.claims.filter(waits), p.claims.filter(links)];
  const past = p.claims.filter((claim) => !waits(claim) && !links(claim));
  return (
    <AskingPage body={p.body} title={t.title} lead={t.lead}>
      {p.claims.length === 0 && <EmptyState text={t.empty} />}
      {waiting.length > 0 && <Waiting slug={slug} claims={waiting} />}
      {linked.length > 0 && <Linked slug={slug} claims={linked} />}
      {past.length > 0 && <Past claims={past} />}
      <p class="fk-muted">{t.what}</p>
    </AskingPage>
  );
}

function Waiting(p: { slug: string; claims: readonly ShownClaim[] }) {
  return (
    <section>
      <h2>{t.waiting}</h2>
      <ul class="fk-things">
        {p.claims.map((claim, at) => (
          <li>
            {saysOf(claim)} <span class="fk-muted">{t.on(claim.claimedAt)}</span>
            <ButtonRow>
              <ButtonLink
                href={claimPaths.decide(p.slug, claim.id)}
                label={t.decide}
                fullLabel={t.decideFull(claim.organisation)}
                kind={at === 0 ? "primary" : "secondary"}
                small
              />
            </ButtonRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

const saysOf = (claim: ShownClaim) =>
  claim.isUnlisted ? t.saysUnlisted(claim.organisation) : t.says(claim.organisation, claim.entryName ?? claim.claimedName);

function Linked(p: { slug: string; claims: readonly ShownClaim[] }) {
  const columns: Column<ShownClaim>[] = [
    { head: t.columns.organisation, rowHeader: true, cell: ({ organisation }) => organisation },
    { head: t.columns.entry, cell: (claim) => <EntryLink slug={p.slug} claim={claim} /> },
    { head: t.columns.person, cell: ({ person }) => person ?? t.noPerson },
    { head: t.columns.since, cell: ({ decidedAt }) => decidedAt && longDate(decidedAt) },
    {
      head: t.columns.change,
      cell: ({ id, organisation }) => (
        <ActionForm action={claimPaths.end(p.slug, id)} label={t.end} fullLabel={t.endFull(organisation)} small />
      ),
    },
  ];
  return (
    <section>
      <h2>{t.links}</h2>
      <DataTable caption={t.links} hideCaption columns={columns} rows={p.claims} />
    </section>
  );
}

function EntryLink({ slug, claim }: { slug: string; claim: ShownClaim }) {
  if (claim.entryCode === null || claim.entryName === null) return <>{t.entryGone(claim.claimedName)}</>;
  return <a href={paths.entry(slug, claim.entryCode)}>{claim.entryName}</a>;
}

function Past(p: { claims: readonly ShownClaim[] }) {
  const columns: Column<ShownClaim>[] = [
    { head: t.columns.organisation, rowHeader: true, cell: ({ organisation }) => organisation },
    { head: t.columns.entry, cell: ({ claimedName }) => claimedName },
    { head: t.columns.became, cell: becameOf },
  ];
  return (
    <section>
      <h2>{t.past}</h2>
      <DataTable caption={t.past} hideCaption columns={columns} rows={p.claims} />
      <p class="fk-muted">{t.kept}</p>
    </section>
  );
}

function becameOf({ decidedAs, decidedAt, decidedBy, endedAt, endedSide }: ShownClaim): string {
  if (endedAt === null) return decidedAt === null ? "" : t.became.declined(decidedAt, decidedBy);
  if (decidedAs === null) return t.became.withdrawn(endedAt);
  return (endedSide === "town" ? t.became.endedByTown : t.became.endedByThem)(endedAt);
}

/** An entry the town can choose. */
export interface Choosable {
  code: string;
  name: string;
  place: string | null;
}

interface DecideProps {
  body: Body;
  claim: ShownClaim;
  /** Where the claim names no entry: what was searched for, and what was found. */
  search?: string | undefined;
  found?: readonly Choosable[] | undefined;
  values?: Values;
  errors?: Errors | undefined;
}

/** One claim: who says it about which entry, and the two answers to it. */
export function DecideClaimPage(p: DecideProps) {
  const { body, claim, values, errors } = p;
  const action = claimPaths.decide(body.slug, claim.id);
  const refused = Object.keys(errors ?? {}).length > 0;
  const lead = claim.isUnlisted
    ? t.one.leadUnlisted(claim.organisation)
    : t.one.lead(claim.organisation, claim.entryName ?? claim.claimedName);
  return (
    <AskingPage body={body} title={t.one.title(claim.organisation)} lead={lead} refused={refused}>
      <SummaryList
        items={[
          { name: t.one.entry, content: !claim.isUnlisted && <EntryLink slug={body.slug} claim={claim} /> },
          { name: t.one.organisation, content: claim.organisation },
          { name: t.one.person, content: claim.person ?? t.noPerson },
          { name: t.one.email, content: claim.email },
          { name: t.one.at, content: longDate(claim.claimedAt) },
        ]}
      />
      <p>{t.one.check}</p>
      <p>{t.what}</p>
      {claim.isUnlisted && <Which {...p} />}
      {claim.entryCode !== null && (
        <section>
          <ActionForm action={action} label={t.one.accept} kind="primary" fields={{ do: "accept" }} />
          <p class="fk-muted">{t.one.acceptNote}</p>
        </section>
      )}
      <section>
        <h2>{t.one.declineTitle}</h2>
        <Form action={action} errors={errors?.entry ? undefined : errors}>
          <HiddenField name="do" value="decline" />
          <TextArea values={values} errors={errors} name="reason" label={t.one.reason} hint={t.one.reasonHint} rows={2} />
          <ButtonRow>
            <SubmitButton label={t.one.decline} kind="secondary" />
          </ButtonRow>
        </Form>
      </section>
    </AskingPage>
  );
}

/** Which of the town's entries it is: a search, and a choice among what was found. */
function Which(p: DecideProps) {
  const { body, claim, search = "", found = [], values, errors } = p;
  const action = claimPaths.decide(body.slug, claim.id);
  const options = found.map(({ code, name, place }) => ({ value: code, label: place === null ? name : t.one.entryIn(name, place) }));
  return (
    <section>
      <h2>{t.one.which}</h2>
      <p>{t.one.whichLead(claim.organisation)}</p>
      <SearchForm action={action} name="suche" label={t.one.search} button={t.one.show} value={search} />
      {found.length === 0 ? (
        <p role="status">{t.one.nothing(search)}</p>
      ) : (
        <Form action={action} errors={errors?.entry ? errors : undefined}>
          <HiddenField name="do" value="accept" />
          <HiddenField name="suche" value={search} />
          <RadioGroup values={values} errors={errors} name="entry" label={t.one.which} options={options} />
          <ButtonRow>
            <SubmitButton label={t.one.accept} />
            <span class="fk-muted">{t.one.acceptNote}</span>
          </ButtonRow>
        </Form>
      )}
      <p>
        <a href={paths.newEntry(body.slug)}>{t.one.add}</a>
      </p>
    </section>
  );
}
