// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ButtonLink, ButtonRow, Page } from "#ui";
import { places } from "../../paths.ts";
import type { RolePart } from "./load.ts";
import { Content, Part, primaryOf } from "./parts.tsx";
import { roleTexts as t } from "./texts.de.ts";

/** A task with its beginning, in one sentence. */
const taskOf = ({ role, since }: RolePart, body: Body) => t.task(t.roleName(role, body.kind), body.name, since);

/** The start page of somebody who does not belong to a body's team: her task, what it shows, what not, and the next thing to do. */
export function RolePage(p: { greeting: string; body: Body; parts: readonly [RolePart, ...RolePart[]]; leads: boolean }) {
  const [first, ...others] = p.parts;
  return (
    <Page title={p.greeting} seenBy={{ kind: "you", text: t.seenBy }} lead={taskOf(first, p.body)} primary={primaryOf(first, p.body)}>
      <Part part={first} body={p.body} />
      {p.leads && (
        <p>
          <a href={places.team(p.body.slug)}>{t.team}</a>
        </p>
      )}
      <AlsoHere parts={others} body={p.body} />
    </Page>
  );
}

/** Further tasks in the same body, below the page of the first. */
export function AlsoHere(p: { parts: readonly RolePart[]; body: Body }) {
  return (
    <>
      {p.parts.map((part) => (
        <AnotherTask part={part} body={p.body} />
      ))}
    </>
  );
}

function AnotherTask({ part, body }: { part: RolePart; body: Body }) {
  const next = primaryOf(part, body);
  return (
    <section>
      <h2>{t.also(t.roleName(part.role, body.kind))}</h2>
      <p>{taskOf(part, body)}</p>
      <Content part={part} body={body} />
      <ButtonRow>
        <ButtonLink href={next.href} label={next.label} />
      </ButtonRow>
    </section>
  );
}
