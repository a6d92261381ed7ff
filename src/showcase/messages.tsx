// SPDX-License-Identifier: EUPL-1.2
import { Alert, type AlertKind, type Audience, Badge, ButtonLink, Card, CardGrid, SeenBy } from "#ui";
import { showcasePaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

const kinds: readonly AlertKind[] = ["info", "success", "warning", "danger", "open"];

const audiences: readonly Audience[] = [
  { kind: "team", text: t.seen.team },
  { kind: "shared", text: t.seen.shared, link: { label: t.seen.sharedLink, href: paths.all } },
  { kind: "public", text: t.seen.public },
  { kind: "you", text: t.seen.you },
];

export function Seen() {
  return (
    <>
      {audiences.map((audience) => (
        <div>
          <SeenBy audience={audience} />
        </div>
      ))}
    </>
  );
}

export function Alerts() {
  return (
    <>
      {kinds.map((kind) => (
        <Alert kind={kind}>
          <p>{t.alerts[kind]}</p>
        </Alert>
      ))}
      <Alert kind="info" title={t.alerts.title}>
        <p>{t.alerts.info}</p>
      </Alert>
    </>
  );
}

export function Badges() {
  return (
    <p class="fk-row">
      {kinds.map((kind) => (
        <Badge kind={kind} text={t.badges[kind]} />
      ))}
    </p>
  );
}

export function Cards() {
  const { cards } = t;
  return (
    <CardGrid>
      <Card title={cards.first} level={3} first footer={<ButtonLink href={paths.all} label={cards.go} small />}>
        <p>{cards.firstText}</p>
      </Card>
      <Card title={cards.linked} level={3} href={paths.form}>
        <p>{cards.linkedText}</p>
      </Card>
      <Card title={cards.plain} level={3}>
        <p>{cards.plainText}</p>
      </Card>
    </CardGrid>
  );
}
