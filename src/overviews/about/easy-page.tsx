// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { ActionForm, ButtonLink, ButtonRow, Page, SearchForm } from "#ui";
import { places } from "../paths.ts";
import { type EasyPicture, Picture } from "./easy-pictures.tsx";
import { easyTexts as t } from "./easy-texts.de_leicht.ts";

interface EasyProps {
  /** Whether the other pages are in Leichte Sprache already. */
  isChosen: boolean;
  /** Where each language is chosen, and where that leads back to. */
  choose: { easy: string; german: string };
  back: string;
  operator: string | undefined;
  phone: string | undefined;
  mail: string | undefined;
  hasMap: boolean;
  elsewhere: { imprint: string; report: string; statement: string; display: string; help: string; privacy: string };
}

/** The whole platform in Leichte Sprache, for whoever looks for exactly this page. */
export function EasyPage(p: EasyProps) {
  return (
    <Page title={t.title} lead={t.lead} description={t.description} seenBy={{ kind: "public", text: t.seenBy }}>
      <div class="fk-easy">
        <Switch {...p} />
        <Contents />
        <What />
        <Who {...p} />
        <Find {...p} />
        <Part id="verein" title={t.club.title} picture="people">
          <Steps steps={t.club.steps} />
          <Lines texts={t.club.texts} />
        </Part>
        <Part id="falsch" title={t.correct.title} picture="pen">
          <Lines texts={t.correct.intro} />
          <Steps steps={t.correct.steps} />
          <Lines texts={t.correct.texts} />
        </Part>
        <Part id="plan" title={t.plan.title} picture="plan">
          <Lines texts={t.plan.texts} />
        </Part>
        <Barrier {...p} />
        <Help {...p} />
        <Part id="daten" title={t.privacy.title} picture="lock">
          <Lines texts={t.privacy.texts} />
          <p>
            <a href={p.elsewhere.privacy}>{t.privacy.more}</a>
          </p>
        </Part>
        <h2>{t.checked.title}</h2>
        <Lines texts={t.checked.texts} />
      </div>
    </Page>
  );
}

/** Sentences of one thought, each on its own line. */
function Lines(p: { texts: readonly string[] }) {
  return (
    <p>
      {p.texts.map((text, at) => (
        <>
          {at > 0 && <br />}
          {text}
        </>
      ))}
    </p>
  );
}

function Steps(p: { steps: readonly (readonly string[])[] }) {
  return (
    <ol class="fk-steps">
      {p.steps.map((texts) => (
        <li>
          <Lines texts={texts} />
        </li>
      ))}
    </ol>
  );
}

function Part(p: PropsWithChildren<{ id: string; title: string; picture: EasyPicture }>) {
  return (
    <section>
      <h2 id={p.id}>
        <Picture of={p.picture} />
        {p.title}
      </h2>
      {p.children}
    </section>
  );
}

/** The button that shows all pages in Leichte Sprache, or ends that. */
function Switch(p: EasyProps) {
  const words = p.isChosen ? t.switchOff : t.switchOn;
  return (
    <section class="fk-easy__switch">
      <h2>{words.title}</h2>
      <Lines texts={words.texts} />
      {p.isChosen ? (
        <ActionForm action={p.choose.german} label={words.button} fields={{ back: p.back }} />
      ) : (
        <ActionForm action={p.choose.easy} label={words.button} kind="primary" fields={{ back: p.back }} />
      )}
    </section>
  );
}

function Contents() {
  const parts = [
    ["was", t.what.title],
    ["wer", t.who.title],
    ["ort", t.find.title],
    ["verein", t.club.title],
    ["falsch", t.correct.title],
    ["plan", t.plan.title],
    ["barriere", t.barrier.title],
    ["hilfe", t.help.title],
    ["daten", t.privacy.title],
  ];
  return (
    <nav class="fk-contents" aria-label={t.contents}>
      <p>
        <b>{t.contents}</b>
      </p>
      <ul>
        {parts.map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function What() {
  return (
    <Part id="was" title={t.what.title} picture="page">
      <Lines texts={t.what.texts} />
      <p>{t.what.more}</p>
      <ul>
        {t.what.list.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <Lines texts={t.what.free} />
    </Part>
  );
}

function Who(p: EasyProps) {
  return (
    <Part id="wer" title={t.who.title} picture="people">
      {p.operator === undefined ? (
        <p>{t.who.noOperator}</p>
      ) : (
        <p>
          {t.who.operator} <b>{p.operator}</b>
        </p>
      )}
      <Lines texts={t.who.texts} />
      <p>
        <a href={p.elsewhere.imprint}>{t.who.imprint}</a>
      </p>
    </Part>
  );
}

function Find(p: EasyProps) {
  return (
    <Part id="ort" title={t.find.title} picture="town">
      <Steps steps={t.find.steps} />
      <SearchForm action={places.list} name="suche" label={t.find.label} button={t.find.button} />
      {p.hasMap && (
        <p>
          <a href={places.map()}>{t.find.map}</a>
        </p>
      )}
      <p>
        <a href={places.list}>{t.find.list}</a>
      </p>
    </Part>
  );
}

function Barrier(p: EasyProps) {
  return (
    <Part id="barriere" title={t.barrier.title} picture="eye">
      <Lines texts={t.barrier.texts} />
      <ButtonRow>
        <ButtonLink href={p.elsewhere.report} label={t.barrier.report} />
      </ButtonRow>
      <p>
        <a href={p.elsewhere.statement}>{t.barrier.statement}</a>
      </p>
      <Lines texts={t.barrier.look} />
      <p>
        <a href={p.elsewhere.display}>{t.barrier.display}</a>
      </p>
    </Part>
  );
}

function Help(p: EasyProps) {
  return (
    <Part id="hilfe" title={t.help.title} picture="phone">
      {p.phone && (
        <p>
          {t.help.phone} <a href={`tel:${p.phone.replace(/[^\d+]/g, "")}`}>{p.phone}</a>
        </p>
      )}
      {p.mail && (
        <p>
          {t.help.mail} <a href={`mailto:${p.mail}`}>{p.mail}</a>
        </p>
      )}
      {!p.phone && !p.mail && <p>{t.help.none}</p>}
      <Lines texts={t.help.texts} />
      <p>
        <a href={p.elsewhere.help}>{t.help.more}</a>
      </p>
    </Part>
  );
}
