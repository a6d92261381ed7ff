// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { currentEntry, Page, type PageProps, runWithShell, type Shell, shell } from "./index.ts";

const nobody: Shell = { lang: "de", path: "/", home: "/", menu: [], service: [], footer: {} };
const officer: Shell = {
  ...nobody,
  path: "/intern/musterstadt/bestand/klaeren",
  home: "/intern/musterstadt",
  menu: [
    { label: "Übersicht", href: "/intern/musterstadt" },
    { label: "Bestand", href: "/intern/musterstadt/bestand" },
  ],
  service: [
    { label: "Hilfe", href: "/hilfe" },
    { label: "Abmelden", action: "/abmelden" },
  ],
  person: "Erika Beispiel",
};
const page = (around: Partial<Shell>, props: Partial<PageProps> = {}) =>
  runWithShell({ ...nobody, ...around }, () => String(<Page title="Bestand" {...props} />));

test("a page is a whole document in its language, with its title before the name of the site", () => {
  expect(page({})).toMatch(/^<!DOCTYPE html><html lang="de"><head>/);
  expect(page({})).toContain("<title>Bestand – Fokus Kommune</title>");
  expect(page({}, { refused: true })).toContain("<title>Fehler: Bestand – Fokus Kommune</title>");
  expect(page({}, { lang: "en" })).toContain('<html lang="en">');
});

test("there is one h1, and the first link skips to the content", () => {
  const html = page(officer);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html.match(/<a [^>]*href="([^"]*)"/)?.[1]).toBe("#inhalt");
  expect(html).toContain('<main id="inhalt"');
});

test("styles, script, fonts and sign come from our own addresses with a hash", () => {
  const addresses = [...page({}).matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(5);
  for (const address of addresses) expect(address).toMatch(/^\/assets\/[\w-]+\.[A-Z0-9]{8}\.(?:css|js|svg|woff2)$/);
});

test("a page for everybody says how a link to it looks where somebody shares it, with whole addresses; others say nothing", () => {
  const shared = page({ origin: "https://fokus.example" }, { lead: "Was es gibt <und> wo." });
  expect(shared).toContain('<meta property="og:title" content="Bestand"/>');
  expect(shared).toContain('<meta property="og:description" content="Was es gibt &lt;und&gt; wo."/>');
  expect(shared).toMatch(/<meta property="og:image" content="https:\/\/fokus\.example\/assets\/social\.[A-Z0-9]{8}\.png"\/>/);
  expect(page(officer)).not.toContain("og:");
  expect(page({ origin: "https://fokus.example" }, { isNowhere: true })).not.toContain("og:");
});

test("search engines get one sentence: what the page says of itself, otherwise its lead", () => {
  expect(page({}, { lead: "Das Wichtigste." })).toContain('<meta name="description" content="Das Wichtigste."/>');
  expect(page({}, { lead: "Das Wichtigste.", description: "Genauer." })).toContain('<meta name="description" content="Genauer."/>');
  expect(page({})).not.toContain('name="description"');
});

describe("the menu", () => {
  test.each([
    ["/intern/musterstadt", "Übersicht"],
    ["/intern/musterstadt/bestand", "Bestand"],
    ["/intern/musterstadt/bestand/klaeren", "Bestand"],
    ["/intern/musterstadt/bestandteile", "Übersicht"],
    ["/hilfe", undefined],
  ])("on %s the current entry is %s", (path, label) => {
    expect(currentEntry(officer.menu, path)?.label).toBe(label);
  });

  test("marks the page itself as page, and the room above it as current", () => {
    expect(page({ ...officer, path: "/intern/musterstadt/bestand" })).toContain(
      '<a href="/intern/musterstadt/bestand" aria-current="page">',
    );
    expect(page(officer)).toContain('<a href="/intern/musterstadt/bestand" aria-current="true">');
    expect(page(officer).match(/aria-current/g)).toHaveLength(1);
  });

  test("opens without script on small screens", () => {
    expect(page(officer)).toMatch(/<details class="fk-menu"><summary>Menü<\/summary>/);
  });

  test("is left out when there is nothing to choose", () => {
    expect(page({})).not.toContain("<details");
  });
});

test("signing out is a button that posts, never a link", () => {
  expect(page(officer)).toContain('<form method="post" action="/abmelden"><button type="submit">Abmelden</button></form>');
});

test("the page says whose workplace it is and for whom somebody acts", () => {
  const html = page({
    workplace: { label: "Musterstadt", href: "/intern" },
    delegation: "Sie handeln für Musterstadt (Auftrag vom 3. Februar 2027)",
  });
  expect(html).toContain('Sie arbeiten für: <a href="/intern">Musterstadt</a>');
  expect(html).toContain("Sie handeln für Musterstadt (Auftrag vom 3. Februar 2027)");
});

test("a person with one workplace sees no way to choose another", () => {
  expect(page({ workplace: { label: "Musterstadt" } })).toContain("Sie arbeiten für: <b>Musterstadt</b>");
});

test("in example mode every page says that its contents are made up", () => {
  expect(page({ exampleMode: { choosePersonHref: "/beispiel" } })).toContain("Beispielbetrieb: Die Inhalte sind erfunden.");
  expect(page({})).not.toContain("Beispielbetrieb");
});

test("who sees a page is said in words, read out with its question", () => {
  const html = page({}, { seenBy: { kind: "shared", text: "Geteilt mit: Kreis Musterland (lesen)" } });
  expect(html).toContain('<span class="kern-sr-only">Wer sieht das? </span>Geteilt mit: Kreis Musterland (lesen)');
});

test("what just happened takes the focus", () => {
  const html = page({ flash: { kind: "success", text: "Gespeichert.", link: { label: "Ansehen", href: "/ziele/1" } } });
  expect(html).toMatch(/role="status" tabindex="-1" autofocus[\s\S]*Gespeichert\. <a href="\/ziele\/1">Ansehen<\/a>/);
});

test("the footer names only pages that exist, in a fixed order", () => {
  const html = page({ footer: { sources: "/datenquellen", contact: "/kontakt" } });
  expect([...html.matchAll(/<li><a href="[^"]+">([^<]+)<\/a><\/li>/g)].map(([, label]) => label)).toEqual(["Kontakt", "Datenquellen"]);
});

test("trail, tabs and the main thing to do stand around the title", () => {
  const html = page(
    {},
    {
      breadcrumb: [
        { label: "Musterstadt", href: "/intern/musterstadt" },
        { label: "Strategy", href: "/s", lang: "en" },
      ],
      tabs: [
        { label: "Einträge", href: "/1", current: true },
        { label: "Klären", href: "/2", count: 7 },
      ],
      primary: { label: "Liste einlesen", href: "/einlesen" },
    },
  );
  expect(html).toMatch(/aria-label="Sie sind hier"><ol><li><a href="\/intern\/musterstadt">Musterstadt/);
  expect(html).toContain('<a href="/s" lang="en">Strategy</a>');
  expect(html).toContain('<a href="/1" aria-current="page">Einträge</a>');
  expect(html).toContain('<a href="/2">Klären<span class="fk-count"> 7</span></a>');
  expect(html.match(/kern-btn--primary/g)).toHaveLength(1);
});

test("two requests at the same time each see their own surroundings", async () => {
  const seen = await Promise.all(
    ["Musterstadt", "Nachbarhausen"].map((label) =>
      runWithShell({ ...nobody, workplace: { label } }, async () => {
        await Promise.resolve();
        return shell().workplace?.label;
      }),
    ),
  );
  expect(seen).toEqual(["Musterstadt", "Nachbarhausen"]);
});

test("outside a request the surroundings are empty and public", () => {
  expect(shell()).toMatchObject({ path: "/", menu: [], service: [], footer: {} });
});
