// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** Copies the text of the block marked data-text. Without script the button stays hidden and one click selects the block. */
export class FkCopy extends HTMLElement {
  connectedCallback(): void {
    // The clipboard exists only on https and on this machine itself.
    if (!navigator.clipboard) return;
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", this.#copy);
  }

  disconnectedCallback(): void {
    this.querySelector("button")?.removeEventListener("click", this.#copy);
  }

  #copy = async (): Promise<void> => {
    const block = this.querySelector<HTMLElement>("[data-text]");
    if (!block) return;
    try {
      await navigator.clipboard.writeText(block.textContent);
      this.#say(this.dataset.done ?? "");
    } catch {
      getSelection()?.selectAllChildren(block);
      this.#say(this.dataset.select ?? "");
    }
  };

  #say(text: string): void {
    const label = this.querySelector("button .kern-label");
    if (label) label.textContent = text;
    announce(text);
  }
}
