// SPDX-License-Identifier: EUPL-1.2
import type { Role } from "#kit/policy";
import { longDate } from "#kit/text";
import { Page, SummaryList } from "#ui";
import { t } from "../texts.de.ts";

interface Account {
  name: string;
  email: string;
  tasks: readonly { role: Role; body: string; since: string }[];
}

/** Who I am here and what I may do, since when. */
export function AccountPage(p: Account) {
  return (
    <Page title={t.account.title} seenBy={{ kind: "you", text: t.account.seenBy }}>
      <SummaryList
        items={[
          { name: t.account.name, content: p.name },
          { name: t.account.email, content: p.email },
          ...p.tasks.map((task) => ({
            name: t.account.tasks,
            content: t.account.since(t.roles[task.role], task.body, longDate(task.since)),
          })),
        ]}
      />
    </Page>
  );
}
