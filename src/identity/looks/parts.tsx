// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, Alert, ButtonRow } from "#ui";
import { paths } from "../paths.ts";
import { endOf, type Look, stateOf } from "./list.ts";
import { lookTexts } from "./texts.de.ts";

const t = lookTexts.town;

interface LooksProps {
  slug: string;
  looks: readonly Look[];
  now: Date;
}

/** What a body has to answer, and who of the operators reads right now; nothing when there is neither. */
export function LooksNow(p: LooksProps) {
  const waiting = p.looks.filter((look) => stateOf(look, p.now) === "waits");
  const open = p.looks.filter((look) => stateOf(look, p.now) === "open");
  return (
    <>
      {open.map((look) => (
        <OpenLook slug={p.slug} look={look} />
      ))}
      {waiting.map((look) => (
        <AskedLook slug={p.slug} look={look} />
      ))}
    </>
  );
}

function AskedLook(p: { slug: string; look: Look }) {
  const { id, askedByName, room, reason } = p.look;
  const action = paths.answerLook(p.slug, id);
  const named = lookTexts.rooms[room];
  return (
    <Alert kind="open" title={t.asks(askedByName, room)}>
      <p>{t.reason(reason)}</p>
      <p>{t.nothingBefore}</p>
      <ButtonRow>
        <ActionForm action={action} fields={{ answer: "allow" }} label={t.allow} fullLabel={t.allowOf(askedByName, named)} small />
        <ActionForm action={action} fields={{ answer: "refuse" }} label={t.refuse} fullLabel={t.refuseOf(askedByName, named)} small />
      </ButtonRow>
    </Alert>
  );
}

function OpenLook(p: { slug: string; look: Look }) {
  const { id, askedByName, room, reason, emergency, askedAt } = p.look;
  return (
    <Alert kind="warning" title={t.looks(askedByName, room, endOf(p.look) ?? askedAt)}>
      {emergency && <p>{t.emergency}</p>}
      <p>{t.reason(reason)}</p>
      <ActionForm action={paths.endLook(p.slug, id)} label={t.end} fullLabel={t.endOf(askedByName, lookTexts.rooms[room])} small />
    </Alert>
  );
}

/** The same for a start page, with the newest look that is over, so that nobody learns of it by chance. */
export function LooksOnStart(p: LooksProps) {
  const newest = p.looks.find((look) => ["ended", "over"].includes(stateOf(look, p.now)));
  return (
    <>
      <LooksNow {...p} />
      {newest && (
        <p>
          {t.recent(newest.askedByName, lookTexts.rooms[newest.room], newest.answeredAt ?? newest.askedAt, newest.emergency)}{" "}
          {t.reason(newest.reason)} <a href={paths.looks(p.slug)}>{t.toAll}</a>
        </p>
      )}
    </>
  );
}

/** On the team page: the newest few, and the way to all of them. */
export function LooksOnTeam(p: LooksProps) {
  const past = p.looks.filter((look) => ["ended", "over"].includes(stateOf(look, p.now))).slice(0, 3);
  return (
    <>
      <LooksNow {...p} />
      {p.looks.length === 0 && <p>{t.noneOnTeam}</p>}
      {past.length > 0 && (
        <ul>
          {past.map((look) => (
            <li>
              {t.recent(look.askedByName, lookTexts.rooms[look.room], look.answeredAt ?? look.askedAt, look.emergency)}{" "}
              {t.reason(look.reason)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.looks(p.slug)}>{t.toAll}</a>
      </p>
    </>
  );
}
