// SPDX-License-Identifier: EUPL-1.2

/** Asks before a changed form is left. data-changed: it came back with unsaved text. data-kept: the server keeps all of it already. */
export class FkUnsaved extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", this.#watch);
    this.addEventListener("submit", this.#send);
    if (this.hasAttribute("data-changed")) this.#watch();
  }

  disconnectedCallback(): void {
    this.removeEventListener("input", this.#watch);
    this.removeEventListener("submit", this.#send);
    this.#release();
  }

  // Listening only while something is unsaved keeps the page fit for the browser's back-and-forward memory.
  #watch = (): void => window.addEventListener("beforeunload", this.#ask);

  #release = (): void => window.removeEventListener("beforeunload", this.#ask);

  #send = (event: Event): void => {
    if (!event.defaultPrevented) this.#release();
  };

  #ask = (event: BeforeUnloadEvent): void => {
    if (!this.hasAttribute("data-kept")) event.preventDefault();
  };
}
