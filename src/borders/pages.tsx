// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import type { Errors, Values } from "#kit/forms";
import { Form, Page, RadioGroup, SubmitButton } from "#ui";
import type { ImportedBorders } from "./find.ts";
import { hexagons } from "./form.ts";
import { borderPaths, publicMap } from "./paths.ts";
import { t } from "./texts.de.ts";

const words = t.desk;

/** What the map shows to everybody, for the operator to choose. */
export function MapDeskPage(p: { imported: readonly ImportedBorders[]; values: Values; errors: Errors }) {
  return (
    <Page
      title={words.title}
      seenBy={{ kind: "team", text: words.seenBy }}
      lead={words.lead}
      refused={Object.keys(p.errors).length > 0}
      breadcrumb={[{ label: words.operator, href: identityPaths.operator() }]}
    >
      {p.imported.length === 0 ? <p>{words.none}</p> : <Choice {...p} />}
      <p>
        <a href={publicMap}>{words.look}</a>
      </p>
      <h2>{words.how}</h2>
      <p>
        <code>{words.command}</code>
      </p>
      <p>{words.howHint}</p>
    </Page>
  );
}

function Choice(p: { imported: readonly ImportedBorders[]; values: Values; errors: Errors }) {
  const options = [
    { value: hexagons, label: words.hexagons, hint: words.hexagonsHint },
    ...p.imported.map(({ id, asOf, source, fileName, importedAt }) => ({
      value: id,
      label: words.borders(asOf),
      hint: words.bordersHint(source, fileName, importedAt),
    })),
  ];
  return (
    <Form action={borderPaths.desk} errors={p.errors}>
      <RadioGroup values={p.values} errors={p.errors} name="drawing" label={words.legend} options={options} />
      <SubmitButton label={words.choose} />
    </Form>
  );
}
