// SPDX-License-Identifier: EUPL-1.2
import { paths } from "#register";
import { ButtonLink, ButtonRow, type Column, DataTable, Page } from "#ui";
import { type DataAddress, dataAddresses } from "./addresses.ts";
import { apiPaths } from "./paths.ts";
import { t } from "./texts.ts";

/** What programs can read here, in words for people. */
export function ApiPage(p: { url: string }) {
  const columns: Column<DataAddress>[] = [
    { head: t.what, cell: (one) => t.about[one.about] },
    { head: t.address, rowHeader: true, cell: (one) => <Address path={one.path} /> },
    { head: t.format, cell: (one) => t.formats[one.format] },
  ];
  return (
    <Page title={t.title} seenBy={{ kind: "public", text: t.seenBy }} lead={t.lead}>
      <h2>{t.addresses}</h2>
      <p>{t.place}</p>
      <DataTable caption={t.addresses} hideCaption columns={columns} rows={dataAddresses} />
      <h2>{t.narrow}</h2>
      <p>{t.narrowText}</p>
      <p>
        <code>{`${p.url}${paths.json({ groesse: "unter-5000", sortieren: "kleinste" })}`}</code>
      </p>
      <h2>{t.rules}</h2>
      <ul>
        {t.ruleList.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <h2>{t.technical}</h2>
      <p>{t.technicalText}</p>
      <ButtonRow>
        <ButtonLink href={apiPaths.document} label={t.open} />
      </ButtonRow>
    </Page>
  );
}

/** What can be opened as it stands is a link; the others want a place. */
function Address(p: { path: string }) {
  const shown = <code>{p.path.replaceAll(":body", "{body}")}</code>;
  return p.path.includes(":") ? shown : <a href={p.path}>{shown}</a>;
}
