// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** What the address in data-source answers. Units: done and total count the same things; next is where the result stands. */
interface Report {
  done: number;
  total: number;
  text: string;
  next?: string;
}

/** Unit: milliseconds. */
const everyMs = 1_000;
const announceEveryMs = 10_000;

/** Follows work on the server. Without script the block holds a link that loads the page again. */
export class FkProgress extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announcedAt = 0;

  connectedCallback(): void {
    const reload = this.querySelector<HTMLElement>("[data-reload]");
    if (reload) reload.hidden = true;
    this.#timer = setTimeout(this.#look, everyMs);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #look = async (): Promise<void> => {
    const wait = await this.#ask();
    if (this.isConnected && wait) this.#timer = setTimeout(this.#look, wait);
  };

  /** Asks once. Returns how long to wait before the next time (unit: milliseconds), 0 when the work is done. */
  async #ask(): Promise<number> {
    try {
      const answer = await fetch(this.dataset.source ?? "", { headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const report = (await answer.json()) as Report;
      this.#show(report);
      if (!report.next) return everyMs;
      location.replace(report.next);
      return 0;
    } catch {
      // The server may be starting again, or the session may have ended: the link is the way out.
      const reload = this.querySelector<HTMLElement>("[data-reload]");
      if (reload) reload.hidden = false;
      return everyMs * 5;
    }
  }

  #show(report: Report): void {
    const bar = this.querySelector("progress");
    const text = this.querySelector("[data-text]");
    if (bar) {
      bar.max = Math.max(report.total, 1);
      bar.value = report.done;
      bar.setAttribute("aria-valuetext", report.text);
    }
    if (text) text.textContent = report.text;
    if (Date.now() - this.#announcedAt < announceEveryMs) return;
    this.#announcedAt = Date.now();
    announce(report.text);
  }
}
