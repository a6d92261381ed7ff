// SPDX-License-Identifier: EUPL-1.2
import { Hex } from "./hex.tsx";
import { footerPages, shell } from "./shell.ts";
import { t } from "./texts.ts";

/** Name and the pages every visitor must find from everywhere; only those that exist. */
export function Footer() {
  const { footer } = shell();
  const pages = footerPages.filter((page) => footer[page]);
  return (
    <footer class="fk-footer">
      <div class="fk-wrap">
        <p>
          <Hex />
          <span>
            <b>{t.siteName}</b> – {t.siteClaim}
          </span>
        </p>
        {pages.length > 0 && (
          <nav aria-label={t.footerLabel}>
            <ul>
              {pages.map((page) => (
                <li>
                  <a href={footer[page]}>{t.footer[page]}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
