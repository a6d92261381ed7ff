// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { StoredDirectory } from "./rules.ts";
import type { DirectoryState } from "./state.ts";

const words = t.directory;

interface Props {
  body: Body;
  directory: StoredDirectory | undefined;
  state: DirectoryState;
  /** Entries of the inventory. */
  total: number;
}

/** The directory as a whole: whether it is open, what becomes public, and the three steps to open it. */
export function DirectoryPage(p: Props) {
  const { slug } = p.body;
  const openSince = p.directory?.openSince ?? null;
  return (
    <DeepPage body={p.body} title={words.title} lead={words.lead} primary={nextStep(p)}>
      <Alert kind={openSince ? "success" : "open"}>
        <p>{openSince ? words.isOpen(openSince) : words.isClosed}</p>
        <p>
          {words.releasedCount(p.state.released, p.total)}{" "}
          {openSince ? <a href={paths.public(slug)}>{words.look}</a> : <a href={paths.directoryPreview(slug)}>{words.preview}</a>}
        </p>
      </Alert>
      <Reports slug={slug} reports={p.state.reports} />
      <Steps {...p} />
      <PublicValues />
    </DeepPage>
  );
}

function nextStep({ body, directory, state }: Props): { label: string; href: string } | undefined {
  if (!directory) return { label: words.steps.rules, href: paths.directoryRules(body.slug) };
  if (state.reports > 0) return { label: words.reportsGo, href: paths.reports(body.slug) };
  if (state.released === 0 || directory.openSince) return { label: words.steps.releaseGo, href: paths.releases(body.slug) };
  return undefined;
}

function Reports(p: { slug: string; reports: number }) {
  return (
    <>
      <h2>{words.reportsTitle}</h2>
      <p>
        {p.reports === 0 ? words.reportsNone : words.reportsWaiting(p.reports)} <a href={paths.reports(p.slug)}>{words.reportsGo}</a>
      </p>
    </>
  );
}

/** Before it is open, three steps in their order; afterwards the same three things to change. */
function Steps(p: Props) {
  const { slug } = p.body;
  const { steps } = words;
  return (
    <>
      <h2>{p.directory?.openSince ? steps.titleOpen : steps.title}</h2>
      <ol class={p.directory?.openSince ? "fk-things" : "fk-steps"}>
        <li>
          <h3>{steps.rules}</h3>
          <p>
            {p.directory ? steps.rulesDone(p.directory.changedAt) : steps.rulesNew}{" "}
            <a href={paths.directoryRules(slug)}>{steps.rulesChange}</a>
          </p>
        </li>
        <li>
          <h3>{steps.release}</h3>
          <p>
            {steps.releaseText} <a href={paths.releases(slug)}>{steps.releaseGo}</a>
          </p>
        </li>
        <li>
          <h3>{p.directory?.openSince ? words.switchOff : steps.open}</h3>
          <Switch {...p} />
        </li>
      </ol>
    </>
  );
}

function Switch({ body, directory, state }: Props) {
  const { slug } = body;
  if (directory?.openSince) {
    return (
      <>
        <p>{words.switchOffWhat}</p>
        <ButtonRow>
          <ActionForm action={paths.closeDirectory(slug)} label={words.switchOff} />
        </ButtonRow>
      </>
    );
  }
  return (
    <>
      <p>{words.switchOnWhat}</p>
      {state.released === 0 && <p>{words.nothingReleased}</p>}
      <ButtonRow>
        <ActionForm
          action={paths.openDirectory(slug)}
          label={words.switchOn}
          kind={directory && state.released > 0 && state.reports === 0 ? "primary" : "secondary"}
          icon="public"
        />
        <ButtonLink href={paths.directoryPreview(slug)} label={words.preview} kind="tertiary" />
      </ButtonRow>
    </>
  );
}

/** Exactly what leaves the house, in words. */
function PublicValues() {
  const { values } = words;
  return (
    <>
      <h2>{values.title}</h2>
      <h3>{values.public}</h3>
      <ul>
        {values.publicList.map((value) => (
          <li>{value}</li>
        ))}
      </ul>
      <h3>{values.kept}</h3>
      <ul>
        {values.keptList.map((value) => (
          <li>{value}</li>
        ))}
      </ul>
      <p>{values.check}</p>
    </>
  );
}
