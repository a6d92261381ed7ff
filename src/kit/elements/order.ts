// SPDX-License-Identifier: EUPL-1.2
import { announce } from "./announce.ts";

/** Unit: CSS pixels. Nearer to the edge of the window than this, the page scrolls along; so far with each frame. */
const edge = 72;
const scrollStep = 10;
/** How long a note stays that asks for nothing. Unit: milliseconds. */
const noteMs = 8_000;

/** The place of a thing in its list. */
interface Place {
  list: HTMLElement;
  before: Element | null;
}

/**
 * Lets people drag things (data-item, data-thing) by their grip into lists (data-list names the things, data-into what the
 * list belongs to). A drop is posted to data-action, which answers with the page as it is then. Without script, and for the
 * keyboard, buttons do the same.
 */
export class FkOrder extends HTMLElement {
  #item: HTMLElement | null = null;
  #home: Place | null = null;
  #at = { x: 0, y: 0 };
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener("pointerdown", this.#take);
    this.addEventListener("click", this.#still);
    this.#showGrips();
  }

  disconnectedCallback(): void {
    this.removeEventListener("pointerdown", this.#take);
    this.removeEventListener("click", this.#still);
    this.#letGo();
    clearTimeout(this.#timer);
  }

  #showGrips(): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-grip], [data-how]")) part.hidden = false;
  }

  #take = (event: PointerEvent): void => {
    const item = gripAt(event)?.closest<HTMLElement>("[data-item]");
    if (!item || event.button !== 0 || this.#item || this.ariaBusy === "true") return;
    event.preventDefault();
    this.#item = item;
    this.#home = placeOf(item);
    this.#at = { x: event.clientX, y: event.clientY };
    item.toggleAttribute("data-dragging", true);
    // The grip moves in the page, and would lose the pointer.
    this.setPointerCapture(event.pointerId);
    this.addEventListener("pointermove", this.#move);
    this.addEventListener("pointerup", this.#drop);
    this.addEventListener("pointercancel", this.#cancel);
    window.addEventListener("keydown", this.#escape);
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  /** A grip in the headline of a folded goal must not fold it. */
  #still = (event: MouseEvent): void => {
    if (gripAt(event)) event.preventDefault();
  };

  #move = (event: PointerEvent): void => {
    this.#at = { x: event.clientX, y: event.clientY };
    this.#place();
  };

  #scroll = (): void => {
    const { y } = this.#at;
    const by = y < edge ? -scrollStep : y > window.innerHeight - edge ? scrollStep : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      this.#place();
    }
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  #place(): void {
    const item = this.#item;
    const under = document.elementFromPoint(this.#at.x, this.#at.y);
    if (!item || !under) return;
    const list = this.#listAt(under, item.dataset.thing ?? "");
    const over = under.closest<HTMLElement>(`[data-thing="${item.dataset.thing}"]`);
    if (!list || over === item) return;
    if (!over || over.parentElement !== list) {
      if (item.parentElement !== list) list.append(item);
      return;
    }
    const { top, height } = over.getBoundingClientRect();
    if (this.#at.y < top + height / 2) over.before(item);
    else over.after(item);
  }

  /** The list under the pointer; for a measure over the headline of a goal, the list of that goal. */
  #listAt(under: Element, thing: string): HTMLElement | null {
    const list =
      under.closest<HTMLElement>(`[data-list="${thing}"]`) ??
      under.closest("[data-item]")?.querySelector<HTMLElement>(`[data-list="${thing}"]`);
    return list && this.contains(list) ? list : null;
  }

  #escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#cancel();
  };

  #cancel = (): void => {
    if (this.#item && this.#home) this.#home.list.insertBefore(this.#item, this.#home.before);
    this.#letGo();
  };

  #drop = (): void => {
    const [item, home] = [this.#item, this.#home];
    this.#letGo();
    if (!item || !home) return;
    const { list, before } = placeOf(item);
    if (list !== home.list || before !== home.before) void this.#send(item, home);
  };

  #letGo(): void {
    cancelAnimationFrame(this.#frame);
    this.#item?.removeAttribute("data-dragging");
    this.#item = null;
    this.removeEventListener("pointermove", this.#move);
    this.removeEventListener("pointerup", this.#drop);
    this.removeEventListener("pointercancel", this.#cancel);
    window.removeEventListener("keydown", this.#escape);
  }

  async #send(item: HTMLElement, home: Place): Promise<void> {
    const { list, before } = placeOf(item);
    const said = { thing: item.dataset.thing ?? "", id: item.dataset.item ?? "", into: list.dataset.into ?? "" };
    const body = new URLSearchParams({ ...said, before: (before instanceof HTMLElement && before.dataset.item) || "" });
    this.ariaBusy = "true";
    try {
      const answer = await fetch(this.dataset.action ?? "", { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("fk-order");
      // After the end of a session the answer is another page.
      if (!answer.ok || !fresh) throw new Error(`status ${answer.status}`);
      this.#show(fresh);
      this.#say(page.querySelector(".fk-flash p")?.textContent ?? "");
      this.#timer = setTimeout(this.#hush, noteMs);
    } catch {
      home.list.insertBefore(item, home.before);
      this.#say(this.dataset.failed ?? "");
    } finally {
      this.ariaBusy = null;
    }
  }

  /** Takes over the page's new state: numbers and buttons are the server's. What was unfolded stays so. */
  #show(fresh: Element): void {
    for (const { id } of this.querySelectorAll("details[open]")) fresh.querySelector(`details[id="${id}"]`)?.setAttribute("open", "");
    this.replaceChildren(...fresh.childNodes);
    this.#showGrips();
  }

  #hush = (): void => {
    const note = this.querySelector<HTMLElement>("[data-note]");
    if (note) note.hidden = true;
  };

  #say(text: string): void {
    clearTimeout(this.#timer);
    const note = this.querySelector<HTMLElement>("[data-note]");
    if (note) {
      note.textContent = text.trim();
      note.hidden = false;
    }
    announce(text.trim());
  }
}

function gripAt(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest("[data-grip]") : null;
}

function placeOf(item: HTMLElement): Place {
  return { list: item.parentElement as HTMLElement, before: item.nextElementSibling };
}
