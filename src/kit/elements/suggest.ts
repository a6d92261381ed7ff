// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** What the address in data-source answers: where each suggestion leads, and how many there are, as a sentence. */
interface Answer {
  items: { text: string; note: string; href: string; lang?: string }[];
  says: string;
}

/** Unit: milliseconds. */
const pauseMs = 150;
const patienceMs = 8_000;
const shortest = 2;

/**
 * Suggestions below a search field, as the combobox pattern of WAI-ARIA says. The form works without: Enter sends what was typed, unless a
 * suggestion was chosen with the arrows. Every letter calls back the question before it, so that a slow net never shows an old answer.
 */
export class FkSuggest extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: HTMLUListElement | null = null;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=search]");
    if (!input) return;
    this.#input = input;
    this.#list = this.#makeList();
    // A search field may not be a combobox; a text field may.
    input.type = "text";
    input.enterKeyHint = "search";
    input.autocomplete = "off";
    const about = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id };
    for (const [name, value] of Object.entries(about)) input.setAttribute(name, value);
    input.addEventListener("input", this.#typed);
    input.addEventListener("keydown", this.#key);
    input.addEventListener("blur", this.#close);
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#list?.remove();
    this.#input?.removeEventListener("input", this.#typed);
    this.#input?.removeEventListener("keydown", this.#key);
    this.#input?.removeEventListener("blur", this.#close);
  }

  #makeList(): HTMLUListElement {
    const list = document.createElement("ul");
    list.id = `${this.#input?.id}-vorschlaege`;
    list.className = "fk-suggest__list";
    list.role = "listbox";
    list.ariaLabel = this.dataset.label ?? "";
    list.hidden = true;
    // A press would take the focus from the field, and the list would close before it is let go.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.#go(event.target instanceof Element ? event.target.closest("li") : null));
    (this.#input?.parentElement ?? this).append(list);
    return list;
  }

  get #options(): HTMLLIElement[] {
    return [...(this.#list?.children ?? [])] as HTMLLIElement[];
  }

  #typed = (): void => {
    this.#stop();
    const typed = this.#input?.value.trim() ?? "";
    if (typed.length < shortest) this.#close();
    else this.#timer = setTimeout(() => void this.#ask(typed), pauseMs);
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  async #ask(typed: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const patience = setTimeout(() => asking.abort(), patienceMs);
    try {
      const question = new URLSearchParams({ wort: typed });
      const answer = await fetch(`${this.dataset.source}?${question}`, { signal: asking.signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const found = (await answer.json()) as Answer;
      if (this.#asking === asking) this.#show(found);
    } catch {
      // Called back, or no net: the form still works.
      if (this.#asking === asking) this.#close();
    } finally {
      clearTimeout(patience);
    }
  }

  #show({ items, says }: Answer): void {
    if (document.activeElement !== this.#input) return;
    this.#list?.replaceChildren(...items.map((item, at) => this.#option(item, at)));
    this.#choose(-1);
    this.#open(items.length > 0);
    announce(says);
  }

  #option({ text, note, href, lang }: Answer["items"][number], at: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.#list?.id}-${at}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.dataset.href = href;
    const [name, small] = [document.createElement("b"), document.createElement("small")];
    name.textContent = text;
    if (lang) name.lang = lang;
    small.textContent = note;
    option.append(name, " ", small);
    return option;
  }

  #open(isOpen: boolean): void {
    if (this.#list) this.#list.hidden = !isOpen;
    this.#input?.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.#choose(-1);
  }

  #close = (): void => {
    this.#stop();
    this.#open(false);
  };

  #choose(at: number): void {
    this.#active = at;
    for (const [place, option] of this.#options.entries()) option.ariaSelected = String(place === at);
    const chosen = this.#options[at];
    if (chosen) this.#input?.setAttribute("aria-activedescendant", chosen.id);
    else this.#input?.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  #key = (event: KeyboardEvent): void => {
    const isOpen = this.#list?.hidden === false;
    const count = this.#options.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (count === 0) return;
      event.preventDefault();
      // Behind the last comes the field itself, then the first again.
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
      this.#open(true);
      if (!event.altKey) this.#choose(isOpen ? next : step === 1 ? 0 : count - 1);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#go(this.#options[this.#active]);
    }
  };

  #go(option: Element | null | undefined): void {
    if (option instanceof HTMLElement && option.dataset.href) location.assign(option.dataset.href);
  }
}
