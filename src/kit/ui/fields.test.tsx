// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { describe, expect, test } from "vitest";
import {
  CheckboxGroup,
  DateField,
  EuroField,
  FileField,
  Form,
  type FormState,
  HiddenField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "./index.ts";

const options = [
  { value: "sport", label: "Sport" },
  { value: "kultur", label: "Kultur" },
];
const common = { name: "angabe", label: "Angabe", hint: "So schreiben Sie es." };

type Draw = (state: FormState) => Child;
const single: [string, Draw][] = [
  ["TextField", (state) => <TextField {...common} {...state} />],
  ["TextArea", (state) => <TextArea {...common} {...state} />],
  ["SelectField", (state) => <SelectField {...common} {...state} options={options} />],
  ["DateField", (state) => <DateField {...common} {...state} />],
  ["NumberField", (state) => <NumberField {...common} {...state} unit="Stunden" />],
  ["EuroField", (state) => <EuroField {...common} {...state} />],
  ["FileField", (state) => <FileField {...common} {...state} />],
];
const groups: [string, Draw][] = [
  ["RadioGroup", (state) => <RadioGroup {...common} {...state} options={options} />],
  ["CheckboxGroup", (state) => <CheckboxGroup {...common} {...state} options={options} />],
];
const refused: FormState = { values: { angabe: "sport" }, errors: { angabe: "Schreiben Sie ein Wort." } };

describe.each(single)("%s", (_, draw) => {
  test("has one label that names its control", () => {
    expect(String(draw({}))).toMatch(/<label[^>]* for="feld-angabe"[^>]*>Angabe/);
    expect(String(draw({})).match(/ id="feld-angabe"/g)).toHaveLength(1);
  });
});

describe.each([...single, ...groups])("%s", (_, draw) => {
  test("is described by its hint, and not called wrong, while nothing is wrong", () => {
    const html = String(draw({}));
    expect(html).toMatch(/aria-describedby="feld-angabe-hinweis"/);
    expect(html).toContain('id="feld-angabe-hinweis"');
    expect(html).not.toContain("aria-invalid");
  });

  test("says its error, marked for screen readers and tied to the control", () => {
    const html = String(draw(refused));
    expect(html).toMatch(/aria-describedby="feld-angabe-hinweis feld-angabe-fehler"/);
    expect(html).toMatch(/aria-invalid="true"/);
    expect(html).toMatch(/id="feld-angabe-fehler"[\s\S]*Fehler:[\s\S]*Schreiben Sie ein Wort\./);
  });
});

const kept: [string, Child, RegExp][] = [
  ["a line", <TextField {...common} values={{ angabe: 'Der »Club« & "Co"' }} />, /value="Der »Club« &amp; &quot;Co&quot;"/],
  ["a text", <TextArea {...common} values={{ angabe: "Zeile 1\n<b>" }} />, />Zeile 1\n&lt;b&gt;<\/textarea>/],
  ["a choice from a list", <SelectField {...common} options={options} values={{ angabe: "kultur" }} />, /value="kultur" selected/],
  ["a radio button", <RadioGroup {...common} options={options} values={{ angabe: "kultur" }} />, /value="kultur" checked/],
  ["a starting value", <TextField {...common} initial="2027" />, /value="2027"/],
  ["an emptied field over its starting value", <TextField {...common} initial="2027" values={{ angabe: "" }} />, /value=""/],
];

test.each(kept)("%s is kept as it was typed", (_, field, expected) => {
  expect(String(field)).toMatch(expected);
});

test("all ticked boxes stay ticked, the others not, also when some were ticked at first", () => {
  const html = String(<CheckboxGroup {...common} options={options} initials={["kultur"]} values={{ angabe: ["sport"] }} />);
  expect(html).toMatch(/value="sport" checked/);
  expect(html).not.toMatch(/value="kultur" checked/);
});

test("no box is ticked again after somebody has cleared them all", () => {
  const html = String(<CheckboxGroup {...common} options={options} initials={["kultur"]} values={{ angabe: [] }} />);
  expect(html).not.toContain("checked=");
});

test("every choice of a group has a label of its own, and the group has a name", () => {
  const html = String(<RadioGroup {...common} options={options} />);
  const ids = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  const labelled = [...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["feld-angabe", "feld-angabe-2"]);
  expect(labelled).toEqual(ids);
  expect(html).toMatch(/<legend[^>]*>Angabe/);
});

test("a field that may stay empty says so and is not required", () => {
  expect(String(<TextField {...common} optional />)).toContain("(freiwillig)");
  expect(String(<TextField {...common} optional />)).not.toContain("required");
  expect(String(<TextField {...common} />)).toContain("required");
});

test("a hidden field carries its value without a label", () => {
  expect(String(<HiddenField name="version" value={3} />)).toBe('<input type="hidden" name="version" value="3"/>');
});

describe("a form that came back", () => {
  const form = String(
    <Form action="/ziele" errors={{ "": "Frau Kern hat das inzwischen geändert.", "orte.1": "Schreiben Sie den Ort." }}>
      <TextField name="orte.1" label="Ort" errors={{ "orte.1": "Schreiben Sie den Ort." }} />
    </Form>,
  );

  test("starts with a focused summary whose lines lead to the fields", () => {
    expect(form).toMatch(/<form[^>]*><div class="fk-summary"[^>]*tabindex="-1"[^>]* autofocus/);
    expect(form).toContain("2 Angaben brauchen noch einen Blick");
    expect(form).toContain('<a href="#feld-orte-1">Schreiben Sie den Ort.</a>');
    expect(form).toContain('id="feld-orte-1"');
  });

  test("says what concerns the whole form without a link", () => {
    expect(form).toContain("<li>Frau Kern hat das inzwischen geändert.</li>");
  });

  test("still asks before its unsaved text is left", () => {
    expect(form).toMatch(/<fk-unsaved data-changed/);
  });
});

test("a fresh form has no summary, posts, and leaves judging to the server", () => {
  const form = String(<Form action="/ziele">{null}</Form>);
  expect(form).not.toContain("fk-summary");
  expect(form).not.toContain("data-changed");
  expect(form).toMatch(/<form class="fk-form" method="post" action="\/ziele"[^>]* novalidate/);
});

test("a form with a file is sent in parts", () => {
  expect(String(<Form action="/einlesen" files />)).toContain('enctype="multipart/form-data"');
});
