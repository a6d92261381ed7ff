// SPDX-License-Identifier: EUPL-1.2

type Question = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/** Asks the server for a question, the device for its answer, and sends the form around it with that. Hidden where the browser cannot. */
export class FkPasskey extends HTMLElement {
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    // The JSON functions are newer than passkeys themselves; the code by mail stands beside this button.
    if (typeof PublicKeyCredential === "undefined" || !PublicKeyCredential.parseRequestOptionsFromJSON) return;
    this.#button = this.querySelector("button");
    this.#button?.addEventListener("click", this.#ask);
    this.hidden = false;
    for (const other of this.parentElement?.querySelectorAll<HTMLElement>("[data-without-passkey]") ?? []) other.hidden = true;
  }

  disconnectedCallback(): void {
    this.#button?.removeEventListener("click", this.#ask);
  }

  #ask = async (event: Event): Promise<void> => {
    // The button would send the form without an answer.
    event.preventDefault();
    if (this.#button?.ariaDisabled === "true") return;
    this.#wait(true);
    try {
      const credential = await this.#credential(await this.#question());
      const field = this.querySelector<HTMLInputElement>("input[name=answer]");
      if (!credential || !field) throw new Error("The device gave nothing");
      field.value = JSON.stringify((credential as PublicKeyCredential).toJSON());
      this.closest("form")?.requestSubmit();
    } catch (error) {
      this.#say(this.#sentence(error));
      this.#wait(false);
    }
  };

  async #question(): Promise<Question> {
    const next = this.closest("form")?.querySelector<HTMLInputElement>("input[name=weiter]")?.value ?? "";
    const answer = await fetch(this.dataset.ask ?? "", { method: "POST", body: new URLSearchParams({ weiter: next }) });
    if (!answer.ok) throw new Error("The server did not ask");
    return await answer.json();
  }

  #credential(question: Question): Promise<Credential | null> {
    return this.dataset.deed === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  }

  #sentence(error: unknown): string | undefined {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotAllowedError" || name === "AbortError") return this.dataset.stopped;
    return name === "InvalidStateError" ? this.dataset.exists : this.dataset.unreachable;
  }

  #wait(waits: boolean): void {
    if (this.#button) this.#button.ariaDisabled = String(waits);
    if (waits) this.#say(this.dataset.waiting);
  }

  #say(text: string | undefined): void {
    const said = this.querySelector("[role=status]");
    if (said) said.textContent = text ?? "";
  }
}
