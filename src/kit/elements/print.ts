// SPDX-License-Identifier: EUPL-1.2

/** Opens the browser's print window. Without script the button stays hidden; the browser's own menu prints as well. */
export class FkPrint extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", this.#print);
  }

  disconnectedCallback(): void {
    this.querySelector("button")?.removeEventListener("click", this.#print);
  }

  #print = (): void => window.print();
}
