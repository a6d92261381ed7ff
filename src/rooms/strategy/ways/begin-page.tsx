// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Form, HiddenField, NumberField, Page, SubmitButton, TextField } from "#ui";
import type { Way } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { wayTexts as t } from "./texts.de.ts";

interface BeginProps {
  body: Body;
  /** Null: an empty sheet. */
  way: Way | null;
  id: string;
  values: Values;
  errors?: Errors | undefined;
}

/** Title and period: what every way begins with. */
export function BeginPage(p: BeginProps) {
  const words = room.start;
  const state = { values: p.values, errors: p.errors };
  const small = p.way === "small";
  return (
    <Page
      title={p.way === null ? words.title : t.begin.title(t.way[p.way].name)}
      seenBy={{ kind: "team", text: room.seenBy.team }}
      lead={p.way === null ? words.lead : t.begin.lead}
      breadcrumb={[{ label: t.begin.other, href: paths.overview(p.body.slug) }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      <Form action={paths.overview(p.body.slug)} makes={p.id} errors={p.errors}>
        <HiddenField name="way" value={p.way ?? ""} />
        <TextField
          name="title"
          label={words.name}
          hint={small ? t.begin.proposalHint : words.nameHint(p.body.name)}
          initial={small ? t.begin.proposal(p.body.name) : undefined}
          {...state}
        />
        <NumberField name="fromYear" label={words.fromYear} {...state} />
        <NumberField name="toYear" label={words.toYear} {...state} />
        <p>{words.later}</p>
        <SubmitButton label={words.submit} />
      </Form>
    </Page>
  );
}
