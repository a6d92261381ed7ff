// SPDX-License-Identifier: EUPL-1.2
import { inventoryPaths } from "#rooms/inventory";
import { strategyPaths } from "#rooms/strategy";
import { ActionForm, Card, Icon } from "#ui";
import { helpPaths } from "../../help/public.ts";
import { places } from "../paths.ts";
import { firstWayTexts as t } from "./first-way-texts.de.ts";

/** What tells how far somebody has come; nothing here is kept for the card alone. */
export interface FirstSteps {
  inventory: { entries: number };
  clarify: { openFields: number; doubles: number };
  /** Proposed connections that were kept. */
  connections: number;
  strategy: { goals: number } | null;
}

const guide = (chapter: string) => helpPaths.page(`engagementbeauftragte/${chapter}`);

/** The four steps with where each leads, where it is explained, and whether it is done. */
export function firstSteps(slug: string, p: FirstSteps) {
  const listed = p.inventory.entries > 0;
  const words = t.steps;
  return [
    { label: words.read, href: inventoryPaths.read(slug), help: guide("einlesen"), isDone: listed },
    {
      label: words.clarify,
      href: inventoryPaths.clarify(slug),
      help: guide("klaeren"),
      isDone: listed && p.clarify.openFields + p.clarify.doubles === 0,
    },
    { label: words.connect, href: inventoryPaths.connections(slug), help: guide("verbindungen"), isDone: p.connections > 0 },
    { label: words.goal, href: strategyPaths.overview(slug), help: guide("strategie"), isDone: (p.strategy?.goals ?? 0) > 0 },
  ];
}

/** "Ihr erster Weg": goes by itself when all is done, or when somebody closes it. */
export function FirstWay(p: FirstSteps & { slug: string }) {
  const steps = firstSteps(p.slug, p);
  if (steps.every(({ isDone }) => isDone)) return null;
  const words = t;
  const close = <ActionForm action={helpPaths.closeFirstWay} label={words.close} small fields={{ back: places.start(p.slug) }} />;
  return (
    <Card title={words.title} footer={close}>
      <p>{words.lead}</p>
      <ol>
        {steps.map((step) => (
          <li>
            <Icon name={step.isDone ? "check" : "next"} small /> <a href={step.href}>{step.label}</a>
            {step.isDone && ` ${words.done}`}
            {" · "}
            <a href={step.help} aria-label={words.helpTo(step.label)}>
              {words.help}
            </a>
          </li>
        ))}
      </ol>
    </Card>
  );
}
