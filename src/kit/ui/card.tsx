// SPDX-License-Identifier: EUPL-1.2
import type { Child, PropsWithChildren } from "hono/jsx";

interface CardProps {
  title: string;
  /** Makes the title a link and the whole card clickable. */
  href?: string;
  /** Level of the title in the page's outline. */
  level?: 2 | 3;
  /** The one card that comes first, with a honey edge. */
  first?: boolean;
  footer?: Child;
}

/** One thing with a title, a few lines and at most one thing to do. */
export function Card(p: PropsWithChildren<CardProps>) {
  const Title = p.level === 3 ? "h3" : "h2";
  return (
    <div class={["kern-card", p.href && "kern-card--interactive", p.first && "fk-card--first"].filter(Boolean).join(" ")}>
      <div class="kern-card__container">
        <div class="kern-card__header">
          <Title class="fk-card__title">
            {p.href ? (
              <a class="kern-link--stretched" href={p.href}>
                {p.title}
              </a>
            ) : (
              p.title
            )}
          </Title>
        </div>
        <div class="kern-card__body">{p.children}</div>
        {p.footer && <div class="kern-card__footer">{p.footer}</div>}
      </div>
    </div>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid(p: PropsWithChildren) {
  return <div class="fk-cards">{p.children}</div>;
}
