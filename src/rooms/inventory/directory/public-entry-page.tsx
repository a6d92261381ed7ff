// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { ButtonRow, Disclosure, Form, German, Page, RadioGroup, SubmitButton, SummaryList, TextArea, TextField } from "#ui";
import { claimPaths } from "../claims/paths.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { PublicDirectory, PublicEntry } from "./find-public.ts";
import { Criteria, placeTrail, schemaType } from "./public-list-page.tsx";
import { publicTexts as words } from "./public-texts.ts";

const { report } = words;

interface FormProps {
  values: Values;
  errors?: Errors | undefined;
  /** The id of the report to be made. */
  id: string;
}

const isRefused = (errors: Errors | undefined) => errors !== undefined && Object.keys(errors).length > 0;

interface EntryProps extends FormProps {
  body: Body;
  directory: PublicDirectory;
  entry: PublicEntry;
  /** The organisation of this place that whoever looks represents and that keeps no entry yet. */
  represented?: { name: string; slug: string } | undefined;
}

/** One association for everybody, with the way to say that something is wrong. */
export function PublicEntryPage(p: EntryProps) {
  const { body, entry } = p;
  const trail = [...placeTrail(body), { label: words.title, href: paths.public(body.slug) }];
  const names = words.entry;
  return (
    <Page
      title={entry.name}
      heading={<German>{entry.name}</German>}
      seenBy={{ kind: "public", text: words.seenBy(p.directory.openedAt) }}
      breadcrumb={trail}
      description={names.description(entry.name, entry.place ?? body.name)}
      refused={isRefused(p.errors)}
    >
      <article itemscope itemtype={schemaType(entry)}>
        <meta itemprop="name" content={entry.name} />
        <meta itemprop="areaServed" content={entry.place ?? body.name} />
        <SummaryList
          items={[
            { name: names.kind, content: t.kinds[entry.kind] },
            { name: names.fields, content: entry.fields.map((id) => t.fields[id]).join(" · ") },
            { name: names.groups, content: entry.targetGroups.map((id) => t.targetGroups[id]).join(", ") },
            { name: words.part(body), content: entry.place && <German>{entry.place}</German> },
            { name: names.address, content: hasAddress(entry) && <Address body={body} entry={entry} /> },
            { name: names.website, content: entry.website && <Website address={entry.website} /> },
            { name: names.contact, content: entry.publicContact && <Lines text={entry.publicContact} /> },
            { name: names.offers, content: entry.offers && <Lines text={entry.offers} /> },
            { name: names.seeks, content: entry.seeks && <Lines text={entry.seeks} /> },
            { name: names.confirmed, content: entry.confirmedOn === null ? names.notConfirmed : names.confirmedOn(entry.confirmedOn) },
          ].filter(({ content }) => content)}
        />
      </article>
      {p.represented && (
        <p>
          {names.represented(p.represented.name)} <a href={claimPaths.own(p.represented.slug, entry.name)}>{names.claim}</a>
        </p>
      )}
      <p>
        <a href={paths.public(body.slug)}>{words.toList}</a>
      </p>
      <Disclosure summary={report.summary} open={isRefused(p.errors) || Object.keys(p.values).length > 0}>
        <ReportForm {...p} />
      </Disclosure>
    </Page>
  );
}

/** What they wrote about themselves, line by line. */
function Lines({ text }: { text: string }) {
  return (
    <span class="fk-lines">
      <German>{text}</German>
    </span>
  );
}

const hasAddress = (entry: PublicEntry) => entry.street !== null || entry.postcode !== null;

function Address({ body, entry }: { body: Body; entry: PublicEntry }) {
  return (
    <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      {entry.street !== null && (
        <span itemprop="streetAddress">
          <German>{entry.street}</German>
        </span>
      )}
      {entry.street !== null && ", "}
      {entry.postcode !== null && <span itemprop="postalCode">{entry.postcode}</span>}{" "}
      <span itemprop="addressLocality">
        <German>{body.name}</German>
      </span>
    </span>
  );
}

function Website({ address }: { address: string }) {
  return (
    <a href={address} rel="nofollow noopener" itemprop="url">
      {address.replace(/^https?:\/\//, "").replace(/\/$/, "")}
    </a>
  );
}

function ReportForm(p: FormProps & { body: Body; entry: PublicEntry }) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Form action={paths.publicEntry(p.body.slug, p.entry)} makes={p.id} errors={p.errors}>
      <RadioGroup
        {...state}
        name="about"
        label={report.about}
        options={[
          { value: "wrong", label: report.aboutOptions.wrong },
          { value: "remove", label: report.aboutOptions.remove, hint: report.removeHint },
        ]}
      />
      <TextArea {...state} name="message" label={report.message} rows={4} />
      <TextField {...state} name="replyTo" label={report.replyTo} hint={report.replyHint} optional />
      <SendRow body={p.body} />
    </Form>
  );
}

/** Something that is not there yet: who, what, and how to reach it. */
export function MissingPage(p: FormProps & { body: Body; directory: PublicDirectory }) {
  const state = { values: p.values, errors: p.errors };
  const { body } = p;
  const trail = [...placeTrail(body), { label: words.title, href: paths.public(body.slug) }];
  return (
    <Page title={report.missingTitle} lead={report.missingLead} breadcrumb={trail} refused={isRefused(p.errors)}>
      <Disclosure summary={words.criteria}>
        <Criteria text={p.directory.criteria} />
      </Disclosure>
      <h2>{report.missingForm}</h2>
      <Form action={paths.publicMissing(body.slug)} makes={p.id} errors={p.errors}>
        <TextField {...state} name="name" label={report.name} autocomplete="organization" />
        <TextArea {...state} name="message" label={report.missingMessage} hint={report.missingHint} rows={4} />
        <TextField {...state} name="replyTo" label={report.replyTo} hint={report.replyHint} optional />
        <SendRow body={body} />
      </Form>
    </Page>
  );
}

function SendRow({ body }: { body: Body }) {
  return (
    <>
      <p>
        {report.who(body)} {report.kept}
      </p>
      <ButtonRow>
        <SubmitButton label={report.send} />
      </ButtonRow>
    </>
  );
}
