// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** How long a pause in typing is, how long to wait before trying again, how often to say it aloud. Unit: milliseconds. */
const pause = 1500;
const patience = [4000, 10_000, 30_000];
const aloudEvery = 60_000;

/** Keeps a form on the server whenever typing pauses and when the page is left. Says so in a quiet line below the form. */
export class FkKeep extends HTMLElement {
  #timer = 0;
  #changed = false;
  #saving = false;
  #sent = false;
  #failures = 0;
  #underway: AbortController | null = null;
  #saidAt = Number.NEGATIVE_INFINITY;

  connectedCallback(): void {
    this.addEventListener("input", this.#touch);
    this.addEventListener("submit", this.#send);
    window.addEventListener("pagehide", this.#leave);
    window.addEventListener("pageshow", this.#back);
    document.addEventListener("visibilitychange", this.#hide);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.removeEventListener("input", this.#touch);
    this.removeEventListener("submit", this.#send);
    window.removeEventListener("pagehide", this.#leave);
    window.removeEventListener("pageshow", this.#back);
    document.removeEventListener("visibilitychange", this.#hide);
  }

  #touch = (): void => {
    this.#changed = true;
    this.querySelector("fk-unsaved")?.removeAttribute("data-kept");
    this.#soon(pause);
  };

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), wait);
  }

  #send = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#sent = true;
    // What is still under way would bring back what is about to be saved.
    this.#underway?.abort();
    clearTimeout(this.#timer);
  };

  /** Back button: the page comes out of the browser's memory as it was sent, and what is typed now is kept again. */
  #back = (): void => {
    this.#sent = false;
  };

  #leave = (): void => {
    if (this.#changed && !this.#sent) void this.#post(true).catch(() => {});
  };

  #hide = (): void => {
    if (document.visibilityState === "hidden" && this.#changed) void this.#save();
  };

  #post(leaving: boolean): Promise<Response> {
    const form = this.querySelector("form");
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form ?? undefined)) if (typeof value === "string") body.append(name, value);
    const headers = { "X-Fokus-Keep": "1" };
    this.#underway = new AbortController();
    const { signal } = this.#underway;
    return fetch(this.dataset.to ?? "", { method: "POST", body, headers, redirect: "manual", keepalive: leaving, signal });
  }

  async #save(): Promise<void> {
    if (this.#saving || this.#sent || !this.#changed) return;
    this.#saving = true;
    this.#changed = false;
    try {
      const answer = await this.#post(false);
      if (answer.ok) this.#kept(await answer.text());
      else if (answer.status === 401) this.#say(this.dataset.over ?? "");
      else if (answer.status === 413) this.#say(this.dataset.tooMuch ?? "");
      else throw new Error(String(answer.status));
    } catch {
      this.#saving = false;
      if (this.#sent) return;
      this.#changed = true;
      this.#say(this.dataset.failed ?? "");
      this.#soon(patience[Math.min(this.#failures++, patience.length - 1)] ?? pause);
    }
    this.#saving = false;
    if (this.#changed && this.#failures === 0) this.#soon(pause);
  }

  #kept(time: string): void {
    this.#failures = 0;
    if (!this.#changed) this.querySelector("fk-unsaved")?.setAttribute("data-kept", "");
    this.#say((this.dataset.saved ?? "").replace("{}", time));
  }

  #say(text: string): void {
    const line = this.querySelector("[data-line]");
    if (line) line.textContent = text;
    if (performance.now() - this.#saidAt < aloudEvery) return;
    this.#saidAt = performance.now();
    announce(text);
  }
}
