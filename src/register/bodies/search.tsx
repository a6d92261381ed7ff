// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { SubmitButton, TextField } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";

/** The search field for a place; also for the start page. More fields may stand below. */
export function PlaceSearch(p: PropsWithChildren<{ query?: string | undefined }>) {
  return (
    <search>
      <form class="fk-form" method="get" action={paths.list()} novalidate>
        <div class="fk-search">
          <TextField name="suche" type="search" label={t.search.label} initial={p.query} autocomplete="off" required={false} />
          <SubmitButton label={t.search.button} icon="search" />
        </div>
        {p.children}
      </form>
    </search>
  );
}
