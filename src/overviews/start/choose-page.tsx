// SPDX-License-Identifier: EUPL-1.2
import { Card, CardGrid, EmptyState, Page } from "#ui";
import { places } from "../paths.ts";
import { t } from "../texts.de.ts";
import { roleTexts } from "./roles/texts.de.ts";

interface Task {
  bodyName: string;
  bodySlug: string;
  /** Her roles there, by name. */
  roles: readonly string[];
}

/** For people with several tasks. */
export function ChoosePage(p: { tasks: readonly Task[] }) {
  if (p.tasks.length === 0) {
    return (
      <Page title={t.choose.none} seenBy={{ kind: "you", text: t.other.seenBy }}>
        <EmptyState text={t.choose.noneText} action={{ label: t.choose.read, href: places.list }} />
      </Page>
    );
  }
  return (
    <Page title={t.choose.title} seenBy={{ kind: "you", text: t.other.seenBy }} lead={t.choose.lead}>
      <CardGrid>
        {p.tasks.map((task) => (
          <Card title={task.bodyName} href={places.start(task.bodySlug)}>
            <p>{roleTexts.tasksHere(task.roles)}</p>
          </Card>
        ))}
      </CardGrid>
    </Page>
  );
}
