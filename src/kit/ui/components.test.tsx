// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { describe, expect, test } from "vitest";
import * as ui from "./index.ts";

interface Entry {
  name: string;
  members: number;
}
const entries: Entry[] = [
  { name: "TuS 08 Altdorf", members: 1240 },
  { name: "MGV Wiesen", members: 38 },
];
const columns: ui.Column<Entry>[] = [
  { head: "Name", cell: (entry) => entry.name, rowHeader: true, foot: "Zusammen" },
  { head: "Mitglieder", cell: (entry) => String(entry.members), kind: "number", foot: "1278" },
];
const link = { label: "Ansehen", href: "/x" };

describe("a table", () => {
  const stacked = String(<ui.DataTable caption="Vereine" columns={columns} rows={entries} />);
  const scrolling = String(<ui.DataTable caption="Vereine" columns={columns} rows={entries} narrow="scroll" />);

  test.each([stacked, scrolling])("has a caption, named columns and named rows", (html) => {
    expect(html).toContain("<caption>Vereine</caption>");
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html.match(/scope="row"/g)).toHaveLength(3);
  });

  test("that scrolls is a named region, reachable by keyboard", () => {
    expect(scrolling).toMatch(/^<section [^>]*aria-label="Vereine" tabindex="0"/);
  });

  test("that is stacked repeats the column's name beside each value and stays a table for screen readers", () => {
    expect(stacked).toMatch(/role="cell" data-label="Mitglieder">1240<\/td>/);
    expect(stacked.match(/role="row"/g)).toHaveLength(4);
  });

  test("puts numbers to the right and its sum at the end", () => {
    expect(stacked).toMatch(/<tfoot[\s\S]*kern-table__cell--numeric[^>]*>1278/);
  });
});

const rest: [string, Child, RegExp][] = [
  ["pages lead back and on", <ui.Pagination previous="/a" next="/b" />, /href="\/a" rel="prev"[\s\S]*href="\/b" rel="next"/],
  ["a single page needs no way on", <ui.Pagination />, /^$/],
  ["a chosen filter is marked", <ui.Chips label="Bereich" items={[{ ...link, current: true, count: 3 }]} />, /aria-current="true"/],
  ["a step is said in words", <ui.StepLine now={2} of={4} />, /<b>Schritt 2 von 4<\/b>/],
  ["facts without content are left out", <ui.SummaryList items={[{ name: "Telefon", content: "" }]} />, /^<dl class="fk-list"><\/dl>$/],
  ["an alert says its kind to those who do not see it", <ui.Alert kind="warning">x</ui.Alert>, /kern-sr-only">Achtung: /],
  ["an open state is grey", <ui.Badge text="offen" />, /^<span class="fk-badge">offen<\/span>$/],
  ["an empty list offers the next step", <ui.EmptyState text="Leer." action={link} />, /Leer\.[\s\S]*kern-btn--primary" href="\/x"/],
  [
    "progress is a bar and words",
    <ui.Progress label="Liste" done={3} total={9} text="3 von 9" />,
    /<progress value="3" max="9"[\s\S]*3 von 9/,
  ],
  ["nothing to do is no division by zero", <ui.Progress label="Liste" done={0} total={0} text="0" />, /max="1"/],
  [
    "a bar says what it says in words",
    <ui.Progress label="L" done={1} total={2} text="1 von 2 Zeilen" />,
    /aria-valuetext="1 von 2 Zeilen"/,
  ],
  [
    "progress can be followed without script",
    <ui.Progress label="L" done={1} total={2} text="" source="/s" />,
    /data-reload[\s\S]*<a href="\/">/,
  ],
  ["printing is offered only when script can do it", <ui.PrintButton />, /<button[^>]* hidden/],
  ["copying is offered only when script can do it", <ui.CopyBlock title="Beschluss" text="Text" />, /<button[^>]* hidden/],
  [
    "a form that makes something carries its id, and is not sent to its own address",
    <ui.Form action="/x" makes="7" />,
    /action="\/x\?id=7"[^>]*><input type="hidden" name="id" value="7"/,
  ],
  ["a single action posts with what it needs", <ui.ActionForm action="/x" label="Merken" fields={{ id: 7 }} />, /name="id" value="7"/],
  [
    "a search stands in the address and keeps its filters",
    <ui.SearchForm action="/x" name="q" label="Suche" button="Suchen" keep={{ ort: "linde" }} />,
    /method="get"[\s\S]*name="ort" value="linde"/,
  ],
];

test.each(rest)("%s", (_, component, expected) => {
  expect(String(component)).toMatch(expected);
});

const shell: ui.Shell = {
  lang: "de",
  path: "/x",
  home: "/",
  menu: [link],
  service: [link, { label: "Abmelden", action: "/abmelden" }],
  footer: { contact: "/kontakt" },
  person: "Erika Beispiel",
  workplace: { label: "Musterstadt", href: "/intern" },
  delegation: "Sie handeln für Musterstadt",
  flash: { kind: "info", text: "Gespeichert." },
  exampleMode: { choosePersonHref: "/beispiel" },
};
const everything = () => (
  <ui.Page title="Alles" refused seenBy={{ kind: "team", text: "Nur Ihr Team" }} breadcrumb={[link]} tabs={[link]} primary={link} wide>
    {rest.map(([, component]) => component)}
    <ui.Form action="/x" errors={{ name: "Schreiben Sie den Namen." }} files>
      <ui.TextField name="name" label="Name" errors={{ name: "Schreiben Sie den Namen." }} />
      <ui.CheckboxGroup name="orte" label="Orte" options={[{ value: "linde", label: "Linde" }]} />
      <ui.SelectField name="bereich" label="Bereich" options={[]} />
    </ui.Form>
    <ui.DataTable caption="Vereine" columns={columns} rows={entries} narrow="scroll" />
    <ui.Card title="Karte" href="/x" footer={<ui.ButtonLink {...link} icon="edit" small />} />
    <ui.Disclosure summary="Mehr">x</ui.Disclosure>
  </ui.Page>
);

test("nothing on a page needs an exception from the content security policy", () => {
  const html = ui.runWithShell(shell, () => String(everything()));
  expect(html).not.toMatch(/<[^>]* style=/);
  expect(html).not.toMatch(/<[^>]* on[a-z]+=/);
  expect(html).not.toMatch(/<style|javascript:/);
  expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
    expect.stringMatching(/^<script type="module" src="\/assets\/browser\.\w+\.js" fetchpriority="low">$/),
  ]);
});
