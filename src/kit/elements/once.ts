// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** Unit: milliseconds. After this a second click counts again: the answer may have been lost. */
const pauseMs = 8_000;

/**
 * Shows that a form is on its way and holds back the second click. Only for the eye: the server refuses doubles by itself.
 * The button keeps its place in the form data, so it is marked aria-disabled and never disabled.
 */
export class FkOnce extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #sentAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.#form?.addEventListener("submit", this.#submit);
    // Back button: the page comes out of the browser's memory as it was left.
    window.addEventListener("pageshow", this.#reset);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("submit", this.#submit);
    window.removeEventListener("pageshow", this.#reset);
    clearTimeout(this.#timer);
  }

  #submit = (event: SubmitEvent): void => {
    if (Date.now() - this.#sentAt < pauseMs) {
      event.preventDefault();
      return;
    }
    this.#sentAt = Date.now();
    this.querySelector("button")?.setAttribute("aria-disabled", "true");
    announce(this.dataset.sending ?? "");
    this.#timer = setTimeout(this.#reset, pauseMs);
  };

  #reset = (): void => {
    this.#sentAt = 0;
    this.querySelector("button")?.removeAttribute("aria-disabled");
  };
}
