// SPDX-License-Identifier: EUPL-1.2
import { type Look, LooksOnStart, type WaitingRequest } from "#identity";
import type { Delegation } from "#kit/policy";
import { count } from "#kit/text";
import {
  type Body,
  ContactLines,
  type KreisMerger,
  KreisMergerNote,
  type ListedContact,
  type Merger,
  paths as registerPaths,
  TownMergerNote,
} from "#register";
import {
  type AnswersWaiting,
  type ClaimsWaiting,
  type ClarifyState,
  type DirectoryState,
  type InventoryState,
  inventoryPaths,
  type SharedTown,
} from "#rooms/inventory";
import {
  type CommentState,
  type PublishedSummary,
  type SharedDraft,
  type StrategyState,
  strategyPaths,
  type WaitingRelease,
} from "#rooms/strategy";
import { ButtonLink, Card, CardGrid, Page } from "#ui";
import { about, places } from "../paths.ts";
import { t } from "../texts.de.ts";
import { Due, dueLines } from "./due.tsx";
import { FirstWay } from "./first-way.tsx";
import type { RolePart } from "./roles/load.ts";
import { AlsoHere } from "./roles/page.tsx";
import { Together } from "./together.tsx";
import { WhereYouAre } from "./where-you-are.tsx";

/** "Guten Morgen" until eleven, "Guten Abend" from six. */
export function greeting(name: string, hour: number): string {
  if (hour < 11) return t.start.morning(name);
  return hour < 18 ? t.start.day(name) : t.start.evening(name);
}

interface OfficerProps {
  name: string;
  body: Body;
  hour: number;
  now: Date;
  /** Looks of operators into this body. */
  looks: readonly Look[];
  inventory: InventoryState;
  /** Proposed connections that were kept. */
  connections: number;
  clarify: ClarifyState;
  directory: DirectoryState;
  asking: AnswersWaiting;
  /** Organisations that say which entry is about them, and wait for an answer. */
  claims: ClaimsWaiting;
  /** Requests for access that wait for her answer, the longest first. */
  requests: readonly WaitingRequest[];
  /** What she does here besides working for the body. */
  parts: readonly RolePart[];
  strategy: StrategyState | null;
  /** What she was writing and has not sent. */
  leftOpen: { text: string; path: string } | null;
  /** Comments on the draft that wait for the team. */
  comments: CommentState | null;
  /** What colleagues have presented and she can release. */
  releases: readonly WaitingRelease[];
  published: PublishedSummary | null;
  kreis: Body | undefined;
  /** Of the body itself, its Kreis and its Land. */
  contacts: readonly ListedContact[];
  orders: readonly Delegation[];
  mergers: readonly Merger[];
  /** Municipalities of this Kreis that end or ended. */
  merging: readonly KreisMerger[];
  sharing: readonly SharedTown[];
  drafts: readonly SharedDraft[];
  /** She does not want to see "Ihr erster Weg" any more. */
  firstWayClosed: boolean;
}

/** The officer's start page: what to go on with, where things stand, who helps. */
export function OfficerPage(p: OfficerProps) {
  // A Kreis that works for towns or reads along comes here for them first.
  const forOthers = p.orders.length > 0 || p.sharing.length > 0 || p.drafts.length > 0;
  const fresh = p.inventory.entries === 0 && !p.inventory.unfinished && !p.strategy;
  return (
    <Page title={greeting(p.name, p.hour)} seenBy={{ kind: "team", text: t.start.team }} wide>
      <div class="fk-desk">
        <div>
          <TownMergerNote body={p.body} mergers={p.mergers} />
          <KreisMergerNote mergers={p.merging} />
          <LooksOnStart slug={p.body.slug} looks={p.looks} now={p.now} />
          {forOthers && <Together {...p} />}
          {fresh ? <FirstVisit slug={p.body.slug} /> : <GoOn {...p} />}
          <Due lines={dueLines(p)} />
          {!fresh && <WhereYouAre {...p} />}
        </div>
        <div>
          {!fresh && !p.firstWayClosed && <FirstWay {...p} slug={p.body.slug} />}
          {!forOthers && <Together {...p} />}
          <Help {...p} />
          <AlsoHere parts={p.parts} body={p.body} />
        </div>
      </div>
    </Page>
  );
}

function FirstVisit(p: { slug: string }) {
  const doors = [
    { title: t.start.list, text: t.start.listText, href: inventoryPaths.read(p.slug) },
    { title: t.start.paste, text: t.start.pasteText, href: inventoryPaths.paste(p.slug) },
    { title: t.start.byHand, text: t.start.byHandText, href: inventoryPaths.newEntry(p.slug) },
    { title: t.start.strategy, text: t.start.strategyText, href: strategyPaths.overview(p.slug) },
  ];
  return (
    <section>
      <h2>{t.start.whatDoYouHave}</h2>
      <p>{t.start.whatLead}</p>
      <CardGrid>
        {doors.map((door) => (
          <Card title={door.title} href={door.href} level={3}>
            <p>{door.text}</p>
          </Card>
        ))}
      </CardGrid>
    </section>
  );
}

/** One card: the newest thing that was begun and not finished. */
function GoOn(p: OfficerProps) {
  const next = nextStep(p);
  if (!next) return null;
  return (
    <Card title={t.start.goOn} first footer={<ButtonLink href={next.path} label={t.start.goOnButton} kind="primary" />}>
      <p>{next.text}</p>
    </Card>
  );
}

function nextStep(p: OfficerProps): { text: string; path: string } | null {
  if (p.leftOpen) return p.leftOpen;
  if (p.inventory.unfinished)
    return { text: t.start.pendingImport(p.inventory.unfinished.fileName), path: p.inventory.unfinished.nextPath };
  if (p.strategy?.next) return p.strategy.next;
  const { openFields, doubles } = p.clarify;
  if (openFields + doubles === 0) return null;
  return { text: t.start.clarify(openFields, doubles, count(p.inventory.entries)), path: inventoryPaths.clarify(p.body.slug) };
}

/** Others by name; whoever is not in the register yet by a link. Her own office is what others see. */
function Help(p: OfficerProps) {
  const others = p.contacts.filter(({ bodyId }) => bodyId !== p.body.id);
  const named = p.contacts.some(({ bodyId, purpose }) => bodyId === p.body.id && purpose === "engagement");
  const kreisNamed = others.some(({ bodyId }) => bodyId === p.kreis?.id);
  return (
    <section>
      <h2>{t.start.help}</h2>
      <ContactLines contacts={others} />
      <ul>
        {p.kreis && !kreisNamed && (
          <li>
            <a href={places.public(p.kreis.slug)}>{t.start.kreis(p.kreis.name)}</a>
          </li>
        )}
        {!others.some(({ purpose }) => purpose === "service") && (
          <li>
            <a href={about.contact}>{t.start.service}</a>
          </li>
        )}
        <li>
          <a href={registerPaths.contacts(p.body.slug)}>{named ? t.start.ownContact : t.start.nameOwnContact}</a>
        </li>
      </ul>
    </section>
  );
}
