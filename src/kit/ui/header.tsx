// SPDX-License-Identifier: EUPL-1.2
import { Hex } from "./hex.tsx";
import { currentEntry, type Link, type ServiceEntry, type Shell, shell } from "./shell.ts";
import { t } from "./texts.ts";

/** Example band, workplace line, name, service line and main menu. On small screens the lists open without script. */
export function Header() {
  const around = shell();
  return (
    <header class="fk-header">
      {around.exampleMode && <ExampleBand choosePersonHref={around.exampleMode.choosePersonHref} />}
      <WorkplaceLine around={around} />
      <div class="fk-header__bar fk-wrap">
        <a class="fk-brand" href={around.home}>
          <Hex />
          <span>
            <b>{t.siteName}</b>
            <small>{t.siteClaim}</small>
          </span>
        </a>
        <Menu around={around} />
      </div>
    </header>
  );
}

function ExampleBand(p: { choosePersonHref?: string | undefined }) {
  return (
    <div class="fk-example">
      <p class="fk-wrap">
        {t.example.text} {p.choosePersonHref && <a href={p.choosePersonHref}>{t.example.choose}</a>}
      </p>
    </div>
  );
}

function WorkplaceLine({ around }: { around: Shell }) {
  if (!around.workplace && !around.delegation) return null;
  const { label, href } = around.workplace ?? {};
  return (
    <div class="fk-work">
      <p class="fk-wrap">
        {label && (
          <span>
            {t.workplace} {href ? <a href={href}>{label}</a> : <b>{label}</b>}
          </span>
        )}
        {around.delegation && <span>{around.delegation}</span>}
      </p>
    </div>
  );
}

function Menu({ around }: { around: Shell }) {
  if (around.menu.length + around.service.length === 0) return null;
  return (
    <details class="fk-menu">
      <summary>{t.menu}</summary>
      {around.service.length > 0 && (
        <nav class="fk-service" aria-label={t.serviceLabel}>
          <ul>
            {around.person && <li class="fk-service__person">{t.signedInAs(around.person)}</li>}
            {around.service.map((entry) => (
              <li>
                <ServiceItem entry={entry} path={around.path} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {around.menu.length > 0 && <MainMenu menu={around.menu} path={around.path} />}
    </details>
  );
}

function ServiceItem(p: { entry: ServiceEntry; path: string }) {
  if ("href" in p.entry) {
    return (
      <a href={p.entry.href} lang={p.entry.lang} aria-current={p.entry.href === p.path ? "page" : undefined}>
        {p.entry.label}
      </a>
    );
  }
  return (
    <form method="post" action={p.entry.action}>
      {Object.entries(p.entry.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" lang={p.entry.lang}>
        {p.entry.label}
      </button>
    </form>
  );
}

function MainMenu(p: { menu: readonly Link[]; path: string }) {
  const current = currentEntry(p.menu, p.path);
  return (
    <nav class="fk-nav" aria-label={t.menuLabel}>
      <ul>
        {p.menu.map((entry) => (
          <li>
            <a href={entry.href} lang={entry.lang} aria-current={entry === current ? (entry.href === p.path ? "page" : "true") : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
