// SPDX-License-Identifier: EUPL-1.2
import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import { Alert } from "./alert.tsx";
import { asset } from "./assets.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { PageHead, type PageHeadProps, Trail } from "./page-head.tsx";
import { type Flash, shell } from "./shell.ts";
import { t } from "./texts.ts";

export interface PageProps extends PageHeadProps {
  /** A form came back: the title in the browser's tab begins with "Fehler:". */
  refused?: boolean | undefined;
  /** One sentence for search engines and for who shares the link, when the lead is none. */
  description?: string | undefined;
  /** Tables and matrices take the whole width; reading text stays narrow. */
  wide?: boolean;
  lang?: string | undefined;
  /** The same in other forms, for programs that look for them: feeds, data, paper. */
  alternates?: readonly Alternate[] | undefined;
}

/** An address of the same content in another form. */
export interface Alternate {
  href: string;
  type: string;
  title: string;
}

/** A whole HTML document: surroundings from the shell, head of the page from the props, content from the children. */
export function Page(p: PropsWithChildren<PageProps>) {
  const around = shell();
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={p.lang ?? around.lang} dir={around.dir} {...around.look}>
        <DocumentHead {...p} />
        <body>
          <a class="fk-skip" href="#inhalt">
            {t.skip}
          </a>
          <Header />
          <main id="inhalt" class="fk-main" tabindex={-1}>
            <div class="fk-wrap">
              {around.onlyGerman && (
                <p class="fk-muted" lang={around.onlyGerman.lang}>
                  {around.onlyGerman.text}
                </p>
              )}
              {around.flash && <FlashMessage flash={around.flash} />}
              {p.breadcrumb && p.breadcrumb.length > 0 && <Trail links={p.breadcrumb} />}
              <PageHead {...p} />
              <div class={p.wide ? "fk-content fk-content--wide" : "fk-content"}>{p.children}</div>
            </div>
          </main>
          <Footer />
        </body>
      </html>
    </>
  );
}

function DocumentHead(p: PageProps) {
  const description = p.description ?? (typeof p.lead === "string" ? p.lead : undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{t.documentTitle(p.refused ? `${t.errorPrefix} ${p.title}` : p.title)}</title>
      {description && <meta name="description" content={description} />}
      {shell().origin && !p.isNowhere && <SharedAs title={p.title} description={description} />}
      {p.alternates?.map((other) => (
        <link rel="alternate" {...other} />
      ))}
      <meta name="color-scheme" content={shell().look?.["data-scheme"] ?? "light dark"} />
      <meta name="theme-color" content="#0d4742" />
      <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href={asset("app.css")} />
      <link rel="preload" href={asset("fira-sans-latin-400.woff2")} as="font" type="font/woff2" crossorigin="" fetchpriority="low" />
      <link rel="preload" href={asset("fira-sans-latin-600.woff2")} as="font" type="font/woff2" crossorigin="" fetchpriority="low" />
      <script type="module" src={asset("browser.js")} fetchpriority="low" />
    </head>
  );
}

/** How a link to this page looks where somebody shares it (Open Graph protocol). */
function SharedAs(p: { title: string; description: string | undefined }) {
  const { origin = "" } = shell();
  return (
    <>
      <meta property="og:site_name" content={t.siteName} />
      <meta property="og:title" content={p.title} />
      {p.description && <meta property="og:description" content={p.description} />}
      <meta property="og:image" content={origin + asset("social.png")} />
    </>
  );
}

/** What just happened. It takes the focus, so that it is read out first after the redirect. */
function FlashMessage({ flash }: { flash: Flash }) {
  return (
    <div class="fk-flash" role="status" tabindex={-1} autofocus>
      <Alert kind={flash.kind}>
        <p lang={flash.lang === shell().lang ? undefined : flash.lang}>
          {flash.text} {flash.link && <a href={flash.link.href}>{flash.link.label}</a>}
        </p>
      </Alert>
    </div>
  );
}
